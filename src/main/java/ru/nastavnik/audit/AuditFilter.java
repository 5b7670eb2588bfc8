package ru.nastavnik.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to show of the journal; null means everything.
 *
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 * @param account who acted, or in whose name it was done
 * @param action beginning of the action's code, for example {@code sign-in}
 * @param subject identity of what was acted on
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID account,
        @Nullable String action,
        @Nullable String subject) {

    public static AuditFilter everything() {
        return new AuditFilter(null, null, null, null, null);
    }
}
