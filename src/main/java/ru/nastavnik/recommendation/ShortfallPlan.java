package ru.nastavnik.recommendation;

import java.util.List;
import ru.nastavnik.coverage.CoverageTarget;

/**
 * What is missing to a target, and who would fill the gap.
 *
 * @param source where the implementing organisations are known from
 * @param notes what the reader must know of the numbers
 */
public record ShortfallPlan(CoverageTarget target, String source, List<Shortfall> shortfalls, List<String> notes) {
    public ShortfallPlan {
        shortfalls = List.copyOf(shortfalls);
        notes = List.copyOf(notes);
    }

    /** What concerns one form, or forms jointly. */
    ShortfallPlan only(String item) {
        return new ShortfallPlan(
                target,
                source,
                shortfalls.stream().filter(one -> one.item().equals(item)).toList(),
                notes);
    }
}
