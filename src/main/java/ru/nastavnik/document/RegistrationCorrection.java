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
        String by) {}
