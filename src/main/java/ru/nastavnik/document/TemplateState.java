package ru.nastavnik.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which template writes the documents of a kind today.
 *
 * @param version null: the one that comes with the program
 * @param since first day; null if it always held
 * @param next the decision whose day comes next; null if there is none
 * @param objection why the version that was put in force is not used by this version of the program; null if it is
 */
public record TemplateState(
        DocumentKind kind,
        @Nullable TemplateVersion version,
        @Nullable LocalDate since,
        @Nullable TemplateDecision next,
        @Nullable String objection) {

    /** «региональный, версия 3», «организации, версия 1», «поставлен с системой». */
    public String title() {
        return version == null ? TemplateVersion.SHIPPED : version.title();
    }
}
