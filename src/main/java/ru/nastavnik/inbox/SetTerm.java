package ru.nastavnik.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.DueTerm;

/**
 * A term that somebody planned or set.
 *
 * @param due the day that counts now; for an offer, until when it is of use
 * @param first the day that was planned first, where the term may have been moved before the task opened, else null
 */
public record SetTerm(DueTerm due, @Nullable LocalDate first) {

    /** A term that is never moved before its task opens. */
    public SetTerm(DueTerm due) {
        this(due, null);
    }
}
