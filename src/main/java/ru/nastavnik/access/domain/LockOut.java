package ru.nastavnik.access.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed attempts to sign in under one login. The first few are free; then each makes the next wait twice as long. A
 * quiet day forgives everything.
 *
 * @param blockedUntil attempts before this moment are refused unread; null while attempts are free
 */
public record LockOut(int failures, @Nullable Instant blockedUntil, Instant lastAt) {
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final Duration FORGIVEN_AFTER = Duration.ofDays(1);

    public static LockOut none(Instant now) {
        return new LockOut(0, null, now);
    }

    public boolean blocks(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    /** One more failed attempt. */
    public LockOut failedAgain(Instant now) {
        int before = lastAt.plus(FORGIVEN_AFTER).isBefore(now) ? 0 : failures;
        int count = before + 1;
        return new LockOut(count, count < FREE_ATTEMPTS ? null : now.plus(delay(count)), now);
    }

    private static Duration delay(int failures) {
        int doublings = Math.min(failures - FREE_ATTEMPTS, 10);
        Duration delay = FIRST_DELAY.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
