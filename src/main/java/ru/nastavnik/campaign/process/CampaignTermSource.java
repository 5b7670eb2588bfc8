package ru.nastavnik.campaign.process;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessActions;
import ru.nastavnik.inbox.SetTerm;
import ru.nastavnik.inbox.TermSource;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** The term of a campaign's control: the day until which it collects. */
@Component
class CampaignTermSource implements TermSource {
    private final CampaignProcessActions actions;

    CampaignTermSource(CampaignProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public ProcessKey process() {
        return MonitoringCycleProcess.KEY;
    }

    @Override
    public Optional<SetTerm> term(TaskEvent.Opened opened) {
        LocalDate day = actions.dueOn(CampaignId.of(opened.task().key().value()));
        return Optional.of(new SetTerm(new DueTerm(day, "срок сбора показателей: до " + DayText.of(day))));
    }
}
