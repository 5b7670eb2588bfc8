package ru.nastavnik.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 7);

    @Test
    void onItsLastDayATermStillRuns() {
        assertThat(Lateness.hasPassed(DUE, DUE.minusDays(1))).isFalse();
        assertThat(Lateness.hasPassed(DUE, DUE)).isFalse();
        assertThat(Lateness.hasPassed(DUE, DUE.plusDays(1))).isTrue();
    }

    @Test
    void whatHasNoTermIsNeverLate() {
        assertThat(Lateness.hasPassed(null, DUE)).isFalse();
    }

    @Test
    void theLatestTermThatHasPassedIsYesterdays() {
        assertThat(Lateness.latestPassed(DUE)).isEqualTo(DUE.minusDays(1));
        assertThat(Lateness.hasPassed(Lateness.latestPassed(DUE), DUE)).isTrue();
        assertThat(Lateness.hasPassed(Lateness.latestPassed(DUE).plusDays(1), DUE))
                .isFalse();
    }
}
