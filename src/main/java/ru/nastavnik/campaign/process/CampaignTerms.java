package ru.nastavnik.campaign.process;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessSteps;
import ru.nastavnik.inbox.TermSource;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** The term of a campaign's control: the day until which it collects. */
@Component
class CampaignTerms implements TermSource {
    private final CampaignProcessSteps steps;

    CampaignTerms(CampaignProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public ProcessKey process() {
        return MonitoringCycleProcess.KEY;
    }

    @Override
    public Optional<DueTerm> term(TaskEvent.Opened opened) {
        LocalDate day = steps.dueOn(CampaignId.of(opened.task().key().value()));
        return Optional.of(new DueTerm(day, "срок сбора показателей: до " + DayText.of(day)));
    }
}
