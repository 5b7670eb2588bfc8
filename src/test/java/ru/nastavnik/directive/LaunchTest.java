package ru.nastavnik.directive;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import ru.nastavnik.directive.ui.DirectiveNavigation;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.organization.OrganizationAdministration;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;
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
    DirectiveOffice office;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Directives directives;

    @Autowired
    LaunchRegister launches;

    @Autowired
    LaunchProgress progress;

    @Autowired
    Participation participation;

    @Autowired
    RolloutEnding ending;

    @Autowired
    RolloutRepository rollouts;

    @Autowired
    TestScreens screens;

    @Autowired
    OrganizationAdministration administration;

    @Autowired
    Organizations organizations;

    @Autowired
    TaskList tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DueJobs jobs;

    @Autowired
    FailingJoin failingJoin;

    @Autowired
    TestClock clock;

    @AfterEach
    void mend() {
        failingJoin.mend();
    }

    @Test
    void aRegisteredDirectiveGoesThroughLayoutsAndLaunchToControl() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);

        LaunchId launch = launched(municipality);

        assertThat(launches.get(launch).state()).isEqualTo(LaunchState.RUNNING);
        assertThat(isOpen(launch, RegionalDirectiveProcess.CONTROL)).isTrue();
        RolloutView rollout = launches.rollout(launch, school).orElseThrow();
        assertThat(rollout.stage()).isEqualTo(RolloutStage.CURATOR);
        assertThat(isRunning(rollout)).isTrue();
    }

    @Test
    void eachStepIsTheBusinessOfItsOwnRole() {
        LaunchId launch = registered();
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        SignedIn centre = people.centreOperator();
        MunicipalityId municipality = region.municipality();

        assertThatThrownBy(() -> people.as(department, () -> office.approveLayouts(launch)))
                .isInstanceOf(AccessDeniedException.class);
        people.as(centre, () -> office.approveLayouts(launch));
        assertThatThrownBy(() -> people.as(centre, () -> office.launch(launch, Set.of(municipality))))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn head = people.municipalHead(municipality);
        assertThatThrownBy(() -> people.as(head, () -> office.register(text(), Map.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSecondApprovalOrLaunchIsRefusedAsAConflict() {
        MunicipalityId municipality = region.municipality();
        LaunchId launch = launched(municipality);

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
        for (int i = 0; i < DirectiveProcessSteps.CHUNK + 20; i++) {
            schools.add(region.school(municipality));
        }
        OrganizationId inSecondChunk = schools.stream()
                .sorted(Comparator.comparing((OrganizationId id) -> id.toString()))
                .skip(DirectiveProcessSteps.CHUNK + 5)
                .findFirst()
                .orElseThrow();
        failingJoin.failAt(inSecondChunk);
        LaunchId launch = approved();
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.as(department, () -> office.launch(launch, Set.of(municipality)));

        assertThatThrownBy(() -> jobs.runDue(WHENEVER)).hasMessageContaining("The machine stopped");
        assertThat(begun(department, launch)).isEqualTo(new LaunchProgress.Begun(DirectiveProcessSteps.CHUNK, 70));
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
    void aNewOrganisationJoinsALaunchedDirectiveOnce() {
        MunicipalityId municipality = region.municipality();
        LaunchId launch = launched(municipality);
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
        LaunchId launch = launched(municipality);
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
        LaunchId launch = launched(municipality);
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
        LaunchId launch = launched(municipality);
        RolloutId rollout = launches.rollout(launch, school).orElseThrow().id();
        SignedIn vocational = people.department(Department.VOCATIONAL_EDUCATION);

        assertThatThrownBy(() -> people.as(vocational, () -> participation.leave(rollout, "так надо")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(vocational, () -> participation.join(launch, region.school(municipality))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void progressShowsTheActorsTerritoryOnly() {
        MunicipalityId own = region.municipality();
        MunicipalityId other = region.municipality();
        region.school(own);
        region.school(other);
        LaunchId launch = launched(own, other);

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
    void theControlEndsWithTheTermAndTheDirectiveIsClosedWithASummary() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        LaunchId launch = launched(municipality);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);

        people.as(department, () -> office.endControl(launch));
        assertThatThrownBy(() -> people.as(department, () -> office.close(launch, " ")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> people.as(department, () -> ending.endAll(launch)))
                .isInstanceOf(DomainException.class);
        people.as(department, () -> office.close(launch, "Модель введена во всех организациях."));
        int ended = people.as(department, () -> ending.endAll(launch));

        assertThat(ended).isEqualTo(1);
        DirectiveView directive = people.as(department, () -> directives.of(launch));
        assertThat(directive.isClosed()).isTrue();
        assertThat(directive.summary()).isEqualTo("Модель введена во всех организациях.");
        DocumentId document = Objects.requireNonNull(directive.summaryDocument());
        SignedIn director = people.director(school);
        RegisteredDocument registered = people.as(director, () -> archive.get(document));
        assertThat(registered.kind()).isEqualTo(DocumentKind.DIRECTIVE);
        assertThat(registered.sha256()).hasSize(64);
        assertThat(DocumentPages.html(
                        people.as(director, () -> archive.file(document)).content()))
                .as("by point and by municipality, as it stood before the work was ended")
                .contains(
                        "Модель введена во всех организациях.",
                        "Исполнение пунктов распоряжения",
                        "Участвовало организаций: ",
                        "Всего");
        RolloutView rollout = launches.rollout(launch, school).orElseThrow();
        assertThat(rollout.state()).isEqualTo(RolloutView.State.FINISHED);
        assertThat(isRunning(rollout)).isFalse();
        assertThat(people.as(department, () -> ending.endAll(launch))).isZero();
    }

    @Test
    void anInterruptedEndingIsSeenOnTheLaunchsPageAndGoesOnFromThere() {
        MunicipalityId municipality = region.municipality();
        OrganizationId first = region.school(municipality);
        region.school(municipality);
        LaunchId launch = launched(municipality);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.as(department, () -> office.endControl(launch));
        people.as(department, () -> office.close(launch, "Модель введена."));
        // The application stopped here, after one of two organisations had been ended.
        RolloutView done = launches.rollout(launch, first).orElseThrow();
        transaction.executeWithoutResult(status -> {
            workflow.cancel(
                    OrganizationRolloutProcess.KEY, BusinessKey.of(done.id().value()), "закрыто");
            rollouts.finish(done.id());
        });
        assertThat(people.as(department, () -> ending.remaining(launch))).isEqualTo(1);
        try {
            screens.open(department, DirectiveNavigation.launch(launch));
            _click(_get(Button.class, spec -> spec.withText("Продолжить завершение")));
            assertThat(_find(Button.class, spec -> spec.withText("Продолжить завершение")))
                    .isEmpty();
        } finally {
            screens.close();
        }
        assertThat(people.as(department, () -> ending.remaining(launch))).isZero();
        assertThat(people.as(department, () -> ending.endAll(launch))).isZero();
    }

    @Test
    void countsPerPointTakeInTheTasksOfMunicipalitiesAndOfTheRegion() {
        MunicipalityId municipality = region.municipality();
        region.school(municipality);
        LaunchId launch = launched(municipality);
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
                List.of());

        assertThatThrownBy(() -> people.as(department, () -> office.register(bad, Map.of())))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactlyInAnyOrder("title", "termTo", "number-GENERAL_EDUCATION", "points"));
    }

    @Test
    void theDirectiveOf2020IsClosedHistoryWithAllItsPoints() {
        SignedIn director = people.director(region.school());

        DirectiveView history = people.as(director, () -> directives.list()).stream()
                .filter(directive -> directive.citation().equals("№ 420-р, № 261 от 27.05.2020"))
                .findFirst()
                .orElseThrow();

        assertThat(history.isClosed()).isTrue();
        assertThat(history.text().points())
                .extracting(DirectivePoint::number)
                .containsSubsequence("1", "1.1", "1.5", "2", "3.1", "3.2", "3.2.3", "3.3", "4", "5.2", "6.1", "6.2")
                .containsSubsequence("6.3", "6.4", "7.1", "7.2", "7.3", "7.4", "8.1", "8.2", "8.3", "9")
                .hasSize(33);
        assertThat(history.text().points())
                .filteredOn(point -> point.number().equals("7.2"))
                .singleElement()
                .extracting(DirectivePoint::text)
                .isEqualTo("назначить куратора внедрения целевой модели наставничества в образовательной организации;");
        assertThat(history.text().annexes().get(0).text()).contains("[…], председатель комитета");
        assertThat(history.launched()).isEmpty();
    }

    private LaunchId registered() {
        return people.as(people.department(Department.GENERAL_EDUCATION), () -> office.register(text(), layouts()));
    }

    private Map<String, String> layouts() {
        return office.layoutVersions().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0).version()));
    }

    private LaunchId approved() {
        LaunchId launch = registered();
        people.as(people.centreOperator(), () -> office.approveLayouts(launch));
        return launch;
    }

    private LaunchId launched(MunicipalityId... municipalities) {
        LaunchId launch = approved();
        people.as(people.department(Department.GENERAL_EDUCATION), () -> office.launch(launch, Set.of(municipalities)));
        jobs.runDue(clock.instant());
        return launch;
    }

    private static DirectiveText text() {
        return new DirectiveText(
                "О реализации целевой модели наставничества",
                "В целях поддержки:",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2029, 12, 31),
                null,
                List.of(new DirectiveNumber(
                        UUID.randomUUID().toString(),
                        LocalDate.of(2025, 8, 25),
                        Department.GENERAL_EDUCATION,
                        "Начальник департамента")),
                List.of(new DirectivePoint("7", "7.", Addressee.SCHOOLS, Wording.RECOMMEND, "Рекомендовать:")),
                List.of());
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
