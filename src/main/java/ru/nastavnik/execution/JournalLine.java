package ru.nastavnik.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.form.FormData;

/**
 * A row of a step's journal as the organisation sees it.
 *
 * @param subject the person or pair
 * @param details class or post and part, to tell people of one name apart
 * @param state WAITING, READY, DONE or EXCUSED
 * @param why what a waiting row waits for, or why an excused one is not done
 * @param entries what was recorded; several for a recurring step
 * @param version of the record of the row, 0 if nothing is recorded yet
 * @param differences for the final assessment (31): the values before and after
 */
public record JournalLine(
        UUID subject,
        String title,
        String details,
        RowState state,
        String why,
        List<FormData> entries,
        @Nullable Instant finishedAt,
        int version,
        List<Difference> differences) {

    public JournalLine {
        entries = List.copyOf(entries);
        differences = List.copyOf(differences);
    }

    /** Whether it may be filled in now. */
    public boolean isReady() {
        return state == RowState.READY;
    }

    /** Whether nothing more is to be done with it. */
    public boolean isFinal() {
        return state.isFinal();
    }

    /** One parameter at the beginning (9, 12) and at the end (31). */
    public record Difference(String parameter, BigDecimal before, BigDecimal after) {
        public BigDecimal change() {
            return after.subtract(before);
        }
    }
}
