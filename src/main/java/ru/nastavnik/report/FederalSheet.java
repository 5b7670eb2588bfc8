package ru.nastavnik.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was made for a federal system, and its upload by hand.
 *
 * @param madeBy name of the person
 * @param uploadedOn null: not uploaded yet
 */
public record FederalSheet(
        UUID id,
        String code,
        String title,
        LocalDate asOf,
        int rows,
        String sha256,
        Instant madeAt,
        String madeBy,
        @Nullable LocalDate uploadedOn,
        String receipt,
        String uploadedBy) {}
