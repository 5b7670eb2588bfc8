package ru.nastavnik.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.campaign.persistence.CampaignQueries;
import ru.nastavnik.campaign.persistence.CampaignTable;
import ru.nastavnik.campaign.persistence.FillerQueries;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;

/** How far campaigns are, within the reader's territory. Figures of people are not read here. */
@Service
@Transactional(readOnly = true)
public class CampaignProgress {
    private static final Role[] ABOVE = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };

    private final AccessGuard guard;
    private final CampaignQueries readings;
    private final CampaignTable campaigns;
    private final FillerQueries fillers;
    private final RegionClock clock;

    CampaignProgress(
            AccessGuard guard,
            CampaignQueries readings,
            CampaignTable campaigns,
            FillerQueries fillers,
            RegionClock clock) {
        this.guard = guard;
        this.readings = readings;
        this.campaigns = campaigns;
        this.fillers = fillers;
        this.clock = clock;
    }

    /** Campaigns that ask somebody in the territory, the newest first. */
    public List<CampaignView> list() {
        return campaigns(null);
    }

    /** @throws NotFoundException if the campaign asks nobody in the territory */
    public CampaignView get(CampaignId id) {
        return campaigns(id).stream().findFirst().orElseThrow(() -> new NotFoundException("Сбор не найден."));
    }

    /** Per controlling municipality, those with most missing first. */
    public List<AddresseeProgress> municipalities(CampaignId id) {
        return readings.municipalities(id, clock.today(), RowScope.of(guard.require(ABOVE), "o"));
    }

    /** Opened submissions of a campaign. */
    public List<SubmissionView> submissions(CampaignId id) {
        return readings.ofCampaign(id, RowScope.of(guard.require(ABOVE), "o"));
    }

    /** Who still has to submit although nobody there holds the post that gives figures, by place and name. */
    public List<String> withoutAnybody(CampaignId id) {
        return fillers.ofCampaign(id, clock.today(), RowScope.of(guard.require(ABOVE), "o"));
    }

    /** New deadlines of the whole campaign with their reasons, the earliest first. */
    public List<Map.Entry<LocalDate, String>> extensions(CampaignId id) {
        get(id);
        return campaigns.extensions(id);
    }

    private List<CampaignView> campaigns(@Nullable CampaignId only) {
        Actor actor = guard.require(ABOVE);
        return readings.campaigns(
                only, actor.role(), Campaigns.department(actor), clock.today(), RowScope.of(actor, "o"));
    }
}
