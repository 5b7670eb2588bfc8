package ru.nastavnik.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/**
 * What the shift of a stage does to one organisation.
 *
 * @param roadmap null if it has none
 * @param steps that move, with their former and new terms; empty if it is left out
 * @param consequences for its other steps, which stay where they are
 * @param leftOut why nothing moves, in Russian; null if something does
 */
public record ShiftedOrganization(
        OrganizationId organization,
        String name,
        @Nullable RoadmapId roadmap,
        List<ShiftedStep> steps,
        List<StepConsequence> consequences,
        @Nullable String leftOut) {
    public ShiftedOrganization {
        steps = List.copyOf(steps);
        consequences = List.copyOf(consequences);
    }

    public boolean moves() {
        return leftOut == null;
    }
}
