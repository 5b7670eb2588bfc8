package ru.nastavnik.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.persistence.SchoolHolidayTable;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;

/** The region's school holidays: entered by the administrator from the yearly recommendation, computed until then. */
@Service
@Transactional
public class SchoolHolidays {
    private static final int FIRST_YEAR = 2024;
    private static final int LONGEST_SOURCE = 300;

    private final AccessGuard guard;
    private final SchoolHolidayTable table;
    private final LessonDays days;
    private final RegionClock clock;
    private final AuditTrail audit;

    SchoolHolidays(AccessGuard guard, SchoolHolidayTable table, LessonDays days, RegionClock clock, AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.days = days;
        this.clock = clock;
        this.audit = audit;
    }

    /** From the first year kept to the school year after the present one. */
    @Transactional(readOnly = true)
    public List<SchoolHolidayYear> list() {
        guard.require(Role.values());
        return IntStream.rangeClosed(
                        FIRST_YEAR, SchoolYear.of(clock.today()).next().startYear())
                .mapToObj(SchoolYear::new)
                .map(days::of)
                .toList();
    }

    /**
     * Enters the holidays of a school year in the place of those before. Dates that are planned already do not move.
     *
     * @throws ValidationException on fields {@code source} or {@code holidays}
     */
    public void enter(SchoolYear year, String source, List<SchoolHoliday> holidays) {
        guard.require(Role.ADMINISTRATOR);
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new ValidationException("source", "Укажите, откуда сроки: письмо или приказ, до 300 знаков.");
        }
        check(year, holidays);
        table.save(year, source.strip(), holidays);
        audit.record(
                "calendar.holidays-entered",
                "school-year",
                Integer.toString(year.startYear()),
                Map.of("year", year.title()));
    }

    private static void check(SchoolYear year, List<SchoolHoliday> holidays) {
        if (holidays.isEmpty()) {
            throw new ValidationException("holidays", "Укажите хотя бы одни каникулы.");
        }
        LocalDate last = year.next().firstDay().minusDays(1);
        List<SchoolHoliday> before = new ArrayList<>();
        for (SchoolHoliday holiday : holidays) {
            String title = holiday.kind().title();
            if (holiday.to().isBefore(holiday.from())) {
                throw new ValidationException("holidays", title + ": конец раньше начала.");
            }
            if (holiday.from().isBefore(year.firstDay()) || holiday.to().isAfter(last)) {
                throw new ValidationException(
                        "holidays", title + ": дни не относятся к " + year.title() + " учебному году.");
            }
            for (SchoolHoliday other : before) {
                if (other.kind() == holiday.kind()) {
                    throw new ValidationException("holidays", title + " указаны дважды.");
                }
                if (!other.to().isBefore(holiday.from()) && !holiday.to().isBefore(other.from())) {
                    throw new ValidationException(
                            "holidays", title + " и " + other.kind().title() + " накладываются друг на друга.");
                }
            }
            before.add(holiday);
        }
    }
}
