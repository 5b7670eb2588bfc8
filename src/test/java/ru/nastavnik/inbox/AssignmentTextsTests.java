package ru.nastavnik.inbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.roadmap.MunicipalRoadmapProcessActions;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** The database itself keeps what colleagues ask of each other where they work: such a text may name pupils. */
@ApplicationTest
class AssignmentTextsTests {
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 9);

    @Autowired
    private Assignments assignments;

    @Autowired
    private TaskList tasks;

    @Autowired
    private TestApprovals approvals;

    @Autowired
    private MunicipalRoadmapProcessActions municipalRoadmaps;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsGivenInASchoolIsReadInThatSchoolOnly() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        SignedIn curator = region.curator(school);
        SignedIn secretary = region.secretary(school);
        approvals.roadmap(school, new SchoolYear(2026));
        give(curator, secretary, "Поговорить с родителями 7 «А»");

        assertThat(readBy(secretary)).contains("Поговорить с родителями 7 «А»");
        for (SignedIn stranger : List.of(
                region.curator(region.school(municipality)),
                region.municipalHead(municipality),
                people.department(Department.GENERAL_EDUCATION),
                people.administrator())) {
            assertThat(readBy(stranger)).as("%s", stranger.getName()).doesNotContain("Поговорить с родителями 7 «А»");
        }
        assertThat(readInTheBackground()).doesNotContain("Поговорить с родителями 7 «А»");
    }

    @Test
    void whatIsGivenInAMunicipalityIsReadInThatMunicipalityOnly() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        SignedIn head = region.municipalHead(municipality);
        SignedIn coordinator = people.coordinator(municipality);
        transaction.executeWithoutResult(status -> municipalRoadmaps.begin(LaunchId.next(), municipality));
        give(coordinator, head, "Обзвонить школы района");

        assertThat(readBy(coordinator)).contains("Обзвонить школы района");
        assertThat(readBy(head)).contains("Обзвонить школы района");
        assertThat(people.as(head, assignments::mine))
                .extracting(Assignment::part)
                .contains("Обзвонить школы района");
        MunicipalityId neighbour = region.municipality();
        for (SignedIn stranger : List.of(
                people.coordinator(neighbour),
                region.municipalHead(neighbour),
                region.director(school),
                people.department(Department.GENERAL_EDUCATION),
                people.administrator())) {
            assertThat(readBy(stranger)).as("%s", stranger.getName()).doesNotContain("Обзвонить школы района");
        }
        assertThat(readInTheBackground()).doesNotContain("Обзвонить школы района");
    }

    private void give(SignedIn from, SignedIn to, String part) {
        people.as(from, () -> {
            String task = tasks.mine(TaskFilter.none(), null, 50).rows().get(0).taskId();
            return assignments.give(task, to.account(), part, UNTIL);
        });
    }

    /** Whatever a query forgets to ask for. */
    private List<String> readBy(SignedIn person) {
        return people.as(person, this::everything);
    }

    private List<String> readInTheBackground() {
        return DataScope.during(DataScope.system("test"), this::everything);
    }

    private List<String> everything() {
        return requireNonNull(transaction.execute(status -> jdbc.sql("select part from app.task_assignment_text")
                .query(String.class)
                .list()));
    }
}
