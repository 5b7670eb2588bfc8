package ru.nastavnik.roadmap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.WordText;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class StageShiftTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate LATEST = LocalDate.of(2026, 10, 16);
    private static final int DAYS = 5;

    @Autowired
    StageShifts shifts;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    MunicipalRoadmaps municipalRoadmaps;

    @Autowired
    MunicipalRoadmapProcessActions municipalSteps;

    @Autowired
    TermExtensions extensions;

    @Autowired
    TermExtensionOrders extensionOrders;

    @Autowired
    Documents documents;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestPeople people;

    @Autowired
    PaperSigning signing;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final LaunchId launch = LaunchId.next();
    private MunicipalityId municipality;
    private SignedIn head;
    private MunicipalRoadmapId district;
    private OrganizationId school;
    private RoadmapId id;

    @BeforeEach
    void aMunicipalityWhoseRoadmapIsInForce() {
        municipality = organizations.municipality(true);
        head = people.municipalHead(municipality);
        SignedIn coordinator = people.coordinator(municipality);
        transaction.executeWithoutResult(status -> municipalSteps.begin(launch, municipality));
        district = people.as(head, () -> municipalRoadmaps.list().get(0).id());
        people.as(coordinator, () -> {
            MunicipalRoadmapView seen = municipalRoadmaps.get(district);
            List<MunicipalRow> rows = seen.rows().stream()
                    .map(row -> row.code().equals(Stage.CONDITIONS.name())
                            ? new MunicipalRow(row.kind(), row.code(), row.title(), null, LATEST, "")
                            : row)
                    .toList();
            municipalRoadmaps.submit(
                    district,
                    municipalRoadmaps.save(district, seen.version(), rows).version());
        });
        people.as(head, () -> signing.approve(district, 1));
        school = organizations.school(municipality);
        id = approvals.roadmapInForce(school, launch.value(), YEAR);
        transaction.executeWithoutResult(status -> workflow.start(
                StepTasks.SCHOOL_ROADMAP,
                BusinessKey.of(id.value()),
                ProcessVariables.of(CommonVariables.ORGANIZATION_ID, school.toString())
                        .and(CommonVariables.LAUNCH_ID, launch.toString())
                        .and(ProcessVariable.text("roadmapId"), id.toString())));
    }

    @Test
    void whatWouldChangeIsShownForEachOrganizationAndNothingIsStored() {
        OrganizationId drafting = organizations.school(municipality);
        approvals.roadmap(drafting, launch.value(), YEAR);
        OrganizationId without = organizations.school(municipality);
        LocalDate former = planned(1);

        StageShiftPreview preview = people.as(head, () -> shifts.preview(district, Stage.CONDITIONS, DAYS));

        assertThat(preview.organizations())
                .extracting(ShiftedOrganization::organization, ShiftedOrganization::leftOut)
                .containsExactlyInAnyOrder(
                        tuple(school, null),
                        tuple(drafting, "дорожная карта ещё не действует, сроки меняются в её черновике"),
                        tuple(without, "дорожной карты ещё нет"));
        assertThat(preview.moving()).isEqualTo(1);
        assertThat(preview.limit()).isEqualTo(new StageLimit(Stage.CONDITIONS, null, LATEST));
        assertThat(preview.newLimit())
                .isEqualTo(new StageLimit(Stage.CONDITIONS, null, workingDays.plus(LATEST, DAYS)));
        assertThat(planned(1)).isEqualTo(former);
    }

    @Test
    void plansOpenTasksAndTheMunicipalLimitMoveAtOnceAndTheApprovedDayStays() {
        LocalDate former = planned(1);
        LocalDate later = workingDays.plus(former, DAYS);
        assertThat(firstDue()).isNull();

        List<ShiftedOrganization> results = people.as(head, () -> shifts.shift(district, order("Карантин в районе")));

        assertThat(results)
                .singleElement()
                .satisfies(one -> assertThat(one.moves()).isTrue());
        assertThat(planned(1)).isEqualTo(later);
        assertThat(people.as(head, () -> roadmaps.baseline(id)))
                .filteredOn(row -> row.stepNo() == 1)
                .singleElement()
                .satisfies(row -> assertThat(row.to()).isEqualTo(former));
        assertThat(firstDue()).isEqualTo(former);
        assertThat(people.as(head, () -> roadmaps.limits(id)).stages())
                .containsExactly(new StageLimit(Stage.CONDITIONS, null, workingDays.plus(LATEST, DAYS)));
        assertThat(people.as(head, () -> municipalRoadmaps.get(district)).rows())
                .filteredOn(row -> row.code().equals(Stage.CONDITIONS.name()))
                .singleElement()
                .satisfies(row -> assertThat(row.to()).isEqualTo(workingDays.plus(LATEST, DAYS)));
    }

    @Test
    void theOrganizationReadsWhyAndItsNextOrderSaysSo() {
        people.as(head, () -> shifts.shift(district, order(" Карантин в районе ")));

        SignedIn curator = people.curator(school);
        assertThat(people.as(curator, () -> shifts.of(id)))
                .isNotEmpty()
                .allSatisfy(shift -> assertThat(shift.note())
                        .startsWith("этап сдвинут муниципалитетом с ")
                        .endsWith("(от 07.09.2026 № 12-р): Карантин в районе"));
        SignedIn director = people.director(school);
        LocalDate wanted = planned(20).plusWeeks(1);
        people.as(curator, () -> extensions.request(id, 20, wanted, "Ремонт"));
        DocumentFile order = people.as(
                director,
                () -> documents.print(
                        extensionOrders.order(extensions.of(id).get(0).id())));
        assertThat(WordText.of(order.content()))
                .contains("этап сдвинут муниципалитетом")
                .contains("Ремонт");
        assertThat(people.as(people.director(organizations.school(municipality)), () -> refusal(() -> shifts.of(id))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRequestThatWaitedMeanwhileMovesTheShiftedTerm() {
        SignedIn curator = people.curator(school);
        SignedIn director = people.director(school);
        people.as(curator, () -> extensions.request(id, 1, LATEST, "Ремонт"));
        people.as(head, () -> shifts.shift(district, order("Карантин")));
        LocalDate shifted = planned(1);

        people.as(director, () -> signing.grant(extensions.of(id).get(0).id()));

        assertThat(people.as(curator, () -> extensions.of(id)).get(0).formerTo())
                .isEqualTo(shifted);
        assertThat(planned(1)).isEqualTo(LATEST);
    }

    @Test
    void whatIsMissingOrImpossibleIsToldBesideItsField() {
        people.as(head, () -> {
            assertThat(fields(() -> shifts.shift(district, new StageShiftOrder(Stage.CONDITIONS, 0, " ", null, " "))))
                    .containsExactly("days", "reason", "orderDate", "orderNumber");
            assertThat(fields(() -> shifts.check(
                            district,
                            new StageShiftOrder(Stage.CONDITIONS, 61, "Карантин", TODAY.plusDays(1), "12-р"))))
                    .containsExactly("days", "orderDate");
            assertThatThrownBy(() -> shifts.shift(
                            district, new StageShiftOrder(Stage.CONDITIONS, -60, "Карантин", TODAY, "12-р")))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("сдвинуть не у кого");
        });
        assertThat(people.as(head, () -> shifts.of(id))).isEmpty();
    }

    @Test
    void aMunicipalRoadmapThatIsNotInForceMovesNothing() {
        MunicipalityId other = organizations.municipality(true);
        transaction.executeWithoutResult(status -> municipalSteps.begin(launch, other));
        people.as(people.coordinator(other), () -> {
            MunicipalRoadmapId draft = municipalRoadmaps.list().get(0).id();
            assertThatThrownBy(() -> shifts.preview(draft, Stage.CONDITIONS, DAYS))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("ещё не действует");
        });
    }

    @Test
    void anotherMunicipalityMovesNothingHere() {
        SignedIn stranger = people.municipalHead(organizations.municipality(true));
        people.as(stranger, () -> {
            assertThat(refusal(() -> shifts.preview(district, Stage.CONDITIONS, DAYS)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(refusal(() -> shifts.shift(district, order("Карантин")))).isInstanceOf(NotFoundException.class);
        });
    }

    private static StageShiftOrder order(String reason) {
        return new StageShiftOrder(Stage.CONDITIONS, DAYS, reason, TODAY, "12-р");
    }

    private @Nullable LocalDate firstDue() {
        return jdbc.sql("""
                        select first_due_on
                        from app.task
                        where business_key = :key and element_id = 'userTask_step01' and state = 'OPEN'
                        """)
                .param("key", id.toString())
                .query((row, number) -> new First(row.getObject("first_due_on", LocalDate.class)))
                .single()
                .day();
    }

    private record First(@Nullable LocalDate day) {}

    private LocalDate planned(int step) {
        return requireNonNull(
                people.as(head, () -> roadmaps.get(id)).row(step).plan().to());
    }

    private static List<String> fields(Runnable verb) {
        return refusal(verb) instanceof ValidationException refused
                ? refused.violations().stream().map(FieldViolation::field).toList()
                : List.of();
    }

    private static @Nullable Throwable refusal(Runnable verb) {
        try {
            verb.run();
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }
}
