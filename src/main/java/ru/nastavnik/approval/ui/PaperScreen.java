package ru.nastavnik.approval.ui;

import java.util.UUID;

/** Where a kind of paper is written and read. Contributed by the module that owns the kind. */
public interface PaperScreen {

    /** {@link ru.nastavnik.approval.PaperKind#type} of the papers. */
    String type();

    /** Address of the editor of a draft, without a leading slash. */
    String editor(UUID id);

    /** Address of the page on which decisions are made, without a leading slash. */
    String page(UUID id);

    /** The document under its order, as the signed-in person may read it before deciding. */
    byte[] draft(UUID id);
}
