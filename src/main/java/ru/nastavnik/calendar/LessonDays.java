package ru.nastavnik.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.domain.UsualHolidays;
import ru.nastavnik.calendar.persistence.SchoolHolidayTable;
import ru.nastavnik.shared.SchoolYear;

/** Days on which pupils are at school: working days outside the region's school holidays. */
@Component
public class LessonDays {
    private final WorkingDays workingDays;
    private final SchoolHolidayTable table;

    LessonDays(WorkingDays workingDays, SchoolHolidayTable table) {
        this.workingDays = workingDays;
        this.table = table;
    }

    /** What was entered for the school year, else what is usual. */
    SchoolHolidayYear of(SchoolYear year) {
        return of(year, table.list());
    }

    /** The calendar as it is now, for many days at once; read in the caller's transaction. */
    public Known known() {
        return new Known(table.list());
    }

    private static SchoolHolidayYear of(SchoolYear year, List<SchoolHolidayYear> entered) {
        return entered.stream()
                .filter(candidate -> candidate.year().equals(year))
                .findFirst()
                .orElseGet(() -> new SchoolHolidayYear(year, null, UsualHolidays.of(year)));
    }

    /** Keeps what one reading found. */
    public final class Known {
        private final List<SchoolHolidayYear> entered;
        private final Map<SchoolYear, SchoolHolidayYear> years = new HashMap<>();

        private Known(List<SchoolHolidayYear> entered) {
            this.entered = entered;
        }

        /** The day itself if there are lessons on it, else the next on which there are. */
        public LocalDate sameOrNext(LocalDate day) {
            LocalDate result = day;
            while (!hasLessons(result)) {
                result = result.plusDays(1);
            }
            return result;
        }

        /** The day itself if there are lessons on it, else the last before it on which there were. */
        public LocalDate sameOrPrevious(LocalDate day) {
            LocalDate result = day;
            while (!hasLessons(result)) {
                result = result.minusDays(1);
            }
            return result;
        }

        private boolean hasLessons(LocalDate day) {
            return workingDays.isWorking(day) && !inHolidays(day);
        }

        private boolean inHolidays(LocalDate day) {
            // July and August belong to the holidays of the year that ended.
            SchoolYear year = new SchoolYear(day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1);
            return years.computeIfAbsent(year, wanted -> LessonDays.of(wanted, entered))
                    .on(day)
                    .isPresent();
        }
    }
}
