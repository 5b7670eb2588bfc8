package ru.nastavnik.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class ScheduleDaysTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 31);
    private static final LocalDate TO = LocalDate.of(2027, 3, 31);

    @Test
    void quartersEndWithinTheSpanBothEndsIncluded() {
        assertThat(ScheduleDays.quarters(FROM, TO))
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 3, 31));
        assertThat(ScheduleDays.quarters(FROM.plusDays(1), TO.minusDays(1))).hasSize(3);
    }

    @Test
    void aDayOfTheYearComesOnceAYear() {
        assertThat(ScheduleDays.yearly(MonthDay.of(2, 29), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31)))
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2028, 2, 29));
        assertThat(ScheduleDays.yearly(MonthDay.of(4, 1), FROM, TO)).containsExactly(LocalDate.of(2026, 4, 1));
    }

    @Test
    void aDayOfTheSchoolYearStandsInItsHalf() {
        LocalDate from = LocalDate.of(2026, 9, 1);
        LocalDate to = LocalDate.of(2028, 6, 30);

        assertThat(ScheduleDays.ofSchoolYears(MonthDay.of(10, 1), from, to))
                .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 10, 1));
        assertThat(ScheduleDays.ofSchoolYears(MonthDay.of(5, 20), from, to))
                .containsExactly(LocalDate.of(2027, 5, 20), LocalDate.of(2028, 5, 20));
        assertThat(ScheduleDays.ofSchoolYears(MonthDay.of(7, 1), from, to))
                .as("July opens a school year")
                .containsExactly(LocalDate.of(2027, 7, 1));
    }
}
