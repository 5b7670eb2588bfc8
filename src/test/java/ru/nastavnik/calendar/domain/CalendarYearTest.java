package ru.nastavnik.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.calendar.DayTransfer;

class CalendarYearTest {
    private final CalendarYear year2024 = CalendarYear.decreed(
            2024,
            List.of(
                    transfer("2024-01-06", "2024-05-10"),
                    transfer("2024-01-07", "2024-12-31"),
                    transfer("2024-04-27", "2024-04-29"),
                    transfer("2024-11-02", "2024-04-30"),
                    transfer("2024-12-28", "2024-12-30")));
    private final CalendarYear year2025 = CalendarYear.decreed(
            2025,
            List.of(
                    transfer("2025-01-04", "2025-05-02"),
                    transfer("2025-01-05", "2025-12-31"),
                    transfer("2025-02-23", "2025-05-08"),
                    transfer("2025-03-08", "2025-06-13"),
                    transfer("2025-11-01", "2025-11-03")));
    private final CalendarYear year2026 = CalendarYear.decreed(
            2026, List.of(transfer("2026-01-03", "2026-01-09"), transfer("2026-01-04", "2026-12-31")));

    @Test
    void theYearsHaveAsManyWorkingDaysAsThePublishedCalendars() {
        assertThat(workingDays(year2024, 2024)).isEqualTo(248);
        assertThat(workingDays(year2025, 2025)).isEqualTo(247);
        assertThat(workingDays(year2026, 2026)).isEqualTo(247);
    }

    @Test
    void aMovedSaturdayIsWorked() {
        assertThat(year2024.isWorking(LocalDate.parse("2024-04-27"))).isTrue();
        assertThat(year2024.isWorking(LocalDate.parse("2024-04-29"))).isFalse();
    }

    @Test
    void aMovedHolidayStaysFree() {
        assertThat(year2025.isWorking(LocalDate.parse("2025-02-23"))).isFalse();
        assertThat(year2025.isWorking(LocalDate.parse("2025-02-24"))).isTrue();
        assertThat(year2025.isWorking(LocalDate.parse("2025-05-08"))).isFalse();
    }

    @Test
    void aHolidayOnAWeekendMovesToMondayUnlessTheGovernmentMovedItElsewhere() {
        assertThat(year2026.isWorking(LocalDate.parse("2026-03-09"))).isFalse();
        assertThat(year2026.isWorking(LocalDate.parse("2026-05-11"))).isFalse();
        assertThat(year2026.isWorking(LocalDate.parse("2026-03-10"))).isTrue();
    }

    @Test
    void aYearWithoutADecreeIsComputedAndSaysSo() {
        CalendarYear year2027 = CalendarYear.computed(2027);

        assertThat(year2027.isDecreed()).isFalse();
        assertThat(year2027.isWorking(LocalDate.parse("2027-06-14"))).isFalse();
        assertThat(year2027.isWorking(LocalDate.parse("2027-11-03"))).isTrue();
    }

    @Test
    void aJanuaryHolidayOnAWeekendMovesNowhereByItself() {
        CalendarYear year2028 = CalendarYear.computed(2028);

        assertThat(LocalDate.parse("2028-01-08").getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(year2028.isWorking(LocalDate.parse("2028-01-10"))).isTrue();
        assertThat(CalendarYear.computed(2023).isWorking(LocalDate.parse("2023-01-09")))
                .as("the first working day although both the 1st and the 7th and the 8th were days off anyway")
                .isTrue();
    }

    @Test
    void aDayOfAnotherYearIsRefusedLoudly() {
        assertThatThrownBy(() -> year2026.isWorking(LocalDate.parse("2027-01-11")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DayTransfer transfer(String from, String to) {
        return new DayTransfer(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static long workingDays(CalendarYear calendar, int year) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(calendar::isWorking)
                .count();
    }
}
