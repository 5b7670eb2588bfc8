package ru.nastavnik.scenario;

/** How many times something was done, and how long that took together. */
final class Tally {
    private static final double NANOS = 1e9;

    private long count;
    private long nanos;

    /** @param seconds of all together */
    record Reading(long count, double seconds) {
        double millisecondsEach() {
            return count == 0 ? 0 : seconds * 1000 / count;
        }
    }

    /** @param times how often; none if the time belongs to what was counted before */
    void add(long times, long took) {
        count += times;
        nanos += took;
    }

    long nanos() {
        return nanos;
    }

    Reading reading() {
        return new Reading(count, nanos / NANOS);
    }
}
