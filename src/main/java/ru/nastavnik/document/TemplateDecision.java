package ru.nastavnik.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From a day on a version holds, until a decision with a later day.
 *
 * @param version null: the region's version for an organisation, the one that comes with the program for the region
 * @param number of the version
 * @param reason why, for a return to an earlier version
 * @param decidedBy the account
 * @param withdrawn whether it was taken back before its day
 */
public record TemplateDecision(
        UUID id,
        DocumentKind kind,
        @Nullable TemplateVersionId version,
        @Nullable Integer number,
        LocalDate from,
        String reason,
        Instant decidedAt,
        String decidedBy,
        boolean withdrawn) {}
