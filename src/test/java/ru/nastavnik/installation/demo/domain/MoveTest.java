package ru.nastavnik.installation.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.shared.SchoolYear;

class MoveTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final Set<String> HOLIDAYS = Set.of(
            "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08", "05-01", "05-09",
            "11-04");
    private static final Predicate<LocalDate> WORKING = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !HOLIDAYS.contains(day.toString().substring(5));

    private static Move move(int weeks) {
        return new Move(FIRST, new SchoolYear(2026), weeks, new SchoolYear(2026), WORKING);
    }

    @Test
    void anOrdinaryDayKeepsItsDayOfTheWeek() {
        assertThat(move(3).day(LocalDate.of(2026, 9, 8))).isEqualTo("2026-09-29");
        assertThat(move(-2).day(LocalDate.of(2026, 9, 8))).isEqualTo("2026-08-25");
        assertThat(move(0).day(LocalDate.of(2026, 9, 8))).isEqualTo("2026-09-08");
    }

    @Test
    void whatHappenedBeforeThePlayStaysWhereItWas() {
        assertThat(move(5).day(LocalDate.of(2026, 7, 31))).isEqualTo("2026-07-31");
        assertThat(move(5).day(LocalDate.of(2026, 8, 1))).isEqualTo("2026-09-05");
        assertThat(move(5).day(LocalDate.of(2020, 6, 15))).isEqualTo("2020-06-15");
        assertThat(move(5).moment(LocalDateTime.of(2026, 7, 31, 10, 0))).isEqualTo("2026-07-31T10:00");
    }

    @Test
    void aWorkingDayMovedToAHolidayBecomesTheLastWorkingDayBeforeIt() {
        assertThat(move(1).day(LocalDate.of(2026, 10, 28))).isEqualTo("2026-11-03");
        assertThat(move(5).day(LocalDate.of(2026, 12, 1))).isEqualTo("2026-12-31");
    }

    @Test
    void aDayOffStaysADayOffUnlessWhatFollowsItWouldComeEarlier() {
        assertThat(move(1).day(LocalDate.of(2026, 9, 5))).isEqualTo("2026-09-12");
        // Monday 30 November goes back to 31 December, so the Sunday before it cannot stay on 3 January.
        assertThat(move(5).day(LocalDate.of(2026, 11, 29))).isEqualTo("2026-12-31");
    }

    @Test
    void theEndOfTheSchoolYearAndWhatLiesBeyondItMoveByWholeYears() {
        Move later = new Move(FIRST, new SchoolYear(2026), 110, new SchoolYear(2028), WORKING);
        assertThat(later.years()).isEqualTo(2);
        assertThat(later.day(LocalDate.of(2027, 5, 31))).isEqualTo("2029-05-31");
        assertThat(later.day(LocalDate.of(2029, 12, 31))).isEqualTo("2031-12-31");
        assertThat(later.moment(LocalDateTime.of(2027, 5, 31, 10, 0))).isEqualTo("2029-05-31T10:00");
    }

    @Test
    void noTermOfTheYearMovesBeyondItsLastWorkingDay() {
        assertThat(move(10).day(LocalDate.of(2027, 4, 15))).isEqualTo("2027-05-28");
        assertThat(move(10).day(LocalDate.of(2027, 5, 30))).isEqualTo("2027-05-28");
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, -1, 0, 1, 4, 7, 13, 20, 52, 57})
    void whatCameBeforeComesBefore(int weeks) {
        Move move = new Move(FIRST, new SchoolYear(2026), weeks, new SchoolYear(weeks < 50 ? 2026 : 2027), WORKING);
        List<LocalDateTime> moved = new ArrayList<>();
        for (LocalDate day = FIRST; day.isBefore(LocalDate.of(2027, 6, 10)); day = day.plusDays(1)) {
            for (int hour : new int[] {9, 10, 17}) {
                moved.add(move.moment(day.atTime(hour, 30)));
            }
            assertThat(WORKING.test(day) && day.isBefore(LocalDate.of(2027, 5, 31)))
                    .isIn(false, WORKING.test(move.day(day)));
        }
        for (int i = 1; i < moved.size(); i++) {
            assertThat(moved.get(i)).isAfterOrEqualTo(moved.get(i - 1));
        }
    }

    @Test
    void whatFallsTogetherOnOneDayIsSpreadOverItsWorkingHours() {
        Move move = move(1);
        // 27 and 28 October both come to 3 November.
        assertThat(move.moment(LocalDateTime.of(2026, 10, 27, 12, 0))).isEqualTo("2026-11-03T10:30");
        assertThat(move.moment(LocalDateTime.of(2026, 10, 28, 12, 0))).isEqualTo("2026-11-03T15:30");
        assertThat(move.moment(LocalDateTime.of(2026, 10, 26, 12, 0))).isEqualTo("2026-11-02T12:00");
    }

    @Test
    void theFirstAndTheLastMomentOfADayStaySo() {
        assertThat(move(1).moment(LocalDateTime.of(2026, 10, 28, 23, 59, 59))).isEqualTo("2026-11-03T23:59:59");
        assertThat(move(1).moment(LocalDateTime.of(2026, 10, 28, 0, 0))).isEqualTo("2026-11-03T00:00");
    }
}
