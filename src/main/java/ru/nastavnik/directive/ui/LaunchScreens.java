package ru.nastavnik.directive.ui;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.DirectiveTerms;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchProgress;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.Participation;
import ru.nastavnik.directive.RolloutEnding;
import ru.nastavnik.directive.RolloutYears;
import ru.nastavnik.directive.process.RegionalDirectiveProcess;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.workflow.Diagrams;
import ru.nastavnik.workflow.Workflow;

/** The services that the panels of a launch's page call. */
@Component
record LaunchScreens(
        Directives directives,
        DirectiveOffice office,
        DirectiveTerms terms,
        LaunchRegister launches,
        LaunchProgress progress,
        Participation participation,
        RolloutYears years,
        RolloutEnding ending,
        Municipalities municipalities,
        DocumentArchive archive,
        Diagrams diagrams,
        Workflow workflow,
        TransactionTemplate transaction,
        CurrentActor currentActor) {

    boolean is(Role role) {
        return currentActor.require().role() == role;
    }

    /** Whether a task of the launch waits to be done. */
    boolean isOpen(LaunchId launch, String element) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> workflow.isOpen(RegionalDirectiveProcess.task(launch, element))));
    }
}
