package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.shared.NotFoundException;

/**
 * One version of a roadmap's form with its steps.
 *
 * @param number version number within the kind
 * @param effectiveFrom the first day on which new roadmaps may begin with this version
 * @param approved whether the regional centre has approved it (3.1)
 */
public record RoadmapTemplate(
        RoadmapTemplateId id,
        RoadmapKind kind,
        int number,
        String title,
        LocalDate effectiveFrom,
        boolean approved,
        List<StepDefinition> steps) {

    public RoadmapTemplate {
        steps = List.copyOf(steps);
    }

    /** @throws NotFoundException if the form has no step of this number */
    public StepDefinition step(int no) {
        for (StepDefinition step : steps) {
            if (step.no() == no) {
                return step;
            }
        }
        throw new NotFoundException("В дорожной карте нет шага № " + no + ".");
    }

    public List<StepDefinition> stepsOf(Stage stage) {
        return steps.stream().filter(step -> step.stage() == stage).toList();
    }

    /** The stages of this form, in order. */
    public List<Stage> stages() {
        return Stage.of(kind);
    }
}
