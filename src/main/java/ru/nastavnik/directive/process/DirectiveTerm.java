package ru.nastavnik.directive.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** The moment at which the directive's term has passed; read by the timer beside the control. */
@ProcessBean
public class DirectiveTerm {
    private final LaunchRegister launches;
    private final RegionClock clock;

    public DirectiveTerm(LaunchRegister launches, RegionClock clock) {
        this.launches = launches;
        this.clock = clock;
    }

    public Date endsAt(DelegateExecution execution) {
        LaunchId launch = LaunchId.of(CommonVariables.LAUNCH_ID.from(execution));
        return Date.from(clock.endOf(launches.get(launch).termTo()));
    }
}
