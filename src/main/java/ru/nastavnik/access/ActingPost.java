package ru.nastavnik.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post in which a person may act today: their own or, by substitution, another's.
 *
 * @param onBehalfOf the account whose post it is, or null when it is one's own
 * @param validTo last day, inclusive; null while open
 */
public record ActingPost(
        PostId id,
        Role role,
        Territory territory,
        String title,
        @Nullable AccountId onBehalfOf,
        @Nullable LocalDate validTo) {

    Actor actor(AccountId account) {
        return new Actor(account, id, role, territory, onBehalfOf);
    }
}
