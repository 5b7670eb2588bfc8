package ru.nastavnik.roadmap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class ApprovedPlanTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    TermExtensions extensions;

    @Autowired
    Reports reports;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestRoadmaps execution;

    @Autowired
    TestPeople people;

    @Autowired
    PaperSigning signing;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OwnerConnection database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private MunicipalityId municipality;
    private SignedIn curator;
    private SignedIn director;
    private RoadmapId id;

    @BeforeEach
    void aRoadmapThatIsCarriedOut() {
        municipality = organizations.municipality(true);
        OrganizationId school = organizations.school(municipality);
        curator = people.curator(school);
        director = people.director(school);
        UUID launch = UUID.randomUUID();
        id = approvals.roadmapInForce(school, launch, YEAR);
        transaction.executeWithoutResult(status -> workflow.start(
                StepTasks.SCHOOL_ROADMAP,
                BusinessKey.of(id.value()),
                ProcessVariables.of(CommonVariables.ORGANIZATION_ID, school.toString())
                        .and(CommonVariables.LAUNCH_ID, launch.toString())
                        .and(ProcessVariable.text("roadmapId"), id.toString())));
    }

    @Test
    void whatWasApprovedStaysWhenATermIsExtendedAndNobodyCanOverwriteIt() {
        List<BaselineTerm> approved = baseline();
        assertThat(approved).hasSize(34);
        LocalDate former = planned(1);
        assertThat(approved)
                .contains(new BaselineTerm(1, roadmap().row(1).plan().from(), former));

        extend(1, former.plusWeeks(1));

        assertThat(planned(1)).isEqualTo(former.plusWeeks(1));
        assertThat(baseline()).isEqualTo(approved);
        String change = "update app.roadmap_baseline set planned_to = planned_to + 7 where roadmap_id = :id";
        for (JdbcClient whoever : List.of(jdbc, database.owner())) {
            assertThatThrownBy(() -> whoever.sql(change).param("id", id.value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anExtendedStepThatIsDoneBetweenTheOldDayAndTheNewIsInTimeAndLateForTheFirstDay() {
        LocalDate former = planned(1);
        extend(1, former.plusWeeks(2));
        assertThat(terms(1)).isEqualTo(new Terms(former.plusWeeks(2), former));

        LocalDate done = former.plusDays(4);
        clock.set(done);
        execution.carryOut(curator, id, 1);

        Report report = people.as(people.municipalHead(municipality), () -> reports.compute("deadlines", done));
        Report.Row own = report.tables().get(0).rows().stream()
                .filter(row -> municipality.toString().equals(row.key().municipality()))
                .findFirst()
                .orElseThrow();
        assertThat(printed(report, own, "afterFirst")).isEqualTo("1");
        assertThat(printed(report, own, "late")).isEqualTo("0");
        assertThat(printed(report, own, "extended")).isEqualTo("1");
    }

    @Test
    void aTermThatWasExtendedTwiceOrBeforeItsTaskOpenedCountsFromTheApprovedDay() {
        LocalDate former = planned(1);
        extend(1, former.plusWeeks(1));
        extend(1, former.plusWeeks(2));
        assertThat(terms(1)).isEqualTo(new Terms(former.plusWeeks(2), former));

        LocalDate later = planned(5);
        extend(5, later.plusWeeks(1));
        execution.carryOut(curator, id, 1, 2, 3, 4);
        assertThat(terms(5)).isEqualTo(new Terms(later.plusWeeks(1), later));
    }

    private record Terms(LocalDate due, LocalDate first) {}

    private Terms terms(int step) {
        return jdbc.sql("""
                        select due_on, first_due_on
                        from app.task
                        where business_key = :key and element_id = :element
                        """)
                .param("key", id.toString())
                .param("element", StepTasks.element(step))
                .query((row, number) -> new Terms(
                        row.getObject("due_on", LocalDate.class), row.getObject("first_due_on", LocalDate.class)))
                .single();
    }

    private void extend(int step, LocalDate until) {
        people.as(curator, () -> extensions.request(id, step, until, "Карантин"));
        UUID request = people.as(director, () -> extensions.of(id)).stream()
                .filter(one -> one.state() == TermExtension.State.REQUESTED)
                .findFirst()
                .orElseThrow()
                .id();
        people.as(director, () -> signing.grant(request));
    }

    private List<BaselineTerm> baseline() {
        return people.as(director, () -> roadmaps.baseline(id));
    }

    private LocalDate planned(int step) {
        return requireNonNull(roadmap().row(step).plan().to());
    }

    private RoadmapView roadmap() {
        return people.as(curator, () -> roadmaps.get(id));
    }

    private static String printed(Report report, Report.Row row, String column) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (report.tables().get(0).section().columns().get(i).key().equals(column)) {
                return row.cells().get(i).printed();
            }
        }
        throw new AssertionError("no column " + column);
    }
}
