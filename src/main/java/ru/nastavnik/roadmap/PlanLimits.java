package ru.nastavnik.roadmap;

import java.util.List;

/**
 * What a plan must keep to.
 *
 * @param directive term of the act
 * @param stages municipal limits per stage; none without a municipal roadmap in force
 */
public record PlanLimits(Term directive, List<StageLimit> stages) {
    public PlanLimits {
        stages = List.copyOf(stages);
    }
}
