package ru.nastavnik.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.domain.VersionCode;

/**
 * That a document's text was changed after it was printed.
 *
 * @param printed the code at the foot of the sheet: that of the print that was changed
 * @param byPen whether the sheet was changed by hand: then its scan stands in the place of the text
 */
public record PaperEdit(VersionCode printed, boolean byPen) {

    /**
     * What the sheet says otherwise.
     *
     * @param fact title of the order's fact that follows the sheet; null for wording
     * @param was null if the print did not say it
     * @param became null if the sheet leaves it out
     */
    public record Change(
            @Nullable String fact,
            @Nullable String was,
            @Nullable String became) {}

    /**
     * Who took the sheet, when, and what it says otherwise.
     *
     * @param account who took it: an id where it is written down, a name for a reader
     * @param note what was changed by pen
     */
    public record Account(
            String account, Instant at, @Nullable String note, List<Change> changes) {}
}
