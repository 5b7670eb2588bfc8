package ru.nastavnik.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.PersonName;

/**
 * Who signs an organisation's orders by its settings.
 *
 * @param post in the nominative, «директор школы»; documents write «И.о. директора школы» for an acting one
 * @param acting whether the person acts in the post
 * @param ground by what: «приказ управления образования от 01.09.2026 № 45»; needed for an acting person
 * @param until last day on which documents are signed so; null without an end
 */
public record OrderSignatory(
        String post,
        PersonName name,
        boolean acting,
        @Nullable String ground,
        @Nullable LocalDate until) {

    boolean signsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
