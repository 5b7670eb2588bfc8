package ru.nastavnik.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.calendar.SchoolHoliday;
import ru.nastavnik.calendar.SchoolHoliday.Kind;
import ru.nastavnik.calendar.SchoolHolidayYear;
import ru.nastavnik.shared.SchoolYear;

@DisplayName("School holidays that nobody has entered")
class UsualHolidaysTest {

    /** The ministry's recommendation of 18.08.2025 for schools that learn by quarters. */
    @Test
    void areTheRecommendedOnesInTheYearWhoseRecommendationIsKnown() {
        assertThat(UsualHolidays.of(new SchoolYear(2025)))
                .containsExactly(
                        holiday(Kind.AUTUMN, "2025-10-25", "2025-11-02"),
                        holiday(Kind.WINTER, "2025-12-31", "2026-01-11"),
                        holiday(Kind.FIRST_FORM, "2026-02-16", "2026-02-22"),
                        holiday(Kind.SPRING, "2026-03-28", "2026-04-05"),
                        holiday(Kind.SUMMER, "2026-05-27", "2026-08-31"));
    }

    @Test
    void lastAtLeastAWeekInEveryYearAndAutumnAndSpringEndOnASunday() {
        assertThat(IntStream.rangeClosed(2024, 2040).mapToObj(SchoolYear::new)).allSatisfy(year -> {
            List<SchoolHoliday> holidays = UsualHolidays.of(year);
            assertThat(holidays)
                    .allSatisfy(holiday -> assertThat(ChronoUnit.DAYS.between(holiday.from(), holiday.to()))
                            .isGreaterThanOrEqualTo(6));
            assertThat(holidays.get(0).to().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(holidays.get(3).to().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        });
    }

    @Test
    void ofTheFirstFormLeaveTheOthersAtSchool() {
        SchoolYear year = new SchoolYear(2026);
        SchoolHolidayYear holidays = new SchoolHolidayYear(year, null, UsualHolidays.of(year));

        assertThat(holidays.on(LocalDate.of(2027, 2, 17))).isEmpty();
        assertThat(holidays.on(LocalDate.of(2026, 12, 30))).isEmpty();
        assertThat(holidays.on(LocalDate.of(2026, 12, 31)))
                .map(SchoolHoliday::kind)
                .contains(Kind.WINTER);
        assertThat(holidays.on(LocalDate.of(2027, 1, 10))).isPresent();
        assertThat(holidays.on(LocalDate.of(2027, 1, 11))).isEmpty();
        assertThat(holidays.isComputed()).isTrue();
    }

    private static SchoolHoliday holiday(Kind kind, String from, String to) {
        return new SchoolHoliday(kind, LocalDate.parse(from), LocalDate.parse(to));
    }
}
