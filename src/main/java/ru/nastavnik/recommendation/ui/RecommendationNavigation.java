package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Addresses of recommendations and their place in the navigation. */
@Component
public class RecommendationNavigation implements NavigationContributor {
    public static final String RECOMMENDATIONS = "recommendations";
    static final String NEW_RECOMMENDATION = RECOMMENDATIONS + "/new";
    static final String RULES = "monitoring/recommendation-rules";
    static final String PROJECTS = "monitoring/projects";
    private static final int ORDER = 62;

    @Override
    public List<NavigationEntry> entries() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR && role != Role.SECRETARY)
                .map(role ->
                        new NavigationEntry(role.name(), "Рекомендации", RECOMMENDATIONS, VaadinIcon.LIGHTBULB, ORDER))
                .toList();
    }

    /** The page of a recommendation. */
    public static String recommendation(RecommendationId id) {
        return RECOMMENDATIONS + "/" + id;
    }

    /** The form for new recommendations of a campaign. */
    static String newRecommendation(CampaignId campaign) {
        return NEW_RECOMMENDATION + "?campaign=" + campaign;
    }
}
