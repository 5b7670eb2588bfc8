package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;

/**
 * That readers were acquainted with an order by one sheet, or in the school's electronic documents.
 *
 * @param state a signature on paper or an electronic one: that something was read is noted by the reader alone
 * @param signer who signed for a child; only where one reader is marked
 * @param scan of the signed sheet; it may follow
 */
public record MarkAcquaintance(
        Collection<ReaderId> readers,
        AcquaintanceState state,
        LocalDate day,
        @Nullable String signer,
        @Nullable DocumentFile scan) {

    public MarkAcquaintance {
        readers = List.copyOf(readers);
    }

    public static MarkAcquaintance onPaper(Collection<ReaderId> readers, LocalDate day) {
        return new MarkAcquaintance(readers, AcquaintanceState.PAPER, day, null, null);
    }

    public static MarkAcquaintance electronically(Collection<ReaderId> readers, LocalDate day) {
        return new MarkAcquaintance(readers, AcquaintanceState.ELECTRONIC, day, null, null);
    }
}
