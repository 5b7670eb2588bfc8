package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.List;

/**
 * Layouts and forms that stand in versions: of the programme, of the roadmaps (3.1). Implemented by the modules that
 * keep them, so that the arrow points here.
 */
public interface LayoutCatalogue {

    /**
     * A version that can be picked.
     *
     * @param kind stable code, for example {@code roadmap-organization}
     * @param kindTitle Russian name of the kind
     * @param version identity of the version
     * @param title Russian name of the version
     * @param route address where the layout can be read, without a leading slash; empty if there is none
     */
    record Version(
            String kind, String kindTitle, String version, String title, LocalDate effectiveFrom, String route) {}

    /** All versions, the newest of each kind first. */
    List<Version> versions();

    /** The regional centre approved these versions (3.1). Called in the transaction of the approval. */
    void approved(List<String> versions);
}
