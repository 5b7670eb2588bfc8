package ru.nastavnik.execution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evidence file without its bytes.
 *
 * @param subject the person or pair of the row it belongs to; null for the step itself
 */
public record EvidenceInfo(
        EvidenceId id,
        int stepNo,
        @Nullable UUID subject,
        String name,
        String contentType,
        int size,
        String sha256,
        Instant uploadedAt,
        UUID uploadedBy) {}
