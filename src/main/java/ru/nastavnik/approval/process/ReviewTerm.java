package ru.nastavnik.approval.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessBean;

/**
 * The term for a decision on what others have sent, 5 working days. Called by expressions of the models when the
 * decision's task opens.
 *
 * <p>Only models of the first release ask; for the present ones it stands in {@code internal-terms.dmn}.
 */
@ProcessBean
public class ReviewTerm {
    /** Our reading; the directive sets no term. */
    public static final int WORKING_DAYS = 5;

    private final WorkingDays workingDays;
    private final RegionClock clock;

    public ReviewTerm(WorkingDays workingDays, RegionClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The last moment of the term's last day. */
    public Date dueDate(DelegateExecution execution) {
        return Date.from(clock.lastMomentOf(lastDay()));
    }

    private LocalDate lastDay() {
        return workingDays.plus(clock.today(), WORKING_DAYS);
    }
}
