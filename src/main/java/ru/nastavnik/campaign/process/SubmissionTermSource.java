package ru.nastavnik.campaign.process;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.campaign.CampaignProcessActions;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.inbox.SetTerm;
import ru.nastavnik.inbox.TermSource;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** The term of a submission: its campaign's, or its own where it was extended. */
@Component
class SubmissionTermSource implements TermSource {
    private final CampaignProcessActions actions;

    SubmissionTermSource(CampaignProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public ProcessKey process() {
        return MonitoringSubmissionProcess.KEY;
    }

    @Override
    public Optional<SetTerm> term(TaskEvent.Opened opened) {
        LocalDate day = actions.dueOn(SubmissionId.of(opened.task().key().value()));
        return Optional.of(new SetTerm(new DueTerm(day, "срок сдачи показателей: до " + DayText.of(day))));
    }
}
