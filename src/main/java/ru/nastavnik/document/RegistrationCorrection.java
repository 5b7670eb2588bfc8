package ru.nastavnik.document;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A registration that was typed wrongly and what holds instead.
 *
 * @param formerNumber what stood before; stays visible
 * @param by account of whoever corrected it
 */
public record RegistrationCorrection(
        DocumentId document,
        String number,
        LocalDate date,
        String formerNumber,
        LocalDate formerDate,
        String reason,
        Instant at,
        String by) {

    /** «№ 12-од от 1 сентября 2026 г.» as {@link RegisteredDocument#reference()} said before. */
    public String formerReference() {
        return formerNumber.isEmpty()
                ? "от " + Dates.written(formerDate)
                : "№ " + formerNumber + " от " + Dates.written(formerDate);
    }
}
