package ru.nastavnik.recommendation.ui;

import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.campaign.CampaignProgress;
import ru.nastavnik.recommendation.Recommendations;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DueDateText;

/** The services that the pages of recommendations call. */
@Component
record RecommendationServices(
        Recommendations recommendations,
        CampaignProgress progress,
        DueDateText dueDates,
        WorkingDays workingDays,
        RegionClock clock,
        CurrentActor currentActor) {

    boolean is(Role role) {
        return currentActor.require().role() == role;
    }

    boolean leads() {
        return is(Role.DEPARTMENT) || is(Role.CENTRE_OPERATOR);
    }
}
