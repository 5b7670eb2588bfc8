package ru.nastavnik.scenario;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Times what the benchmark compares with the plain engine: calls of services that start an instance or complete a
 * task. What writing documents takes inside them is counted apart.
 */
@Component
@Profile("scenario")
class Stopwatch {
    private static final double NANOS = 1e9;

    /** How many calls took how long together, documents left out. */
    record Reading(long calls, double seconds) {
        double millisecondsPerCall() {
            return calls == 0 ? 0 : seconds * 1000 / calls;
        }
    }

    private long starts;
    private long startNanos;
    private long completions;
    private long completionNanos;
    private long documents;
    private long documentNanos;

    /** @param count how many instances the work starts */
    void starting(long count, Runnable work) {
        long documentsBefore = documentNanos;
        long before = System.nanoTime();
        work.run();
        startNanos += System.nanoTime() - before - (documentNanos - documentsBefore);
        starts += count;
    }

    /** One call that completes one task. */
    <T extends @Nullable Object> T completing(Supplier<T> work) {
        long documentsBefore = documentNanos;
        long before = System.nanoTime();
        T result = work.get();
        completionNanos += System.nanoTime() - before - (documentNanos - documentsBefore);
        completions++;
        return result;
    }

    void completing(Runnable work) {
        completing(() -> {
            work.run();
            return true;
        });
    }

    /** Tasks that were completed and timed together. */
    void completed(long count, long nanos) {
        completions += count;
        completionNanos += nanos;
    }

    /** A document was written and registered. */
    void document(long nanos) {
        documents++;
        documentNanos += nanos;
    }

    Reading starts() {
        return new Reading(starts, startNanos / NANOS);
    }

    Reading completions() {
        return new Reading(completions, completionNanos / NANOS);
    }

    Reading documents() {
        return new Reading(documents, documentNanos / NANOS);
    }
}
