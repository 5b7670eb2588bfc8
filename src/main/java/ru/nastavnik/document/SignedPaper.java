package ru.nastavnik.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * What whoever signed a paper says about the signed sheet.
 *
 * @param date the day of signing, which is the document's date
 * @param versionCode the code at the foot of the sheet, compared with the screen
 * @param number of the organisation's register; null if the secretary will enter it
 * @param scan of the sheet; null if it follows later
 */
public record SignedPaper(
        LocalDate date,
        String versionCode,
        @Nullable String number,
        @Nullable DocumentFile scan) {

    /** @throws ValidationException on field {@code date} if it cannot be the date of a document */
    public void check(DayContext context) {
        DayKind.DOCUMENT.require("date", date, context);
    }

    public Registration registration() {
        return new Registration(number, date, versionCode, scan);
    }
}
