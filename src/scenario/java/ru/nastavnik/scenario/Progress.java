package ru.nastavnik.scenario;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how far the play is, and measures its phases. */
final class Progress {
    private static final double NANOS = 1e9;

    /**
     * @param count what was done in it: instances started, organisations taken through, documents written
     * @param unit of the count
     */
    record Phase(String name, double seconds, long count, String unit, double perSecond) {}

    /** Work that says how much it did. */
    @FunctionalInterface
    interface Work {
        long run();
    }

    private final PrintStream out;
    private final List<Phase> phases = new ArrayList<>();
    private final long started = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void phase(String name, String unit, Work work) {
        out.printf("%n▶ %s%n", name);
        long before = System.nanoTime();
        long count = work.run();
        double seconds = (System.nanoTime() - before) / NANOS;
        Phase phase = new Phase(name, round(seconds), count, unit, seconds == 0 ? 0 : round(count / seconds));
        phases.add(phase);
        out.printf(
                Locale.ROOT,
                "  готово: %d %s за %.1f с (%.1f в секунду)%n",
                count,
                unit,
                phase.seconds(),
                phase.perSecond());
    }

    void say(String line) {
        out.println("  " + line);
    }

    /** One line for each of many, without flooding a region's run. */
    void step(int done, int all, String what) {
        if (all <= 20 || done % 20 == 0 || done == all) {
            out.printf("  %d из %d · %s%n", done, all, what);
        }
    }

    List<Phase> phases() {
        return List.copyOf(phases);
    }

    double seconds() {
        return round((System.nanoTime() - started) / NANOS);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
