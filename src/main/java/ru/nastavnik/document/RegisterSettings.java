package ru.nastavnik.document;

import org.jspecify.annotations.Nullable;

/**
 * How a register writes its numbers.
 *
 * @param prefix before the running number, «331/» in «331/1»
 * @param suffix after it, «-од» in «1-од»
 * @param lastOutside the last number given outside the system, or null: the next one follows it
 * @param lastOutsideYear the year of that number
 */
public record RegisterSettings(
        String prefix,
        String suffix,
        @Nullable Integer lastOutside,
        @Nullable Integer lastOutsideYear,
        int version) {

    /** What holds until the organisation says otherwise. */
    static RegisterSettings usual(NumberRegister register) {
        return new RegisterSettings("", register.usualSuffix(), null, null, 0);
    }

    /** The last number given outside in the year; 0 if none was named. */
    int lastOutsideIn(int year) {
        return lastOutside != null && lastOutsideYear != null && lastOutsideYear == year ? lastOutside : 0;
    }
}
