package ru.nastavnik.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.directive.process.RegionalDirectiveProcess;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.DueJobs;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class LaunchTest {
    private static final Instant WHENEVER = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestLaunches testLaunches;

    @Autowired
    DirectiveOffice office;

    @Autowired
    LaunchRegister launches;

    @Autowired
    LaunchProgress progress;

    @Autowired
    RolloutRepository rollouts;

    @Autowired
    Organizations organizations;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DueJobs jobs;

    @Autowired
    FailingJoin failingJoin;

    @AfterEach
    void mend() {
        failingJoin.mend();
    }

    @Test
    void aRegisteredDirectiveGoesThroughLayoutsAndLaunchToControl() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);

        LaunchId launch = testLaunches.launched(municipality);

        assertThat(launches.get(launch).state()).isEqualTo(LaunchState.RUNNING);
        assertThat(isOpen(launch, RegionalDirectiveProcess.CONTROL)).isTrue();
        RolloutView rollout = launches.rollout(launch, school).orElseThrow();
        assertThat(rollout.stage()).isEqualTo(RolloutStage.CURATOR);
        assertThat(isRunning(rollout)).isTrue();
    }

    @Test
    void eachStepIsTheBusinessOfItsOwnRole() {
        LaunchId launch = testLaunches.registered();
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        SignedIn centre = people.centreOperator();
        MunicipalityId municipality = region.municipality();

        assertThatThrownBy(() -> people.as(department, () -> office.approveLayouts(launch)))
                .isInstanceOf(AccessDeniedException.class);
        people.as(centre, () -> office.approveLayouts(launch));
        assertThatThrownBy(() -> people.as(centre, () -> office.launch(launch, Set.of(municipality))))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn head = people.municipalHead(municipality);
        assertThatThrownBy(() -> people.as(head, () -> office.register(TestLaunches.text(), Map.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSecondApprovalOrLaunchIsRefusedAsAConflict() {
        MunicipalityId municipality = region.municipality();
        LaunchId launch = testLaunches.launched(municipality);

        assertThatThrownBy(() -> people.as(people.centreOperator(), () -> office.approveLayouts(launch)))
                .isInstanceOf(ConflictException.class);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        assertThatThrownBy(() -> people.as(department, () -> office.launch(launch, Set.of(municipality))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aLaunchThatCrashedInTheMiddleGoesOnAndEachOrganisationBeginsOnce() {
        MunicipalityId municipality = region.municipality();
        List<OrganizationId> schools = new ArrayList<>();
        for (int i = 0; i < DirectiveProcessActions.CHUNK + 20; i++) {
            schools.add(region.school(municipality));
        }
        OrganizationId inSecondChunk = schools.stream()
                .sorted(Comparator.comparing((OrganizationId id) -> id.toString()))
                .skip(DirectiveProcessActions.CHUNK + 5)
                .findFirst()
                .orElseThrow();
        failingJoin.failAt(inSecondChunk);
        LaunchId launch = testLaunches.approved();
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.as(department, () -> office.launch(launch, Set.of(municipality)));

        assertThatThrownBy(() -> jobs.runDue(WHENEVER)).hasMessageContaining("The machine stopped");
        assertThat(begun(department, launch)).isEqualTo(new LaunchProgress.Begun(DirectiveProcessActions.CHUNK, 70));
        assertThat(launches.get(launch).state()).isEqualTo(LaunchState.LAUNCHING);

        failingJoin.mend();
        jobs.runDue(WHENEVER);

        assertThat(begun(department, launch)).isEqualTo(new LaunchProgress.Begun(70, 70));
        assertThat(launches.get(launch).state()).isEqualTo(LaunchState.RUNNING);
        Set<RolloutId> rollouts = schools.stream()
                .map(school -> launches.rollout(launch, school).orElseThrow())
                .peek(rollout -> assertThat(isRunning(rollout)).isTrue())
                .map(RolloutView::id)
                .collect(Collectors.toSet());
        assertThat(rollouts).hasSize(70);
    }

    @Test
    void progressShowsTheActorsTerritoryOnly() {
        MunicipalityId own = region.municipality();
        MunicipalityId other = region.municipality();
        region.school(own);
        region.school(other);
        LaunchId launch = testLaunches.launched(own, other);

        SignedIn head = people.municipalHead(own);
        assertThat(people.as(head, () -> progress.municipalities(launch)))
                .extracting(LaunchProgress.MunicipalityRow::municipality)
                .containsExactly(own);
        assertThat(people.as(head, () -> progress.organizations(launch, null))).hasSize(1);
        assertThat(people.as(head, () -> progress.organizations(launch, other))).isEmpty();
        SignedIn director = people.director(region.school(own));
        assertThatThrownBy(() -> people.as(director, () -> progress.municipalities(launch)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countsPerPointTakeInTheTasksOfMunicipalitiesAndOfTheRegion() {
        MunicipalityId municipality = region.municipality();
        region.school(municipality);
        LaunchId launch = testLaunches.launched(municipality);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        assertThat(people.as(department, () -> progress.points(launch)))
                .extracting(LaunchProgress.PointRow::point)
                .contains("1.1", "3.1", "6.1", "7.2", "9");
        assertThat(people.as(people.municipalHead(municipality), () -> progress.points(launch)))
                .extracting(LaunchProgress.PointRow::point)
                .contains("6.1", "7.2")
                .doesNotContain("3.1", "9");
        assertThat(people.as(people.municipalHead(region.municipality()), () -> progress.points(launch)))
                .isEmpty();
    }

    @Test
    void anIncompleteActIsRefusedFieldByField() {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        DirectiveText bad = new DirectiveText(
                " ",
                "",
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2026, 1, 1),
                null,
                List.of(new DirectiveNumber(" ", LocalDate.of(2025, 9, 1), Department.GENERAL_EDUCATION, "Начальник")),
                List.of(
                        new DirectivePoint("6.2", "2)", Addressee.MUNICIPALITIES, Wording.RECOMMEND, "текст"),
                        new DirectivePoint("6.2", "2)", Addressee.MUNICIPALITIES, Wording.RECOMMEND, "текст")),
                List.of(),
                UsualTerms.all());

        assertThatThrownBy(() -> people.as(department, () -> office.register(bad, Map.of())))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactlyInAnyOrder("title", "termTo", "number-GENERAL_EDUCATION", "points"));
    }

    private LaunchProgress.Begun begun(SignedIn person, LaunchId launch) {
        return people.as(person, () -> progress.begun(launch));
    }

    private boolean isOpen(LaunchId launch, String element) {
        return transaction.execute(status -> workflow.isOpen(RegionalDirectiveProcess.task(launch, element)));
    }

    private boolean isRunning(RolloutView rollout) {
        return transaction.execute(status -> workflow.isRunning(
                OrganizationRolloutProcess.KEY, BusinessKey.of(rollout.id().value())));
    }
}
