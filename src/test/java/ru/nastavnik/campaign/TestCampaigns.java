package ru.nastavnik.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.workflow.DueJobs;

/** Campaigns of tests and what is typed in them. */
@Component
@Profile("test")
public class TestCampaigns {
    /** The day for which the figures hold; the test clock stands three weeks before. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 9, 7);

    public static final LocalDate DUE = LocalDate.of(2026, 9, 28);

    private final Campaigns campaigns;
    private final CampaignProgress progress;
    private final TestPeople people;
    private final DueJobs jobs;
    private final TestClock clock;

    TestCampaigns(Campaigns campaigns, CampaignProgress progress, TestPeople people, DueJobs jobs, TestClock clock) {
        this.campaigns = campaigns;
        this.progress = progress;
        this.people = people;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A campaign with the form of involved pupils for some organisations, all submissions open. */
    public CampaignId open(SignedIn leader, OrganizationId... organizations) {
        return open(leader, "pupils-class5to11", organizations);
    }

    public CampaignId open(SignedIn leader, String form, OrganizationId... organizations) {
        return open(leader, form, AS_OF, organizations);
    }

    public CampaignId open(SignedIn leader, String form, LocalDate asOf, OrganizationId... organizations) {
        return opened(leader, new NewCampaign(form, asOf, DUE, Set.of(), Set.of(organizations)));
    }

    /** A campaign that municipalities fill in. */
    public CampaignId open(SignedIn leader, String form, MunicipalityId municipality) {
        return opened(leader, new NewCampaign(form, AS_OF, DUE, Set.of(municipality), Set.of()));
    }

    private CampaignId opened(SignedIn leader, NewCampaign wanted) {
        CampaignId id = people.as(leader, () -> campaigns.open(wanted));
        jobs.runDue(clock.instant());
        return id;
    }

    public SubmissionId submission(SignedIn reader, CampaignId campaign, OrganizationId organization) {
        return people.as(reader, () -> progress.submissions(campaign)).stream()
                .filter(view -> organization.equals(view.subject().organization()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Complete and right figures; {@code changed} as «figure=text» or «figure=text|explanation». */
    public static List<TypedFigure> figures(String... changed) {
        List<TypedFigure> figures = new ArrayList<>();
        for (String pair : new String[] {"pupils=100", "involved=0", "projects=30", "career=40"}) {
            if (java.util.Arrays.stream(changed).noneMatch(other -> other.startsWith(pair.split("=")[0] + "="))) {
                figures.add(figure(pair));
            }
        }
        for (String pair : changed) {
            figures.add(figure(pair));
        }
        return figures;
    }

    private static TypedFigure figure(String pair) {
        String[] parts = pair.split("[=|]", -1);
        return new TypedFigure(FigureValue.ONLY_ITEM, parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }
}
