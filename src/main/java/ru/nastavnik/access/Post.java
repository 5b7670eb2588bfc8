package ru.nastavnik.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post that an account holds: what it may do, where, from when to when.
 *
 * @param title as documents name it in the nominative, for example «директор»
 * @param validTo last day, inclusive; null while open
 */
public record Post(
        PostId id,
        AccountId account,
        Role role,
        Territory territory,
        String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
