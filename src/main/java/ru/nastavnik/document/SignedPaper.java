package ru.nastavnik.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.ValidationException;

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

    /** The oldest day on which a paper of this system can have been signed. */
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    /** @throws ValidationException on field {@code date} if it lies in the future or long ago */
    public void check(LocalDate today) {
        if (date.isAfter(today)) {
            throw new ValidationException("date", "Приказ нельзя датировать будущим днём");
        }
        if (date.isBefore(FIRST)) {
            throw new ValidationException("date", "Проверьте год: " + DayText.of(date));
        }
    }

    public Registration registration() {
        return new Registration(number, date, versionCode);
    }
}
