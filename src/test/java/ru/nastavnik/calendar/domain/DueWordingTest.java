package ru.nastavnik.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DueWordingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-02");

    @Test
    void tellsTheDayAndTheWorkingDaysLeft() {
        assertThat(DueWording.of(LocalDate.parse("2026-09-07"), TODAY, 3))
                .isEqualTo("до 7 сентября, пн · осталось 3 раб. дня");
        assertThat(DueWording.of(LocalDate.parse("2026-09-03"), TODAY, 1))
                .isEqualTo("до 3 сентября, чт · остался 1 раб. день");
    }

    @Test
    void tellsHowLateItIs() {
        assertThat(DueWording.of(LocalDate.parse("2026-08-26"), TODAY, -5))
                .isEqualTo("срок был 26 августа, ср · просрочено на 5 раб. дней");
    }

    @Test
    void aDayOfAnotherYearIsToldWithItsYear() {
        assertThat(DueWording.of(LocalDate.parse("2027-01-11"), TODAY, 88))
                .isEqualTo("до 11 января 2027, пн · осталось 88 раб. дней");
    }

    @Test
    void aTermThatEndsTodaySaysSo() {
        assertThat(DueWording.of(TODAY, TODAY, 0)).isEqualTo("сегодня, 2 сентября, ср");
    }
}
