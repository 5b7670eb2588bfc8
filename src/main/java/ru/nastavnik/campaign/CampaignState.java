package ru.nastavnik.campaign;

/** How far a campaign is. */
public enum CampaignState {
    /** Submissions open, a part at a time. */
    OPENING("открывается"),
    COLLECTING("идёт сбор"),
    /** Consolidated; late ones are still taken until the closing. */
    REPORTING("готовится отчёт"),
    RECOMMENDING("готовятся рекомендации"),
    CLOSED("закрыт");

    private final String title;

    CampaignState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
