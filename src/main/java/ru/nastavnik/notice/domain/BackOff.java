package ru.nastavnik.notice.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail that was not taken waits for its next attempt. After the last it is given up: it would be old news. */
public final class BackOff {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private BackOff() {}

    /**
     * @param attempts how many there were, at least one
     * @return empty if there is no further one
     */
    public static Optional<Duration> after(int attempts) {
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempts - 1));
    }
}
