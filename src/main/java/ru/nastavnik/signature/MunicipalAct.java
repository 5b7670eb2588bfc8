package ru.nastavnik.signature;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DayText;

/**
 * The act by which the head of a municipality's education authority signs electronically.
 *
 * @param endedOn its last day; null while it is in force
 */
public record MunicipalAct(
        UUID id,
        String title,
        String number,
        LocalDate dated,
        @Nullable LocalDate endedOn) {

    /** «Положение от 01.09.2026 № 12». */
    public String reference() {
        return title + " от " + DayText.of(dated) + " № " + number;
    }

    boolean holdsOn(LocalDate day) {
        return !dated.isAfter(day) && (endedOn == null || !endedOn.isBefore(day));
    }
}
