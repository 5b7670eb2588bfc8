package ru.nastavnik.recommendation;

import java.util.List;

/**
 * What a rule would recommend now, and to whom.
 *
 * @param plans what is missing to the targets in force for the form; the nearest organisations of each would be advised
 */
public record RulePreview(Advice advice, List<ShortfallPlan> plans) {
    public RulePreview {
        plans = List.copyOf(plans);
    }

    /** Those who would get it and have no open recommendation of the form, each once, the nearest first. */
    public List<Candidate> addressees() {
        return plans.stream()
                .flatMap(plan -> plan.shortfalls().stream())
                .flatMap(shortfall -> shortfall.nearest().stream())
                .filter(candidate -> candidate.recommended() == null)
                .distinct()
                .toList();
    }

    /** How many are nearest and have an open recommendation of the form already. */
    public long alreadyRecommended() {
        return plans.stream()
                .flatMap(plan -> plan.shortfalls().stream())
                .flatMap(shortfall -> shortfall.nearest().stream())
                .filter(candidate -> candidate.recommended() != null)
                .distinct()
                .count();
    }
}
