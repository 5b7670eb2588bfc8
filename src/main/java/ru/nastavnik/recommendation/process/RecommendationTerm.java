package ru.nastavnik.recommendation.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.RecommendationSteps;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessBean;

/** The term of a recommendation. */
@ProcessBean
public class RecommendationTerm {
    private final RecommendationSteps steps;
    private final RegionClock clock;

    RecommendationTerm(RecommendationSteps steps, RegionClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** The last moment of the term. */
    public Date dueDate(DelegateExecution execution) {
        return Date.from(clock.lastMomentOf(lastDay(execution)));
    }

    private LocalDate lastDay(DelegateExecution execution) {
        return steps.dueOn(RecommendationId.of(execution.getProcessBusinessKey()));
    }
}
