package ru.nastavnik.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.organization.OrganizationAdministration;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class ParticipationTests {
    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestLaunches testLaunches;

    @Autowired
    LaunchRegister launches;

    @Autowired
    Participation participation;

    @Autowired
    OrganizationAdministration administration;

    @Autowired
    Organizations organizations;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aNewOrganisationJoinsALaunchedDirectiveOnce() {
        MunicipalityId municipality = region.municipality();
        LaunchId launch = testLaunches.launched(municipality);
        OrganizationId late = region.school(municipality);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);

        people.as(department, () -> participation.join(launch, late));

        assertThat(isRunning(launches.rollout(launch, late).orElseThrow())).isTrue();
        assertThatThrownBy(() -> people.as(department, () -> participation.join(launch, late)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aClosedOrganisationLeavesTheDirectiveWithTheReason() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        LaunchId launch = testLaunches.launched(municipality);
        SignedIn administrator = people.administrator();

        people.as(administrator, () -> {
            int version = organizations.get(school).version();
            administration.close(school, version, LocalDate.of(2026, 9, 7), "присоединена к школе № 101");
        });

        RolloutView rollout = launches.rollout(launch, school).orElseThrow();
        assertThat(rollout.state()).isEqualTo(RolloutView.State.LEFT);
        assertThat(rollout.leavingReason()).isEqualTo("Организация закрыта: присоединена к школе № 101");
        assertThat(isRunning(rollout)).isFalse();
    }

    @Test
    void anOrganisationThatLeftCanJoinAgainUnderTheSameRollout() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        LaunchId launch = testLaunches.launched(municipality);
        RolloutId rollout = launches.rollout(launch, school).orElseThrow().id();
        SignedIn department = people.department(Department.GENERAL_EDUCATION);

        people.as(department, () -> participation.leave(rollout, "капитальный ремонт"));
        people.as(department, () -> participation.join(launch, school));

        RolloutView again = launches.rollout(launch, school).orElseThrow();
        assertThat(again.id()).isEqualTo(rollout);
        assertThat(again.state()).isEqualTo(RolloutView.State.ACTIVE);
        assertThat(again.leavingReason()).isNull();
    }

    @Test
    void aDepartmentTakesOutNoOrganisationOfTheOther() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        LaunchId launch = testLaunches.launched(municipality);
        RolloutId rollout = launches.rollout(launch, school).orElseThrow().id();
        SignedIn vocational = people.department(Department.VOCATIONAL_EDUCATION);

        assertThatThrownBy(() -> people.as(vocational, () -> participation.leave(rollout, "так надо")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(vocational, () -> participation.join(launch, region.school(municipality))))
                .isInstanceOf(NotFoundException.class);
    }

    private boolean isRunning(RolloutView rollout) {
        return transaction.execute(status -> workflow.isRunning(
                OrganizationRolloutProcess.KEY, BusinessKey.of(rollout.id().value())));
    }
}
