package ru.nastavnik.document.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import ru.nastavnik.shared.Hashes;

/**
 * How often the public page answers questions that found nothing: some for one address, many for all together, in each
 * window of time. Answers that found a paper do not count, so that an office may check a whole pile.
 */
public final class QuestionLimit {

    /** Whom the count of all belongs to. */
    public static final String EVERYBODY = "";

    private static final int OF_ONE = 20;
    private static final int OF_ALL = 2_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    /** Whoever has an address of the sixth version has all that begin with these bytes. */
    private static final int NETWORK_BYTES = 8;

    private QuestionLimit() {}

    /** The beginning of the window in which the moment lies. */
    public static Instant window(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond() / WINDOW.toSeconds() * WINDOW.toSeconds());
    }

    /** Counts of windows that began before it are of no use any more. */
    public static Instant forgotten(Instant moment) {
        return window(moment).minus(WINDOW);
    }

    /**
     * Whether the question is refused.
     *
     * @param ofOne questions of the address in the window, with this one
     * @param ofAll of everybody
     */
    public static boolean exceeded(int ofOne, int ofAll) {
        return ofOne > OF_ONE || ofAll > OF_ALL;
    }

    /** Minutes until the next window, at least one. */
    public static long minutesLeft(Instant moment) {
        return Math.max(
                1,
                Duration.between(moment, window(moment).plus(WINDOW))
                        .plusSeconds(59)
                        .toMinutes());
    }

    /**
     * Stands for an address in the counts, so that none is kept there as it is.
     *
     * @param salt of the installation: addresses are few, without it each could be tried
     */
    public static String asker(String address, String salt) {
        byte[] bytes;
        try {
            bytes = address.matches("[0-9A-Fa-f.:]+")
                    ? InetAddress.getByName(address).getAddress()
                    : new byte[0];
        } catch (UnknownHostException notAnAddress) {
            bytes = new byte[0];
        }
        if (bytes.length > NETWORK_BYTES) {
            bytes = Arrays.copyOf(bytes, NETWORK_BYTES);
        }
        byte[] salted = salt.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(salted, salted.length + bytes.length);
        System.arraycopy(bytes, 0, all, salted.length, bytes.length);
        return Hashes.sha256(all);
    }
}
