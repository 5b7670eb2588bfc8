package ru.nastavnik.recommendation.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.RecommendationProcessActions;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessBean;

/**
 * The term of a recommendation.
 *
 * <p>Only models of the first release ask; the present ones leave it to {@link RecommendationTermSource}.
 */
@ProcessBean
public class RecommendationTerm {
    private final RecommendationProcessActions actions;
    private final RegionClock clock;

    RecommendationTerm(RecommendationProcessActions actions, RegionClock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /** The last moment of the term. */
    public Date dueDate(DelegateExecution execution) {
        return Date.from(clock.lastMomentOf(lastDay(execution)));
    }

    private LocalDate lastDay(DelegateExecution execution) {
        return actions.dueOn(RecommendationId.of(execution.getProcessBusinessKey()));
    }
}
