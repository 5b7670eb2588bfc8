package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.campaign.TestCampaigns.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("Who accepts submitted figures")
class SubmissionDeciderTests {
    private static final String TABLE = "approval-level.dmn";
    private static final String CHANGED = "a table that a test has changed";

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestCampaigns given;

    @Autowired
    Submissions submissions;

    @Autowired
    SubmissionDecisions decisions;

    @Autowired
    CampaignProgress progress;

    @Autowired
    TaskList tasks;

    @Autowired
    RepositoryService repository;

    MunicipalityId municipality;
    OrganizationId school;
    SignedIn department;
    SignedIn curator;
    SignedIn coordinator;
    SignedIn head;
    SubmissionId submission;

    @BeforeEach
    void opened() {
        municipality = region.municipality();
        school = region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        curator = people.curator(school);
        coordinator = people.coordinator(municipality);
        head = people.municipalHead(municipality);
        submission = given.submission(department, given.open(department, school), school);
    }

    @AfterEach
    void theTableIsAsBefore() {
        repository
                .createDeploymentQuery()
                .deploymentName(CHANGED)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    @DisplayName("of a municipal school is the municipal head, in whose list alone the decision is")
    void municipal() {
        inListOf(submission, curator, coordinator, "7.4");
        submit();
        inListOf(submission, head, department, "6.4");
        assertThat(list(curator)).isEmpty();
    }

    @Test
    @DisplayName("of a college is its department, in whose list alone the decision is")
    void college() {
        OrganizationId college = region.college();
        SignedIn vocational = people.department(Department.VOCATIONAL_EDUCATION);
        SignedIn navigator = people.curator(college);
        SubmissionId own = given.submission(vocational, given.open(vocational, "coverage", college), college);
        inListOf(own, navigator, curator, "8.3");

        List<TypedFigure> typed = people.as(navigator, () -> submissions.page(own)).items().stream()
                .map(item -> TypedFigure.of(item.code(), "implements", "нет"))
                .toList();
        people.as(navigator, () -> submissions.submit(own, 0, typed));

        inListOf(own, vocational, head, "9");
        inListOf(own, vocational, department, "9");
    }

    @Test
    @DisplayName("of a municipality is its head; its coordinator gives the figures")
    void ofAMunicipality() {
        CampaignId staff = given.open(department, "staff", municipality);
        SubmissionId own =
                people.as(department, () -> progress.submissions(staff)).get(0).id();
        inListOf(own, coordinator, curator, "6.4");
        people.as(coordinator, () -> submissions.submit(own, 0, staffFigures(own)));
        inListOf(own, head, department, "6.4");
    }

    @Test
    @DisplayName("stays so when the table changes during the round, and is another from the next submission on")
    void changedTable() {
        submit();
        change("\"MUNICIPALITY\"</text></outputEntry>", "\"GENERAL_EDUCATION\"</text></outputEntry>");

        inListOf(submission, head, department, "6.4");
        assertThat(page(head).mayDecide()).isTrue();
        assertThat(page(department).mayDecide()).isFalse();
        assertThatThrownBy(() -> people.as(department, () -> decisions.accept(submission, version())))
                .isInstanceOf(AccessDeniedException.class);
        people.as(head, () -> decisions.sendBack(submission, version(), "Проверьте проекты"));

        submit();
        inListOf(submission, department, head, "9");
        assertThat(page(head).mayDecide()).isFalse();
        assertThatThrownBy(() -> people.as(head, () -> decisions.accept(submission, version())))
                .isInstanceOf(AccessDeniedException.class);
        people.as(department, () -> decisions.accept(submission, version()));
        assertThat(page(curator).submission().state()).isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    @DisplayName("is missing where nobody holds the post: the figures are kept and not submitted, and it is said why")
    void nobodyHoldsThePost() {
        OrganizationId other = region.school(region.municipality());
        SignedIn otherCurator = people.curator(other);
        SubmissionId theirs = given.submission(department, given.open(department, other), other);

        assertThatThrownBy(() -> people.as(otherCurator, () -> submissions.submit(theirs, 0, figures("projects=31"))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Кто согласует программу и дорожную карту")
                .hasMessageContaining(people.as(otherCurator, () -> submissions.page(theirs))
                        .submission()
                        .subjectName())
                .hasMessageContaining("общеобразовательная организация, областная государственная: нет")
                .hasMessageContaining("Руководитель органа управления образованием")
                .hasMessageContaining("никто не занимает");

        SubmissionPage kept = people.as(otherCurator, () -> submissions.page(theirs));
        assertThat(kept.submission().state()).isEqualTo(SubmissionState.OPEN);
        assertThat(kept.typed().values()).extracting(TypedFigure::text).contains("31");
        assertThat(list(otherCurator)).hasSize(1);
    }

    @Test
    @DisplayName("is missing where the table names a department that the organisation does not belong to")
    void notAbove() {
        people.department(Department.VOCATIONAL_EDUCATION);
        change("\"MUNICIPALITY\"</text></outputEntry>", "\"VOCATIONAL_EDUCATION\"</text></outputEntry>");

        assertThatThrownBy(this::submit)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(schoolName())
                .hasMessageContaining("Департамент профессионального образования")
                .hasMessageContaining("не относится");
        assertThat(page(curator).submission().state()).isEqualTo(SubmissionState.OPEN);
    }

    @Test
    @DisplayName("is missing where the table is silent or names a level that does not exist")
    void silentTable() {
        change("<text>\"school\",\"extra\"</text>", "<text>\"extra\"</text>");
        assertThatThrownBy(this::submit)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(schoolName())
                .hasMessageContaining("общеобразовательная организация, областная государственная: нет")
                .hasMessageContaining("не называет, кто их принимает");

        change("\"MUNICIPALITY\"</text></outputEntry>", "\"GOVERNOR\"</text></outputEntry>");
        assertThatThrownBy(this::submit)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(schoolName())
                .hasMessageContaining("GOVERNOR");
        assertThat(page(curator).submission().state()).isEqualTo(SubmissionState.OPEN);
    }

    @Test
    @DisplayName("is missing where two rules of the table hold, and never one of the two")
    void overlappingRules() {
        change(
                "<inputEntry id=\"rule_state_owned\"><text>true</text>",
                "<inputEntry id=\"rule_state_owned\"><text></text>");
        assertThatThrownBy(this::submit)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(schoolName())
                .hasMessageContaining("не называет, кто их принимает")
                .hasMessageContaining("их несколько");
        assertThat(page(curator).submission().state()).isEqualTo(SubmissionState.OPEN);
    }

    private String schoolName() {
        return page(curator).submission().subjectName();
    }

    private void change(String answer, String another) {
        try {
            String table = Files.readString(Path.of("processes", TABLE)).replace(answer, another);
            repository
                    .createDeployment()
                    .name(CHANGED)
                    .addInputStream(TABLE, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                    .deploy();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void inListOf(SubmissionId what, SignedIn meant, SignedIn other, String point) {
        assertThat(list(meant))
                .filteredOn(row -> row.task().key().value().equals(what.toString()))
                .singleElement()
                .extracting(TaskRow::point)
                .isEqualTo(point);
        assertThat(list(other)).extracting(row -> row.task().key().value()).doesNotContain(what.toString());
    }

    private List<TaskRow> list(SignedIn person) {
        return people.as(person, () -> tasks.mine(TaskFilter.none().of(MonitoringSubmissionProcess.KEY), null, 500))
                .rows();
    }

    private List<TypedFigure> staffFigures(SubmissionId own) {
        return people.as(coordinator, () -> submissions.page(own)).form().figures().stream()
                .map(figure -> new TypedFigure(
                        "-", figure.key(), figure.key().equals("total") ? "291" : "60", "по данным кадровой службы"))
                .toList();
    }

    private void submit() {
        people.as(curator, () -> submissions.submit(submission, version(), figures()));
    }

    private int version() {
        return page(curator).submission().version();
    }

    private SubmissionPage page(SignedIn reader) {
        return people.as(reader, () -> submissions.page(submission));
    }
}
