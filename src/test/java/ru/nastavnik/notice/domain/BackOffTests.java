package ru.nastavnik.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTests {

    @Test
    void theFirstAttemptIsRepeatedAfterAMinute() {
        assertThat(BackOff.after(1)).contains(Duration.ofMinutes(1));
    }

    @Test
    void eachWaitIsLongerThanTheOneBefore() {
        for (int attempt = 2; attempt <= 7; attempt++) {
            assertThat(BackOff.after(attempt).orElseThrow())
                    .isGreaterThan(BackOff.after(attempt - 1).orElseThrow());
        }
        assertThat(BackOff.after(7)).contains(Duration.ofHours(12));
    }

    @Test
    void afterTheEighthAttemptAMailIsOldNews() {
        assertThat(BackOff.after(8)).isEmpty();
    }
}
