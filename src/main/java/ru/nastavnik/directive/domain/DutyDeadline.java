package ru.nastavnik.directive.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.calendar.Terms;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.directive.TermStart;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.SchoolYear;

/**
 * The day by which one who bears a duty has to fulfil it. Counted once, when the directive reaches them; whoever is
 * reached after the day has as long from then as the directive gives, a month if it names a day.
 */
public final class DutyDeadline {
    private static final TermLength FOR_LATE_COMERS = TermLength.months(1);

    /**
     * The days that terms count from.
     *
     * @param signed day of the act
     * @param termEnds last day of the act's term
     * @param received day on which the act, or its new school year, reached whoever bears the duty
     */
    public record Events(LocalDate signed, LocalDate termEnds, LocalDate received, SchoolYear year) {
        private LocalDate of(TermStart start) {
            return switch (start) {
                case SIGNED -> signed;
                case RECEIVED -> received;
                case YEAR_BEGINS -> year.firstDay();
                case YEAR_ENDS -> year.lastDay();
                case TERM_ENDS -> termEnds;
            };
        }
    }

    private DutyDeadline() {}

    public static DueTerm of(DutyTerm term, Events events, Terms terms) {
        DueTerm due = regular(term, events, terms);
        if (!due.day().isBefore(events.received())) {
            return due;
        }
        TermLength length = term.length() == null || term.length().amount() == 0 ? FOR_LATE_COMERS : term.length();
        DueTerm late = terms.of(length, events.received());
        return new DueTerm(
                late.day(),
                head(term) + ": срок " + DayText.of(due.day()) + " прошёл до получения распоряжения, поэтому "
                        + late.ground());
    }

    private static DueTerm regular(DutyTerm term, Events events, Terms terms) {
        LocalDate day = term.day();
        if (day != null) {
            return new DueTerm(day, head(term) + ": до " + DayText.of(day));
        }
        TermStart start = required(term.start());
        TermLength length = required(term.length());
        DueTerm due = terms.of(length, events.of(start));
        return new DueTerm(
                due.day(),
                length.amount() == 0
                        ? head(term) + ": " + start.onTheDay() + ", " + DayText.of(due.day())
                        : head(term) + ", " + start.from() + ": " + due.ground());
    }

    private static String head(DutyTerm term) {
        return "п. " + term.point() + (term.wording().isBlank() ? "" : " «" + term.wording() + "»");
    }

    private static <T> T required(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("A term without a day has a start and a length");
        }
        return part;
    }
}
