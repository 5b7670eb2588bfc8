package ru.nastavnik.campaign;

import java.util.Optional;

/** Campaigns, for the services of other modules: their callers have checked the actor. */
public interface CampaignRegister {
    Optional<CampaignState> stateOf(CampaignId id);

    /** What it collects and for which day. */
    Optional<String> title(CampaignId id);
}
