package ru.nastavnik.execution.domain;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.roadmap.StepDefinition;

/**
 * Which steps with rows may move on when a step of the whole organisation is closed. Who takes part and what is
 * recorded of them need to be read only then, and most steps move nobody's row.
 */
public final class RowSteps {
    private final StepOrder order;

    public RowSteps(StepOrder order) {
        this.order = order;
    }

    /**
     * @param justClosed steps that this transaction has closed
     * @param done all closed steps, those included
     * @param open steps whose task is open
     */
    public boolean mayMoveOn(Set<Integer> justClosed, Set<Integer> done, Set<Integer> open) {
        return order.all().stream()
                .filter(step -> step.donePer().isPerRow() && !done.contains(step.no()))
                .anyMatch(step -> open.contains(step.no())
                        ? !Collections.disjoint(step.dependsOn(), justClosed)
                        : done.containsAll(stepsOfTheOrganizationBefore(step)));
    }

    /** A step with rows that has no task yet waits for its first row once all of these are closed. */
    private Set<Integer> stepsOfTheOrganizationBefore(StepDefinition step) {
        return order.before(step).stream()
                .filter(before -> !before.donePer().isPerRow())
                .map(StepDefinition::no)
                .collect(Collectors.toSet());
    }
}
