package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Addresses of campaigns and submissions and their place in the navigation. */
@NamedInterface("ui")
@Component
public class CampaignNavigation implements NavigationContributor {
    public static final String CAMPAIGNS = "campaigns";
    static final String NEW_CAMPAIGN = CAMPAIGNS + "/new";
    static final String SCHEDULES = CAMPAIGNS + "/schedules";
    static final String SUBMISSIONS = "submissions";
    private static final int ORDER = 60;

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        for (Role role :
                List.of(Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR)) {
            entries.add(new NavigationEntry(role.name(), "Сбор показателей", CAMPAIGNS, VaadinIcon.FORM, ORDER));
        }
        for (Role role : List.of(Role.CURATOR, Role.DIRECTOR)) {
            entries.add(new NavigationEntry(role.name(), "Сдача показателей", SUBMISSIONS, VaadinIcon.FORM, ORDER));
        }
        entries.add(new NavigationEntry(
                Role.MUNICIPAL_COORDINATOR.name(), "Сдача показателей", SUBMISSIONS, VaadinIcon.TABLE, ORDER + 1));
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
}
