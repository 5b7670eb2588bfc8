package ru.nastavnik.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.domain.TermWording;

/**
 * Counts terms. A term begins on the day after its event; one in calendar days or months that would end on a day off
 * ends on the next working day (Civil Code, articles 191–193). A month ends on the day of the same number, or on the
 * month's last day where there is none.
 */
@Component
public class Terms {
    private final WorkingDays workingDays;

    public Terms(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The term of that length from the day of an event. */
    public DueTerm of(TermLength length, LocalDate from) {
        if (length.amount() == 0) {
            return new DueTerm(from, TermWording.onTheDay(from));
        }
        LocalDate counted = counted(length, from);
        LocalDate day = length.unit() == TermUnit.WORKING_DAYS ? counted : workingDays.sameOrNext(counted);
        return new DueTerm(day, TermWording.ground(length, from, counted, day));
    }

    private LocalDate counted(TermLength length, LocalDate from) {
        return switch (length.unit()) {
            case WORKING_DAYS -> workingDays.plus(from, length.amount());
            case CALENDAR_DAYS -> from.plusDays(length.amount());
            case MONTHS -> from.plusMonths(length.amount());
        };
    }
}
