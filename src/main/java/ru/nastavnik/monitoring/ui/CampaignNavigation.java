package ru.nastavnik.monitoring.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.monitoring.CampaignId;
import ru.nastavnik.monitoring.RecommendationId;
import ru.nastavnik.monitoring.SubmissionId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Addresses of campaigns, submissions and recommendations and their place in the navigation. */
@Component
public class CampaignNavigation implements NavigationContributor {
    static final String CAMPAIGNS = "campaigns";
    static final String NEW_CAMPAIGN = CAMPAIGNS + "/new";
    static final String SUBMISSIONS = "submissions";
    static final String RECOMMENDATIONS = "recommendations";
    static final String NEW_RECOMMENDATION = RECOMMENDATIONS + "/new";
    private static final int ORDER = 60;

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        for (Role role :
                List.of(Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR)) {
            entries.add(new NavigationEntry(role.name(), "Сбор показателей", CAMPAIGNS, VaadinIcon.FORM, ORDER));
        }
        for (Role role : List.of(Role.CURATOR, Role.DIRECTOR)) {
            entries.add(new NavigationEntry(role.name(), "Показатели", SUBMISSIONS, VaadinIcon.FORM, ORDER));
        }
        entries.add(new NavigationEntry(
                Role.MUNICIPAL_COORDINATOR.name(), "Показатели района", SUBMISSIONS, VaadinIcon.TABLE, ORDER + 1));
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                entries.add(new NavigationEntry(
                        role.name(), "Рекомендации", RECOMMENDATIONS, VaadinIcon.LIGHTBULB, ORDER + 2));
            }
        }
        return List.copyOf(entries);
    }

    /** The page on which a campaign is led or watched. */
    public static String campaign(CampaignId id) {
        return CAMPAIGNS + "/" + id;
    }

    /** The page on which figures are typed, read and decided on. */
    public static String submission(SubmissionId id) {
        return SUBMISSIONS + "/" + id;
    }

    /** The page of a recommendation. */
    public static String recommendation(RecommendationId id) {
        return RECOMMENDATIONS + "/" + id;
    }

    /** The form for new recommendations of a campaign. */
    public static String newRecommendation(CampaignId campaign) {
        return NEW_RECOMMENDATION + "?campaign=" + campaign;
    }
}
