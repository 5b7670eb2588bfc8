package ru.nastavnik.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.Documents;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.WordText;

/** Who agrees is decided once, when a paper is sent, by the table and the switch as they are then. */
@ApplicationTest
class WhoAgreesTests {
    private static final String MUNICIPAL_ANSWER = "<outputEntry id=\"rule_municipal_level\"><text>\"MUNICIPALITY\"";

    @Autowired
    RepositoryService repository;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    OrganizationRegister register;

    @Autowired
    TestPeople people;

    @Autowired
    TestApprovals approvals;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeDrafts programmeDrafts;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    CurrentActor current;

    @Autowired
    TaskList tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Documents documents;

    @Autowired
    AgreementSheets sheets;

    @Autowired
    Municipalities municipalities;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private SignedIn head;
    private SignedIn department;
    private RoadmapId roadmap;

    @BeforeEach
    void aSchoolWithARoadmap() {
        municipality = organizations.municipality(true);
        school = organizations.school(municipality);
        curator = people.curator(school);
        director = people.director(school);
        head = people.municipalHead(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        roadmap = approvals.roadmap(school, new SchoolYear(2026));
    }

    @AfterEach
    void theTableOfTheModels() {
        repository
                .createDeploymentQuery()
                .deploymentName(WhoAgreesTests.class.getName())
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aTableThatChangesDuringARoundHoldsFromTheNextSendingOn() {
        send();
        municipalSchoolsAreAgreedBy("GENERAL_EDUCATION");
        people.as(director, () -> signing.approve(roadmap.paper(), 1));
        assertThat(waitsFor(head)).as("as it was sent").isTrue();
        assertThat(waitsFor(department)).isFalse();
        assertThatThrownBy(() -> people.as(department, () -> decisions.agree(roadmap.paper(), 1)))
                .isInstanceOf(AccessDeniedException.class);
        people.as(head, () -> decisions.sendBack(roadmap.paper(), 1, "Сроки не сходятся с районом.", List.of()));

        send();
        people.as(director, () -> signing.approve(roadmap.paper(), 2));
        assertThat(waitsFor(head)).as("as it was sent again").isFalse();
        assertThat(waitsFor(department)).isTrue();
        assertThat(people.as(department, () -> roadmaps.review(roadmap).waitsFor(current.require())))
                .isTrue();
        assertThatThrownBy(() -> people.as(head, () -> decisions.agree(roadmap.paper(), 2)))
                .isInstanceOf(AccessDeniedException.class);
        people.as(department, () -> decisions.agree(roadmap.paper(), 2));
        assertThat(people.as(director, () -> roadmaps.get(roadmap)).isInForce()).isTrue();
    }

    @Test
    void aTableThatChangesWhileAnAgreementIsOpenLeavesItWhereItIs() {
        send();
        people.as(director, () -> signing.approve(roadmap.paper(), 1));
        municipalSchoolsAreAgreedBy("GENERAL_EDUCATION");
        people.as(head, () -> decisions.agree(roadmap.paper(), 1));
        assertThat(people.as(director, () -> roadmaps.get(roadmap)).isInForce()).isTrue();
    }

    @Test
    void aSwitchThatChangesDuringARoundHoldsFromTheNextSendingOn() {
        send();
        agreementRequired(false);
        people.as(director, () -> signing.approve(roadmap.paper(), 1));
        assertThat(waitsFor(head)).as("as it was sent").isTrue();
        people.as(head, () -> decisions.sendBack(roadmap.paper(), 1, "Сроки не сходятся с районом.", List.of()));

        send();
        agreementRequired(true);
        people.as(director, () -> signing.approve(roadmap.paper(), 2));
        assertThat(people.as(director, () -> roadmaps.get(roadmap)).isInForce()).isTrue();
    }

    @Test
    void aMunicipalityThatAgreesFirstStandsOnTheFirstSheetOfWhatTheDirectorSigns() {
        agreementFirst();
        send();
        assertThat(waitsFor(head)).isTrue();
        assertThat(waitsFor(director)).as("before the agreement").isFalse();
        assertThat(people.as(director, () -> roadmaps.review(roadmap)).state()).isEqualTo(ReviewState.AGREEMENT);

        people.as(head, () -> decisions.agree(roadmap.paper(), 1));
        assertThat(waitsFor(director)).isTrue();
        String sheet = WordText.of(people.as(director, () -> documents.print(decisions.order(roadmap.paper())))
                .content());
        assertThat(sheet)
                .contains(
                        "СОГЛАСОВАНО",
                        people.as(director, () -> municipalities.get(municipality))
                                .name());

        people.as(director, () -> signing.approve(roadmap.paper(), 1));
        assertThat(people.as(director, () -> roadmaps.get(roadmap)).isInForce()).isTrue();
        assertThat(people.as(director, () -> sheets.fileName(roadmap.paper())))
                .as("the mark stands on the paper")
                .isEmpty();
    }

    @Test
    void theTaskOfWhoAgreesNamesRoleAndPointOfTheLevel() {
        send();
        people.as(director, () -> signing.approve(roadmap.paper(), 1));
        assertThat(task(head)).extracting(TaskRow::point).isEqualTo("6.1");

        OrganizationId state = organizations.stateSchool();
        ProgrammeId programme = approvals.programme(state);
        people.as(
                people.curator(state),
                () -> programmeDrafts.submit(
                        programme, programmes.get(programme).version()));
        people.as(people.director(state), () -> signing.approve(programme.paper(), 1));
        assertThat(listOf(department))
                .filteredOn(row -> row.task().key().value().equals(programme.toString()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.point()).isEqualTo("1.1");
                    assertThat(row.subjectType()).isEqualTo("programme");
                });
    }

    @Test
    void nothingIsSentToAPostThatNobodyHolds() {
        jdbcRun("update app.post set valid_to = date '2026-01-01' where municipality_id = :id", municipality.value());
        assertThatThrownBy(this::send)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(register.get(school).shortName())
                .hasMessageContaining("Кто согласует программу и дорожную карту")
                .hasMessageContaining("Руководитель органа управления образованием")
                .hasMessageContaining("общеобразовательная организация, областная государственная: нет")
                .hasMessageContaining("никто не занимает");
        assertThat(people.as(curator, () -> roadmaps.get(roadmap)).state()).isEqualTo(ReviewState.DRAFT);
        assertThat(listOf(curator)).extracting(row -> row.task().elementId()).contains(PaperApprovalProcess.DRAFT);

        people.municipalHead(municipality);
        send();
        assertThat(people.as(curator, () -> roadmaps.get(roadmap)).state()).isEqualTo(ReviewState.DECISION);
    }

    @Test
    void nothingIsSentToADepartmentThatDoesNotSeeTheOrganization() {
        municipalSchoolsAreAgreedBy("VOCATIONAL_EDUCATION");
        assertThatThrownBy(this::send)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(register.get(school).shortName())
                .hasMessageContaining("Департамент профессионального образования")
                .hasMessageContaining("не относится");
    }

    @Test
    void nothingIsSentToALevelThatDoesNotExistOrByATableThatIsSilent() {
        municipalSchoolsAreAgreedBy("GOVERNOR");
        assertThatThrownBy(this::send)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(register.get(school).shortName())
                .hasMessageContaining("GOVERNOR");
        deploy(table().replace("<text>\"school\",\"extra\"</text>", "<text>\"extra\"</text>"));
        assertThatThrownBy(this::send)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(register.get(school).shortName())
                .hasMessageContaining("не называет, кто согласует");
    }

    @Test
    void nothingIsSentByATableOfWhichTwoRulesHold() {
        String stateOwned = "<inputEntry id=\"rule_state_owned\"><text>true</text>";
        assertThat(table()).contains(stateOwned);
        deploy(table().replace(stateOwned, stateOwned.replace("true", "")));
        assertThatThrownBy(this::send)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(register.get(school).shortName())
                .hasMessageContaining("общеобразовательная организация, областная государственная: нет")
                .hasMessageContaining("их несколько");
        assertThat(people.as(curator, () -> roadmaps.get(roadmap)).state()).isEqualTo(ReviewState.DRAFT);
    }

    @Test
    void whereAgreementIsWaivedNobodyHasToHoldAPost() {
        agreementRequired(false);
        jdbcRun("update app.post set valid_to = date '2026-01-01' where municipality_id = :id", municipality.value());
        send();
        people.as(director, () -> signing.approve(roadmap.paper(), 1));
        assertThat(people.as(director, () -> roadmaps.get(roadmap)).isInForce()).isTrue();
    }

    private void send() {
        people.as(curator, () -> drafts.submit(roadmap, roadmaps.get(roadmap).version()));
    }

    private boolean waitsFor(SignedIn person) {
        return listOf(person).stream().anyMatch(row -> row.task().key().value().equals(roadmap.toString()));
    }

    private TaskRow task(SignedIn person) {
        return listOf(person).stream()
                .filter(row -> row.task().key().value().equals(roadmap.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<TaskRow> listOf(SignedIn person) {
        return people.as(person, () -> tasks.mine(TaskFilter.none(), null, 1_000))
                .rows();
    }

    private void agreementRequired(boolean required) {
        jdbcRun(
                "update app.municipality set agreement_required = " + required + " where id = :id",
                municipality.value());
    }

    private void agreementFirst() {
        jdbcRun("update app.municipality set agreement_first = true where id = :id", municipality.value());
    }

    private void jdbcRun(String sql, Object id) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).param("id", id).update());
    }

    private void municipalSchoolsAreAgreedBy(String level) {
        String table = table();
        assertThat(table).contains(MUNICIPAL_ANSWER);
        deploy(table.replace(MUNICIPAL_ANSWER, MUNICIPAL_ANSWER.replace("MUNICIPALITY", level)));
    }

    private void deploy(String table) {
        repository
                .createDeployment()
                .name(WhoAgreesTests.class.getName())
                .addInputStream("approval-level.dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private static String table() {
        try {
            return Files.readString(Path.of("processes", "approval-level.dmn"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
