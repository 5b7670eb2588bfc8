package ru.nastavnik.scenario;

/** How many times something was done, and how long that took together. */
final class Tally {
    private static final double NANOS = 1e9;

    private long count;
    private long nanos;
    private long processor;

    /**
     * @param seconds of all together
     * @param processorSeconds of these, what the processor worked; none if nobody counted
     */
    record Reading(long count, double seconds, double processorSeconds) {
        double millisecondsEach() {
            return count == 0 ? 0 : seconds * 1000 / count;
        }

        double processorMillisecondsEach() {
            return count == 0 ? 0 : processorSeconds * 1000 / count;
        }
    }

    /** @param times how often; none if the time belongs to what was counted before */
    void add(long times, long took) {
        count += times;
        nanos += took;
    }

    /** @param worked nanoseconds of the processor */
    void add(long times, long took, long worked) {
        add(times, took);
        processor += worked;
    }

    long nanos() {
        return nanos;
    }

    long processorNanos() {
        return processor;
    }

    Reading reading() {
        return new Reading(count, nanos / NANOS, processor / NANOS);
    }
}
