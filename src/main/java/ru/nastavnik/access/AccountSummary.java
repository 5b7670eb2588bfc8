package ru.nastavnik.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/**
 * An account as lists and pickers show it.
 *
 * @param version grows with every correction, change of password or blocking, which ends the sessions begun before
 */
public record AccountSummary(
        AccountId id,
        String login,
        PersonName name,
        @Nullable String email,
        @Nullable OrganizationId workplace,
        boolean blocked,
        boolean passwordChangeRequired,
        @Nullable Instant lastSignInAt,
        int version) {}
