package ru.nastavnik.campaign;

/** What a campaign's process asks of the recommendations that follow from it; the module that keeps them answers. */
public interface CampaignRecommendations {
    /**
     * Makes the next prepared recommendations of a campaign into tasks, in the engine's transaction.
     *
     * @return whether all are
     */
    boolean issueNext(CampaignId campaign);
}
