package ru.nastavnik.campaign.ui;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.campaign.CampaignProgress;
import ru.nastavnik.campaign.Campaigns;
import ru.nastavnik.campaign.SubmissionDecisions;
import ru.nastavnik.campaign.SubmissionFiles;
import ru.nastavnik.campaign.Submissions;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.inbox.ui.DecisionQueue;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.workflow.Diagrams;

/** The services that the pages of campaigns call. */
@Component
record CampaignServices(
        Campaigns campaigns,
        CampaignProgress progress,
        Submissions submissions,
        SubmissionFiles files,
        SubmissionDecisions decisions,
        CampaignPanel recommendations,
        MonitoringDefinitions definitions,
        DueDateText dueDates,
        Diagrams diagrams,
        RegionClock clock,
        WorkingDays workingDays,
        CurrentActor currentActor,
        DecisionQueue queue,
        RemarkDrafts remarks) {

    boolean is(Role role) {
        return currentActor.require().role() == role;
    }

    /** A week later than a term, or than today if that is past: what is proposed when more time is given. */
    LocalDate later(LocalDate term) {
        LocalDate today = clock.today();
        return workingDays.sameOrNext((term.isBefore(today) ? today : term).plusWeeks(1));
    }

    boolean leads() {
        return is(Role.DEPARTMENT) || is(Role.CENTRE_OPERATOR);
    }
}
