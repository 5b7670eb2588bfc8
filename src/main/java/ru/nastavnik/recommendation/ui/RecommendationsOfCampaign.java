package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignView;
import ru.nastavnik.campaign.ui.CampaignPanel;
import ru.nastavnik.recommendation.RecommendationState;
import ru.nastavnik.recommendation.RecommendationView;
import ru.nastavnik.recommendation.Recommendations;
import ru.nastavnik.shared.RegionClock;

/** The recommendations that follow from a campaign, on its page. */
@org.springframework.stereotype.Component
class RecommendationsOfCampaign implements CampaignPanel {
    private final Recommendations recommendations;
    private final RegionClock clock;

    RecommendationsOfCampaign(Recommendations recommendations, RegionClock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
    }

    @Override
    public com.vaadin.flow.component.Component of(CampaignView campaign) {
        Section card = new Section(new H2("Рекомендации по итогам"));
        card.addClassName("card");
        List<RecommendationView> known = recommendations.ofCampaign(campaign.id());
        if (known.isEmpty()) {
            card.add(new Paragraph("Пока ни одной."));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        known.forEach(
                recommendation -> list.add(new ListItem(RecommendationsView.line(recommendation, clock.today()))));
        card.add(list);
        if (campaign.mine()) {
            Button add = new Button("Добавить рекомендацию", VaadinIcon.PLUS.create());
            add.addClickListener(event ->
                    UI.getCurrent().getPage().setLocation(RecommendationNavigation.newRecommendation(campaign.id())));
            card.add(add);
        }
        return card;
    }

    @Override
    public long prepared(CampaignId campaign) {
        return recommendations.ofCampaign(campaign).stream()
                .filter(recommendation -> recommendation.state() == RecommendationState.PREPARED)
                .count();
    }
}
