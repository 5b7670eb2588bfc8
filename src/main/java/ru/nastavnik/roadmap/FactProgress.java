package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.nastavnik.directive.DutyGap;

/**
 * How far the organisations of a municipality are with what closes a row.
 *
 * @param bound how many organisations owe it or have done it
 * @param missing what is still owed, the late first
 */
public record FactProgress(int bound, List<DutyGap> missing) {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

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

    /** The latest day by which something of it is owed. */
    public Optional<LocalDate> lastDay() {
        return missing.stream().map(DutyGap::dueOn).max(Comparator.naturalOrder());
    }

    /** Who has not done what: «СОШ № 1 – утвердить программу», and how many others. */
    public String lacking() {
        DutyGap first = missing.get(0);
        String what = first.name() + " – " + first.what().substring(0, 1).toLowerCase(RUSSIAN)
                + first.what().substring(1);
        int others = bound - done() - 1;
        return others == 0 ? what : what + ", и ещё организаций: " + others;
    }
}
