package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignView;

/** What a campaign's page shows of the recommendations that follow from it; the module that keeps them draws it. */
@NamedInterface("ui")
public interface CampaignPanel {
    Component of(CampaignView campaign);

    /** How many recommendations wait until the campaign sends them. */
    long prepared(CampaignId campaign);
}
