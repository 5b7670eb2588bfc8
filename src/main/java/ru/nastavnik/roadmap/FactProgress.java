package ru.nastavnik.roadmap;

import java.util.List;
import ru.nastavnik.directive.DutyGap;

/**
 * How far the organisations of a municipality are with what closes a row.
 *
 * @param bound how many organisations owe it or have done it
 * @param missing what is still owed, the late first
 */
public record FactProgress(int bound, List<DutyGap> missing) {
    /** Where no fact can tell. */
    public static final FactProgress NONE = new FactProgress(0, List.of());

    public FactProgress {
        missing = List.copyOf(missing);
    }

    /** Of nobody it cannot be said that all have done it. */
    public boolean holds() {
        return bound > 0 && missing.isEmpty();
    }

    /** Organisations that have done everything. */
    public int done() {
        return bound
                - (int) missing.stream().map(DutyGap::organization).distinct().count();
    }
}
