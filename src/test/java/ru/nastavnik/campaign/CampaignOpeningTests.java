package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.DueJobs;

@ApplicationTest
@DisplayName("Opening a campaign")
class CampaignOpeningTests {
    private static final int REGION = 400;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignProgress progress;

    @Autowired
    CampaignProcessActions actions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock clock;

    @Test
    @DisplayName("for 400 organisations takes less than 30 seconds and asks each once")
    void wholeRegion() {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        Set<OrganizationId> schools = schools(REGION);

        long begun = System.nanoTime();
        CampaignId campaign = open(department, schools);
        jobs.runDue(clock.instant());
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(taken).isLessThan(Duration.ofSeconds(30));
        assertThat(people.as(department, () -> progress.submissions(campaign)))
                .hasSize(REGION)
                .extracting(view -> view.subject().organization())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("that is interrupted in the middle goes on where it stopped, with nobody asked twice")
    void interrupted() {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        CampaignId campaign = open(department, schools(120));

        transaction.executeWithoutResult(status -> {
            actions.openNext(campaign);
            // The node dies before the chunk is committed.
            status.setRollbackOnly();
        });
        assertThat(people.as(department, () -> progress.get(campaign)).opened()).isZero();
        // A chunk that was committed though its job was not: the job runs again.
        transaction.executeWithoutResult(status -> actions.openNext(campaign));
        assertThat(people.as(department, () -> progress.get(campaign)).opened())
                .isEqualTo(CampaignProcessActions.CHUNK);
        jobs.runDue(clock.instant());

        CampaignView opened = people.as(department, () -> progress.get(campaign));
        assertThat(opened.state()).isEqualTo(CampaignState.COLLECTING);
        assertThat(opened.opened()).isEqualTo(120);
        assertThat(opened.addressees()).isEqualTo(120);
    }

    private CampaignId open(SignedIn department, Set<OrganizationId> schools) {
        return people.as(
                department,
                () -> campaigns.open(new NewCampaign(
                        "pupils-class5to11", TestCampaigns.AS_OF, TestCampaigns.DUE, Set.of(), schools)));
    }

    private Set<OrganizationId> schools(int count) {
        MunicipalityId municipality = region.municipality();
        Set<OrganizationId> schools = new HashSet<>();
        for (int i = 0; i < count; i++) {
            schools.add(region.school(municipality));
        }
        return schools;
    }
}
