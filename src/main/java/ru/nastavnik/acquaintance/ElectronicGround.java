package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DayText;

/**
 * Why an electronic signature counts: the school's act on electronic documents with its employees (ТК РФ 22.1–22.3), or
 * an agreement with one person (63-FZ art. 6, 9).
 *
 * @param readerKey {@link OrderReader#key()} of whom the agreement is with; null for the act
 * @param endedOn last day, inclusive
 */
public record ElectronicGround(
        UUID id,
        Kind kind,
        @Nullable String readerKey,
        @Nullable String person,
        String title,
        String number,
        LocalDate dated,
        @Nullable LocalDate endedOn) {

    /** What the ground is. */
    public enum Kind {
        ACT,
        AGREEMENT
    }

    /** Whether it makes the reader's electronic signature of that day count. */
    public boolean covers(OrderReader reader, LocalDate day) {
        boolean whom = kind == Kind.ACT
                ? reader.kind() == ReaderKind.EMPLOYEE
                : reader.key().equals(readerKey);
        return holdsOn(day) && whom;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(dated) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** «Положение о КЭДО от 01.09.2026 № 12». */
    public String reference() {
        return title + " от " + DayText.of(dated) + " № " + number;
    }
}
