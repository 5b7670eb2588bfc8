package ru.nastavnik.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuestionLimitTest {
    private static final String SALT = "соль";

    private static final Instant TWENTY_PAST = Instant.parse("2026-09-07T08:20:00Z");

    @Test
    void windowsAreTenMinutesLong() {
        assertThat(QuestionLimit.window(TWENTY_PAST)).isEqualTo(TWENTY_PAST);
        assertThat(QuestionLimit.window(TWENTY_PAST.plusSeconds(599))).isEqualTo(TWENTY_PAST);
        assertThat(QuestionLimit.window(TWENTY_PAST.plusSeconds(600))).isEqualTo(TWENTY_PAST.plusSeconds(600));
    }

    @Test
    void oneAddressIsRefusedLongBeforeAllAre() {
        assertThat(QuestionLimit.exceeded(20, 20)).isFalse();
        assertThat(QuestionLimit.exceeded(21, 21)).isTrue();
        assertThat(QuestionLimit.exceeded(1, 2_000)).isFalse();
        assertThat(QuestionLimit.exceeded(1, 2_001)).isTrue();
    }

    @Test
    void whoeverIsRefusedIsToldWhenToAskAgain() {
        assertThat(QuestionLimit.minutesLeft(TWENTY_PAST)).isEqualTo(10);
        assertThat(QuestionLimit.minutesLeft(TWENTY_PAST.plusSeconds(61))).isEqualTo(9);
        assertThat(QuestionLimit.minutesLeft(TWENTY_PAST.plusSeconds(599))).isEqualTo(1);
    }

    @Test
    void theWindowThatIsOverIsKeptOnceMore() {
        assertThat(QuestionLimit.forgotten(TWENTY_PAST)).isEqualTo(TWENTY_PAST.minus(Duration.ofMinutes(10)));
    }

    @Test
    void anAddressIsKeptAsAHashAndANetworkOfTheSixthVersionIsOne() {
        assertThat(QuestionLimit.asker("203.0.113.5", SALT))
                .isNotEqualTo(QuestionLimit.asker("203.0.113.6", SALT))
                .matches("[0-9a-f]{64}");
        assertThat(QuestionLimit.asker("2001:db8:1:2::1", SALT))
                .isEqualTo(QuestionLimit.asker("2001:db8:1:2:9:9:9:9", SALT));
        assertThat(QuestionLimit.asker("2001:db8:1:2::1", SALT))
                .isNotEqualTo(QuestionLimit.asker("2001:db8:1:3::1", SALT));
        assertThat(QuestionLimit.asker("203.0.113.5", SALT))
                .as("without the salt it cannot be tried")
                .isNotEqualTo(QuestionLimit.asker("203.0.113.5", "другая"));
        assertThat(QuestionLimit.asker("no address", SALT)).isEqualTo(QuestionLimit.asker("1:2:3", SALT));
    }
}
