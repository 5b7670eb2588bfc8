package ru.nastavnik.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockOutTests {
    private static final Instant NOW = Instant.parse("2026-09-01T03:00:00Z");

    @Test
    void fourMistakesCostNothing() {
        assertThat(afterFailures(4).blocks(NOW)).isFalse();
    }

    @Test
    void theFifthMistakeBlocksForAMinute() {
        LockOut lockOut = afterFailures(5);

        assertThat(lockOut.blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(lockOut.blocks(NOW.plusSeconds(59))).isTrue();
        assertThat(lockOut.blocks(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void everyFurtherMistakeDoublesTheWaitUpToAnHour() {
        assertThat(afterFailures(6).blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(afterFailures(9).blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(16)));
        assertThat(afterFailures(11).blockedUntil()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(afterFailures(100).blockedUntil()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void aQuietDayForgivesEarlierMistakes() {
        LockOut nextDay = afterFailures(8).failedAgain(NOW.plus(Duration.ofHours(25)));

        assertThat(nextDay.failures()).isEqualTo(1);
        assertThat(nextDay.blockedUntil()).isNull();
    }

    private static LockOut afterFailures(int count) {
        LockOut state = LockOut.none(NOW);
        for (int i = 0; i < count; i++) {
            state = state.failedAgain(NOW);
        }
        return state;
    }
}
