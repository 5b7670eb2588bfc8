package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.roadmap.process.MunicipalRoadmapProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.WordText;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class MunicipalRoadmapTests {
    private static final LocalDate LATEST = LocalDate.of(2026, 9, 18);

    @Autowired
    Documents documents;

    @Autowired
    MunicipalRoadmaps roadmaps;

    @Autowired
    PaperSigning signing;

    @Autowired
    MunicipalRoadmapProcessActions actions;

    @Autowired
    RoadmapProcessActions organizationSteps;

    @Autowired
    Roadmaps organizationRoadmaps;

    @Autowired
    Workflow workflow;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    private final LaunchId launch = LaunchId.next();
    private MunicipalityId municipality;
    private SignedIn coordinator;
    private SignedIn head;
    private MunicipalRoadmapId id;

    @BeforeEach
    void aMunicipalityWithAnOpenRoadmap() {
        municipality = organizations.municipality(true);
        coordinator = people.coordinator(municipality);
        head = people.municipalHead(municipality);
        transaction.executeWithoutResult(status -> actions.begin(launch, municipality));
        id = people.as(coordinator, () -> roadmaps.list().get(0).id());
    }

    @Test
    void theDraftHasARowForEachPointOfItemSixAndALimitForEachStage() {
        MunicipalRoadmapView draft = people.as(coordinator, () -> roadmaps.get(id));
        assertThat(draft.rows(MunicipalRow.Kind.MEASURE))
                .extracting(MunicipalRow::code)
                .containsExactly("6.1", "6.2", "6.3", "6.4");
        assertThat(draft.rows(MunicipalRow.Kind.LIMIT)).hasSize(7);
    }

    @Test
    void theRowsNameTheCoordinatorOfTheDay() {
        MunicipalRoadmapView draft = people.as(coordinator, () -> roadmaps.get(id));
        assertThat(draft.rows(MunicipalRow.Kind.MEASURE))
                .extracting(MunicipalRow::responsible)
                .allMatch(responsible -> responsible.matches("Муниципальный координатор .+\\S"));
    }

    @Test
    void aCoordinatorWhoCameAfterTheLaunchIsNamedInTheDraftAndInWhatIsSent() {
        MunicipalityId without = organizations.municipality(true);
        transaction.executeWithoutResult(status -> actions.begin(launch, without));
        SignedIn newcomer = people.coordinator(without);
        people.as(newcomer, () -> {
            MunicipalRoadmapView draft = roadmaps.get(roadmaps.list().get(0).id());
            assertThat(responsible(draft)).allMatch(words -> words.equals("Муниципальный координатор А.Ю. Светлова"));
            roadmaps.submit(draft.id(), draft.version());
            assertThat(responsible(roadmaps.get(draft.id())))
                    .allMatch(words -> words.equals("Муниципальный координатор А.Ю. Светлова"));
        });
    }

    @Test
    void whatTheCoordinatorWroteOfWhoAnswersStays() {
        people.as(coordinator, () -> {
            MunicipalRoadmapView draft = roadmaps.get(id);
            roadmaps.save(
                    id,
                    draft.version(),
                    draft.rows().stream()
                            .map(row -> row.kind() == MunicipalRow.Kind.MEASURE
                                    ? new MunicipalRow(
                                            row.kind(), row.code(), row.title(), row.from(), row.to(), "Отдел кадров")
                                    : row)
                            .toList());
            assertThat(responsible(roadmaps.get(id))).containsOnly("Отдел кадров");
        });
    }

    @Test
    void aDraftThatWasSavedWithThePostAloneNamesItsHolderAsSoonAsThereIsOne() {
        people.as(coordinator, () -> {
            MunicipalRoadmapView draft = roadmaps.get(id);
            roadmaps.save(
                    id,
                    draft.version(),
                    draft.rows().stream()
                            .map(row -> row.kind() == MunicipalRow.Kind.MEASURE
                                    ? new MunicipalRow(
                                            row.kind(),
                                            row.code(),
                                            row.title(),
                                            row.from(),
                                            row.to(),
                                            "Муниципальный координатор")
                                    : row)
                            .toList());
            assertThat(responsible(roadmaps.get(id)))
                    .allMatch(words -> words.matches("Муниципальный координатор .+\\S"));
            roadmaps.submit(id, roadmaps.get(id).version());
            assertThat(responsible(roadmaps.get(id)))
                    .allMatch(words -> words.matches("Муниципальный координатор .+\\S"));
        });
    }

    private static List<String> responsible(MunicipalRoadmapView roadmap) {
        return roadmap.rows(MunicipalRow.Kind.MEASURE).stream()
                .map(MunicipalRow::responsible)
                .toList();
    }

    @Test
    void approvedByTheHeadItsLimitsBindTheOrganizations() {
        submitWithLimit();
        people.as(head, () -> signing.approve(id, 1));
        assertThat(people.as(head, () -> roadmaps.get(id)).isInForce()).isTrue();
        OrganizationId school = organizations.school(municipality);
        RoadmapId roadmap =
                transaction.execute(status -> organizationSteps.open(school, launch.value(), new SchoolYear(2026)));
        people.as(people.curator(school), () -> {
            assertThat(organizationRoadmaps.limits(roadmap).stages())
                    .containsExactly(new StageLimit(Stage.CONDITIONS, null, LATEST));
            assertThat(organizationRoadmaps.get(roadmap).rowsOf(Stage.CONDITIONS))
                    .allSatisfy(row -> assertThat(row.plan().to()).isBeforeOrEqualTo(LATEST));
        });
    }

    @Test
    void whereNoStageIsLimitedThePaperHasNoSectionOfLimits() {
        assertThat(paper()).doesNotContain("Предельные сроки").contains("1. Мероприятия");
        submitWithLimit();
        assertThat(paper()).contains("2. Предельные сроки этапов", "без ограничения", "3. Муниципальные мероприятия");
    }

    @Test
    void theHeadReturnsADraftWithRemarksOnRows() {
        submitWithLimit();
        people.as(head, () -> roadmaps.sendBack(id, 1, null, List.of(new Remark("measure-6.3", "Назовите завод."))));
        assertThat(people.as(coordinator, () -> roadmaps.review(id)).remarksToAnswer())
                .containsExactly(new Remark("measure-6.3", "Назовите завод."));
        assertThat(isOpen(MunicipalRoadmapProcess.DRAFT)).isTrue();
    }

    @Test
    void remarksOfTheCentreOpenANewRoundWhileTheLimitsStillBind() {
        submitWithLimit();
        people.as(head, () -> signing.approve(id, 1));
        people.as(people.centreOperator(), () -> roadmaps.remark(id, 1, "Нет работодателей.", List.of()));
        assertThat(people.as(coordinator, () -> roadmaps.get(id)).state()).isEqualTo(ReviewState.DRAFT);
        assertThat(isOpen(MunicipalRoadmapProcess.DRAFT)).isTrue();
        OrganizationId school = organizations.school(municipality);
        RoadmapId roadmap =
                transaction.execute(status -> organizationSteps.open(school, launch.value(), new SchoolYear(2026)));
        assertThat(people.as(people.curator(school), () -> organizationRoadmaps.limits(roadmap))
                        .stages())
                .isNotEmpty();
        people.as(coordinator, () -> roadmaps.submit(id, roadmaps.get(id).version()));
        people.as(head, () -> signing.approve(id, 2));
        assertThat(people.as(head, () -> roadmaps.get(id)).isInForce()).isTrue();
    }

    @Test
    void itEndsWithTheDirective() {
        submitWithLimit();
        people.as(head, () -> signing.approve(id, 1));
        transaction.executeWithoutResult(status -> actions.end(launch, municipality));
        assertThat(isRunning()).isFalse();
    }

    @Test
    void aDraftThatTheDirectiveOverlivesEndsToo() {
        transaction.executeWithoutResult(status -> actions.end(launch, municipality));
        assertThat(isRunning()).isFalse();
    }

    @Test
    void aSecondLaunchOfTheSameMunicipalityChangesNothing() {
        transaction.executeWithoutResult(status -> actions.begin(launch, municipality));
        assertThat(people.as(coordinator, () -> roadmaps.list())).hasSize(1);
    }

    @Test
    void anEndBeforeItsBeginningIsRefusedBesideTheField() {
        people.as(coordinator, () -> {
            MunicipalRoadmapView seen = roadmaps.get(id);
            List<MunicipalRow> rows = new ArrayList<>(seen.rows());
            MunicipalRow first = rows.get(0);
            rows.set(
                    0,
                    new MunicipalRow(
                            first.kind(),
                            first.code(),
                            first.title(),
                            LocalDate.of(2026, 10, 2),
                            LocalDate.of(2026, 10, 1),
                            first.responsible()));
            int version = roadmaps.save(id, seen.version(), rows).version();
            assertThatThrownBy(() -> roadmaps.submit(id, version))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(violation -> violation.field())
                                    .containsExactly("measure-6.1.to"));
        });
    }

    @Test
    void ofTwoCoordinatorsTheSlowerIsTold() {
        SignedIn second = people.coordinator(municipality);
        MunicipalRoadmapView seen = people.as(second, () -> roadmaps.get(id));
        people.as(coordinator, () -> roadmaps.save(id, seen.version(), seen.rows()));
        assertThatThrownBy(() -> people.as(second, () -> roadmaps.save(id, seen.version(), seen.rows())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void nobodyReachesTheRoadmapOfAnotherMunicipality() {
        MunicipalityId other = organizations.municipality(true);
        for (SignedIn stranger : List.of(
                people.coordinator(other), people.municipalHead(other), people.director(organizations.school(other)))) {
            people.as(stranger, () -> {
                assertRefused(() -> roadmaps.get(id));
                assertRefused(() -> roadmaps.review(id));
                assertRefused(() -> roadmaps.violations(id));
                assertRefused(() -> roadmaps.save(id, 0, List.of()));
                assertRefused(() -> roadmaps.submit(id, 0));
                assertRefused(() -> signing.approve(id, 1));
                assertRefused(() -> roadmaps.sendBack(id, 1, "Нет", List.of()));
                assertRefused(() -> roadmaps.remark(id, 1, "Нет", List.of()));
            });
        }
        assertThat(people.as(people.coordinator(other), () -> roadmaps.list())).isEmpty();
    }

    @Test
    void theCoordinatorCallsTheDraftBackUntilTheHeadHasDecided() {
        submitWithLimit();
        people.as(coordinator, () -> roadmaps.callBack(id, 1));

        assertThat(isOpen(MunicipalRoadmapProcess.DRAFT)).isTrue();
        assertThat(people.as(coordinator, () -> roadmaps.get(id)).state())
                .isEqualTo(ru.nastavnik.approval.ReviewState.DRAFT);
        assertThatThrownBy(() -> people.as(head, () -> roadmaps.sendBack(id, 1, "Поздно", List.of())))
                .isInstanceOf(ru.nastavnik.shared.ConflictException.class)
                .hasMessageContaining("отозвали");
        people.as(coordinator, () -> roadmaps.submit(id, roadmaps.get(id).version()));
        people.as(head, () -> signing.approve(id, 2));
        assertThatThrownBy(() -> people.as(coordinator, () -> roadmaps.callBack(id, 2)))
                .isInstanceOf(ru.nastavnik.shared.ConflictException.class);
    }

    @Test
    void aCoordinatorDoesNotApprove() {
        submitWithLimit();
        assertThatThrownBy(() -> people.as(coordinator, () -> signing.approve(id, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String paper() {
        return people.as(head, () -> WordText.of(documents.preview(roadmaps.paper(id))));
    }

    private void submitWithLimit() {
        people.as(coordinator, () -> {
            MunicipalRoadmapView seen = roadmaps.get(id);
            List<MunicipalRow> rows = seen.rows().stream()
                    .map(row -> row.code().equals(Stage.CONDITIONS.name())
                            ? new MunicipalRow(row.kind(), row.code(), row.title(), null, LATEST, "")
                            : row)
                    .toList();
            rows = new ArrayList<>(rows);
            rows.add(new MunicipalRow(
                    MunicipalRow.Kind.EVENT,
                    UUID.randomUUID().toString(),
                    "Слёт наставников района",
                    LocalDate.of(2027, 4, 1),
                    LocalDate.of(2027, 4, 2),
                    "Муниципальный координатор"));
            roadmaps.submit(id, roadmaps.save(id, seen.version(), rows).version());
        });
    }

    private boolean isOpen(String element) {
        return transaction.execute(status -> workflow.isOpen(MunicipalRoadmapProcess.task(id, element)));
    }

    private boolean isRunning() {
        return transaction.execute(
                status -> workflow.isRunning(MunicipalRoadmapProcess.KEY, BusinessKey.of(id.value())));
    }

    private static void assertRefused(Runnable verb) {
        assertThatThrownBy(verb::run).isInstanceOfAny(AccessDeniedException.class, NotFoundException.class);
    }
}
