package ru.nastavnik.calendar;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.domain.CalendarYear;
import ru.nastavnik.calendar.persistence.DecreeRepository;

/**
 * Counts by the Russian production calendar. A year without a decree is computed from weekends and statutory holidays;
 * {@link #isDecreed} tells, and screens warn.
 */
@Component
public class WorkingDays {
    private final ProductionCalendar calendar;

    WorkingDays(ProductionCalendar calendar) {
        this.calendar = calendar;
    }

    /** The same without the application: for what is done between the migrations and its start. */
    public static WorkingDays readFrom(DataSource database, Clock clock) {
        return new WorkingDays(new ProductionCalendar(DecreeRepository.of(database), clock));
    }

    public boolean isWorking(LocalDate day) {
        return year(day).isWorking(day);
    }

    /** Whether the government's decree for the year has been entered. */
    public boolean isDecreed(int year) {
        return calendar.year(year).isDecreed();
    }

    /**
     * The last day of a term of so many working days: the term begins on the day after {@code day}. A negative number
     * counts back. Zero gives the day itself, working or not.
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        int step = workingDays < 0 ? -1 : 1;
        LocalDate result = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            result = result.plusDays(step);
            if (isWorking(result)) {
                left--;
            }
        }
        return result;
    }

    /** Working days after {@code from} up to and including {@code to}; negative if {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorking(day)) {
                count++;
            }
        }
        return count;
    }

    /** The day itself if it works, else the next one that does: a term that ends on a day off ends then. */
    public LocalDate sameOrNext(LocalDate day) {
        LocalDate result = day;
        while (!isWorking(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    private CalendarYear year(LocalDate day) {
        return calendar.year(day.getYear());
    }
}
