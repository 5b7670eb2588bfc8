package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * What whoever signed a paper says about the signed sheet.
 *
 * @param date the day of signing, which is the document's date
 * @param versionCode the code at the foot of the sheet, compared with the screen; of a paper that was issued without the
 *     system the code of its scan
 * @param number of the organisation's register; null if the secretary will enter it
 * @param scan of the sheet; null if it follows later
 * @param earlierSignatory post and name of who signed a paper that was issued without the system; null for one that the
 *     system wrote
 * @param edited what the sheet says otherwise than its print; null if it is as it was printed
 * @param electronic the signature of the file that was given out instead of a sheet; null for a paper that a hand signed
 */
public record SignedPaper(
        LocalDate date,
        String versionCode,
        @Nullable String number,
        @Nullable DocumentFile scan,
        @Nullable String earlierSignatory,
        @Nullable EditedSheet edited,
        @Nullable ElectronicSignature electronic) {

    public SignedPaper(LocalDate date, String versionCode, @Nullable String number, @Nullable DocumentFile scan) {
        this(date, versionCode, number, scan, null, null, null);
    }

    /** A paper that was signed electronically on the day that its file bears. */
    public static SignedPaper electronically(
            LocalDate date, String versionCode, String number, ElectronicSignature signature) {
        return new SignedPaper(date, versionCode, number, null, null, null, signature);
    }

    /** A paper that was issued before the organisation worked in the system, or past it: the scan is the document. */
    public static SignedPaper issuedEarlier(LocalDate date, String number, String signatory, DocumentFile scan) {
        // One scan may hold several orders: each has a code of its own.
        String code = VersionCode.of(List.of(Hashes.sha256(scan.content()), number, date.toString(), signatory))
                .printed();
        return new SignedPaper(date, code, number, scan, signatory, null, null);
    }

    /**
     * A sheet that was changed after it was printed: the file, or the scan of a sheet that was changed by pen, is the text
     * that was signed. It has a code of its own; the sheet bears that of its print.
     */
    public static SignedPaper edited(
            LocalDate date, @Nullable String number, @Nullable DocumentFile scan, EditedSheet sheet) {
        DocumentFile text = sheet.byPen() ? scan : sheet.file();
        // Whoever takes the same sheet to mean something else takes another text.
        String code = VersionCode.of(List.of(
                        "edited",
                        Hashes.sha256(text == null ? new byte[0] : text.content()),
                        number == null ? "" : number,
                        date.toString(),
                        sheet.note() == null ? "" : sheet.note(),
                        new TreeMap<>(sheet.facts()).toString(),
                        new TreeSet<>(sheet.wording()).toString()))
                .printed();
        return new SignedPaper(date, code, number, scan, null, sheet, null);
    }

    /** The same of a paper that bears the day of what it records, whatever day was entered. */
    public SignedPaper datedBy(RegisterDocument paper) {
        if (paper.date().equals(date)) {
            return this;
        }
        return edited == null
                ? new SignedPaper(paper.date(), versionCode, number, scan, earlierSignatory, null, electronic)
                : edited(paper.date(), number, scan, edited);
    }

    /** @throws ValidationException on field {@code date} if it cannot be the date of a document */
    public void check(DayContext context) {
        DayKind.DOCUMENT.require("date", date, earlierSignatory == null ? context : context.since(null));
    }

    public Registration registration() {
        boolean scanIsText = earlierSignatory != null || edited != null && edited.byPen();
        return new Registration(number, date, versionCode, scanIsText ? null : scan);
    }
}
