package ru.nastavnik.approval.ui;

import java.util.UUID;
import java.util.function.Function;

/** Where a kind of paper is written and read. The module that owns the kind contributes one bean. */
public final class PaperScreen {
    private final String type;
    private final Function<UUID, String> editor;
    private final Function<UUID, String> page;
    private final Function<UUID, byte[]> draft;

    private PaperScreen(
            String type, Function<UUID, String> editor, Function<UUID, String> page, Function<UUID, byte[]> draft) {
        this.type = type;
        this.editor = editor;
        this.page = page;
        this.draft = draft;
    }

    /**
     * @param type {@link ru.nastavnik.approval.PaperKind#type} of the papers
     * @param id makes the module's id of a paper
     * @param <I> the module's id of a paper
     */
    public static <I> PaperScreen of(
            String type,
            Function<UUID, I> id,
            Function<I, String> editor,
            Function<I, String> page,
            Function<I, byte[]> draft) {
        return new PaperScreen(type, id.andThen(editor), id.andThen(page), id.andThen(draft));
    }

    String type() {
        return type;
    }

    /** Address of the editor of a draft, without a leading slash. */
    String editor(UUID id) {
        return editor.apply(id);
    }

    /** Address of the page on which decisions are made, without a leading slash. */
    String page(UUID id) {
        return page.apply(id);
    }

    /** The document under its order, as the signed-in person may read it before deciding. */
    byte[] draft(UUID id) {
        return draft.apply(id);
    }
}
