package ru.nastavnik.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a paper that was signed.
 *
 * @param number as it stands in the organisation's register; null: the next one is taken
 * @param date the day of signing, which is the document's date
 * @param versionCode the code at the foot of the signed sheet; null where nobody compared it
 * @param scan of the signed sheet; null if it follows later or never
 */
public record Registration(
        @Nullable String number,
        LocalDate date,
        @Nullable String versionCode,
        @Nullable DocumentFile scan) {

    public Registration(@Nullable String number, LocalDate date, @Nullable String versionCode) {
        this(number, date, versionCode, null);
    }

    /** The next number of the register, for the day. */
    public static Registration next(LocalDate date) {
        return new Registration(null, date, null, null);
    }
}
