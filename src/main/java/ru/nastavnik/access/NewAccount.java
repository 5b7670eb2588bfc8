package ru.nastavnik.access;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/**
 * A person who is to sign in.
 *
 * @param workplace employer, which makes the person a candidate for posts there; null above the organisation
 */
public record NewAccount(
        String login,
        PersonName name,
        @Nullable String email,
        @Nullable OrganizationId workplace) {}
