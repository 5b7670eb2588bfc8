package ru.nastavnik.recommendation.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.RecommendationSteps;
import ru.nastavnik.workflow.ProcessBean;

/** The term of a recommendation, a reminder before it and what happens when it has passed. */
@ProcessBean
public class RecommendationTerm {
    private static final int REMIND_BEFORE = 3;

    private final RecommendationSteps steps;
    private final WorkingDays workingDays;
    private final RegionClock clock;

    RecommendationTerm(RecommendationSteps steps, WorkingDays workingDays, RegionClock clock) {
        this.steps = steps;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The last moment of the term. */
    public Date dueDate(DelegateExecution execution) {
        return Date.from(clock.lastMomentOf(lastDay(execution)));
    }

    /** The beginning of the third working day before the term's end. */
    public Date remindAt(DelegateExecution execution) {
        return Date.from(clock.startOf(workingDays.plus(lastDay(execution), -REMIND_BEFORE)));
    }

    /** The first moment after the term. */
    public Date escalateAt(DelegateExecution execution) {
        return Date.from(clock.endOf(lastDay(execution)));
    }

    private LocalDate lastDay(DelegateExecution execution) {
        return steps.dueOn(RecommendationId.of(execution.getProcessBusinessKey()));
    }
}
