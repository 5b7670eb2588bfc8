package ru.nastavnik.shared.day;

import java.time.LocalDate;
import java.util.Optional;

/** What somebody typed where a day is asked for: understood, or refused with the reason. */
public sealed interface TypedDay {

    /** @param warning what is worth a second look, in Russian */
    record Understood(LocalDate day, Optional<String> warning) implements TypedDay {}

    /** @param why a Russian sentence: what is wrong and what is wanted */
    record Refused(String why) implements TypedDay {}

    /**
     * Reads as people write: «01.09.2026», «1,9,26», «1/9/26», «010926», «1 сентября 2026 г.», «2026-09-01», and cells
     * that carry a time beside the day.
     */
    static TypedDay read(String text, DayKind kind, DayContext context) {
        return WrittenDay.of(text)
                .map(written -> written.judge(kind, context))
                .orElseGet(() -> new Refused("Это не дата. Ожидается, например, 01.09.2026."));
    }

    /**
     * The day for where a warning has no place: a cell of a table, a line of a text.
     *
     * @throws IllegalArgumentException with the Russian sentence of the refusal
     */
    static LocalDate require(String text, DayKind kind, DayContext context) {
        TypedDay read = read(text, kind, context);
        if (read instanceof Understood understood) {
            return understood.day();
        }
        throw new IllegalArgumentException(((Refused) read).why());
    }
}
