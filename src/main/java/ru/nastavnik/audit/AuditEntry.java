package ru.nastavnik.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record.
 *
 * @param account who acted; null for background work and for attempts to sign in
 * @param onBehalfOf account in whose post the person acted by substitution, or null
 * @param scope the scope of the transaction: a post or a named system scope
 */
public record AuditEntry(
        UUID id,
        Instant occurredAt,
        @Nullable UUID account,
        @Nullable UUID post,
        @Nullable UUID onBehalfOf,
        String scope,
        String action,
        String subjectType,
        String subjectId,
        Map<String, String> facts) {}
