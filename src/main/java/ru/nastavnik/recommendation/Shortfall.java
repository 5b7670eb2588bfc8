package ru.nastavnik.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.shared.OrganizationKind;

/**
 * One number of a target: a form (or forms jointly) in one kind of organisations (or all of them together).
 *
 * @param item form, or «a+b» for forms jointly
 * @param kind null: the kinds together
 * @param total organisations; not computable where no number is known
 * @param needed organisations that make the target's share
 * @param missing how many are missing, never negative
 * @param candidates all that could fill the gap, the nearest first
 */
public record Shortfall(
        String item,
        String title,
        @Nullable OrganizationKind kind,
        Amount implementing,
        Amount total,
        Amount percent,
        Amount needed,
        Amount missing,
        List<Candidate> candidates) {
    private static final Rounding PERCENT = new Rounding(Rounding.Mode.TRUNCATE, 2, true);

    public Shortfall {
        candidates = List.copyOf(candidates);
    }

    public String kindTitle() {
        return kind == null ? "виды вместе" : kind.title();
    }

    public String printedPercent() {
        return PERCENT.print(percent);
    }

    /** How many organisations are missing; 0 if it cannot be computed. */
    public int missingCount() {
        return missing instanceof Amount.Known known ? known.value().intValue() : 0;
    }

    /** Whether there is no organisation of the kind: then nothing is reached, and nothing missed. */
    public boolean concernsNobody() {
        return total instanceof Amount.Known known && known.value().signum() == 0;
    }

    /** Those who would reach the target. */
    public List<Candidate> nearest() {
        return candidates.subList(0, Math.min(missingCount(), candidates.size()));
    }
}
