package ru.nastavnik.acquaintance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param marks that stand, at most one of each kind
 * @param link the newest to the reader's extract; null if none was issued
 */
public record ReaderRow(
        OrderReader reader,
        List<AcquaintanceMark> marks,
        @Nullable ExtractLink link) {

    public ReaderRow {
        marks = List.copyOf(marks);
    }

    public Optional<AcquaintanceMark> mark(AcquaintanceState state) {
        return marks.stream().filter(mark -> mark.state() == state).findFirst();
    }

    /** Whether a signature is still to be asked for; a notice that was read does not replace it. */
    public boolean waits() {
        return marks.stream().noneMatch(mark -> mark.state().acquaints());
    }
}
