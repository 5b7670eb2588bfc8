package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.campaign.TestCampaigns.AS_OF;
import static ru.nastavnik.campaign.TestCampaigns.DUE;
import static ru.nastavnik.campaign.TestCampaigns.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.campaign.process.MonitoringCycleProcess;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.inbox.DeadlineSweep;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.organization.OrganizationAdministration;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestTerms;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.DueJobs;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
@DisplayName("A campaign")
class CampaignTests {
    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestTerms terms;

    @Autowired
    TestCampaigns given;

    @Autowired
    TestClock clock;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignProgress progress;

    @Autowired
    Submissions submissions;

    @Autowired
    SubmissionDecisions decisions;

    @Autowired
    OrganizationAdministration organizations;

    @Autowired
    TaskList tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    DueJobs jobs;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Organizations register;

    MunicipalityId municipality;
    OrganizationId school;
    OrganizationId other;
    SignedIn department;
    SignedIn curator;
    SignedIn head;

    @BeforeEach
    void people() {
        municipality = region.municipality();
        school = region.school(municipality);
        other = region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        curator = people.curator(school);
        head = people.municipalHead(municipality);
    }

    @Test
    @DisplayName("goes from opening over consolidation and report to the end, and tells who is missing")
    void wholeWay() {
        CampaignId campaign = given.open(department, school, other);
        assertThat(view(campaign).state()).isEqualTo(CampaignState.COLLECTING);
        assertThat(view(campaign).opened()).isEqualTo(2);
        SubmissionId submission = submit(campaign);
        people.as(head, () -> decisions.accept(submission, version(submission)));

        int missing = people.as(department, () -> campaigns.consolidate(campaign));
        assertThat(missing).isEqualTo(1);
        assertThat(view(campaign).missing()).isEqualTo(1);
        people.as(department, () -> campaigns.reportReady(campaign, "без школы № 2"));
        people.as(department, () -> campaigns.sendRecommendations(campaign));
        jobs.runDue(clock.instant());

        assertThat(view(campaign).state()).isEqualTo(CampaignState.CLOSED);
        assertThat(isRunning(campaign)).isFalse();
        assertThat(submitTask(other)).isNull();
        assertThat(view(campaign).accepted()).isEqualTo(1);
    }

    @Test
    @DisplayName("asks each addressee of the form's kinds in the selected municipalities once")
    void addressees() {
        region.extra(municipality);
        OrganizationId elsewhere = region.school();

        CampaignId campaign = people.as(
                department,
                () -> campaigns.open(new NewCampaign("pupils-class5to11", AS_OF, DUE, Set.of(municipality), Set.of())));
        assertThat(view(campaign).state()).isEqualTo(CampaignState.OPENING);
        jobs.runDue(clock.instant());
        jobs.runDue(clock.instant());

        assertThat(people.as(department, () -> progress.submissions(campaign)))
                .extracting(view -> view.subject().organization())
                .containsExactlyInAnyOrder(school, other)
                .doesNotContain(elsewhere);
    }

    @Test
    @DisplayName("of the centre is led by its operator, in its own tasks")
    void ofTheCentre() {
        SignedIn operator = people.centreOperator();
        CampaignId campaign = given.open(operator, school);

        assertThat(isOpen(MonitoringCycleProcess.task(campaign, MonitoringCycleProcess.CONTROL)))
                .isTrue();
        inInboxOf(campaign, operator, department, "Контроль сбора", "3.2");
        assertThatThrownBy(() -> people.as(department, () -> campaigns.consolidate(campaign)))
                .isInstanceOf(NotFoundException.class);
        people.as(operator, () -> campaigns.consolidate(campaign));
        inInboxOf(campaign, operator, department, "Подготовить отчёт", "3.2");
        people.as(operator, () -> campaigns.reportReady(campaign, ""));
        inInboxOf(campaign, operator, department, "Направить рекомендации", "3.2");
        people.as(operator, () -> campaigns.sendRecommendations(campaign));
        jobs.runDue(clock.instant());
        assertThat(isRunning(campaign)).isFalse();
    }

    @Test
    @DisplayName("of a department is led by it, in tasks that the centre's operator does not see")
    void ofADepartment() {
        SignedIn operator = people.centreOperator();
        CampaignId campaign = given.open(department, school);

        inInboxOf(campaign, department, operator, "Контроль сбора", "9");
        people.as(department, () -> campaigns.consolidate(campaign));
        inInboxOf(campaign, department, operator, "Подготовить отчёт", "5");
        people.as(department, () -> campaigns.reportReady(campaign, ""));
        inInboxOf(campaign, department, operator, "Направить рекомендации", "5");
    }

    @Test
    @DisplayName("is named in the tasks of those who submit and accept, and in the notice of the decision")
    void namedInTasks() {
        CampaignId campaign = given.open(department, school);
        String title = view(campaign).title();
        assertThat(titles(curator)).containsExactly("Сдать показатели: " + title);

        SubmissionId submission = submit(campaign);
        assertThat(titles(head)).containsExactly("Принять показатели или вернуть: " + title);

        people.as(head, () -> decisions.sendBack(submission, version(submission), "Уточните число"));
        assertThat(titles(curator)).containsExactly("Сдать показатели: " + title);
    }

    private List<String> titles(SignedIn person) {
        return people
                .as(person, () -> tasks.mine(TaskFilter.none().of(MonitoringSubmissionProcess.KEY), null, 500))
                .rows()
                .stream()
                .map(TaskRow::title)
                .toList();
    }

    private void inInboxOf(CampaignId campaign, SignedIn meant, SignedIn other, String title, String point) {
        assertThat(inbox(meant))
                .filteredOn(row -> row.task().key().value().equals(campaign.toString()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.title())
                            .isEqualTo(title + ": " + view(campaign).title());
                    assertThat(row.point()).isEqualTo(point);
                });
        assertThat(controls(other)).doesNotContain(campaign.toString());
    }

    private List<TaskRow> inbox(SignedIn person) {
        return people.as(person, () -> tasks.mine(TaskFilter.none().of(MonitoringCycleProcess.KEY), null, 500))
                .rows();
    }

    @Test
    @DisplayName("with a form that has no operator is refused to the centre")
    void notTheCentresForm() {
        assertThatThrownBy(() -> people.as(
                        people.centreOperator(), () -> campaigns.open(NewCampaign.toAll("extension", AS_OF, DUE))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("только департамент");
    }

    @Test
    @DisplayName("needs days in order and somebody to ask")
    void badOpening() {
        assertThatThrownBy(() -> people.as(
                        department,
                        () -> campaigns.open(NewCampaign.toAll(
                                "pupils-class5to11", LocalDate.of(2026, 9, 3), LocalDate.of(2026, 9, 1)))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Срок сдачи уже прошёл")
                .hasMessageContaining("Дата данных позже");
        OrganizationId college = region.college();
        assertThatThrownBy(() -> given.open(department, college))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Никто из выбранных");
    }

    @Test
    @DisplayName("reminds those who are missing before the deadline, tells those above when it has passed, and journals"
            + " both once")
    void timers() {
        CampaignId campaign = given.open(department, school, other);
        submit(campaign);
        assertThat(submitTask(other)).extracting(row -> terms.of(row).near()).isNull();

        clock.set(LocalDate.of(2026, 9, 24));
        sweep.run();
        sweep.run();
        assertThat(submitTask(other)).extracting(row -> terms.of(row).near()).isNotNull();
        assertThat(submitTask(other)).extracting(row -> terms.of(row).passed()).isNull();
        assertThat(journal(campaign, "monitoring.deadline-near", "missing")).containsExactly("1");
        assertThat(journal(campaign, "monitoring.deadline-passed", "missing")).isEmpty();

        clock.set(LocalDate.of(2026, 9, 29));
        sweep.run();
        assertThat(submitTask(other)).extracting(row -> terms.of(row).passed()).isNotNull();
        assertThat(journal(campaign, "monitoring.deadline-near", "missing")).hasSize(1);
        assertThat(journal(campaign, "monitoring.deadline-passed", "missing")).containsExactly("1");
        assertThat(view(campaign).late()).isEqualTo(1);
        assertThat(people.as(department, () -> progress.municipalities(campaign)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.expected()).isEqualTo(2);
                    assertThat(row.submitted()).isEqualTo(1);
                    assertThat(row.late()).isEqualTo(1);
                });
    }

    @Test
    @DisplayName(
            "whose deadline had passed before anybody looked is journalled as late alone, and nobody is reminded then")
    void passedAtOnce() {
        CampaignId campaign = given.open(department, school, other);
        clock.set(LocalDate.of(2026, 9, 29));
        sweep.run();
        sweep.run();
        assertThat(submitTask(other)).extracting(row -> terms.of(row).near()).isNull();
        assertThat(submitTask(other)).extracting(row -> terms.of(row).passed()).isNotNull();
        assertThat(journal(campaign, "monitoring.deadline-near", "missing")).isEmpty();
        assertThat(journal(campaign, "monitoring.deadline-passed", "missing")).containsExactly("2");
    }

    @Test
    @DisplayName("that is extended gives everybody who is missing more time and reminds later")
    void extension() {
        CampaignId campaign = given.open(department, school, other);
        LocalDate later = LocalDate.of(2026, 10, 12);
        people.as(department, () -> campaigns.extend(campaign, later, "Каникулы"));

        assertThat(view(campaign).dueOn()).isEqualTo(later);
        assertThat(submitTask(other)).extracting(TaskRow::due).isEqualTo(later);
        assertThat(people.as(department, () -> progress.extensions(campaign)))
                .singleElement()
                .satisfies(extension -> assertThat(extension.getValue()).isEqualTo("Каникулы"));
        clock.set(LocalDate.of(2026, 9, 30));
        sweep.run();
        assertThat(submitTask(other)).extracting(row -> terms.of(row).near()).isNull();
        assertThat(submitTask(other)).extracting(row -> terms.of(row).passed()).isNull();
        clock.set(LocalDate.of(2026, 10, 8));
        sweep.run();
        assertThat(submitTask(other)).extracting(row -> terms.of(row).near()).isNotNull();
    }

    @Test
    @DisplayName("is not extended backwards or without a reason")
    void badExtension() {
        CampaignId campaign = given.open(department, school);
        assertThatThrownBy(() -> people.as(department, () -> campaigns.extend(campaign, DUE, "Каникулы")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("позже прежнего");
        assertThatThrownBy(() -> people.as(department, () -> campaigns.extend(campaign, DUE.plusDays(1), " ")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("причину");
    }

    @Test
    @DisplayName("can give one organisation more time and free another")
    void one() {
        CampaignId campaign = given.open(department, school, other);
        SubmissionId mine = given.submission(department, campaign, school);
        SubmissionId theirs = given.submission(department, campaign, other);

        people.as(department, () -> campaigns.extend(mine, DUE.plusDays(3), "Карантин"));
        people.as(department, () -> campaigns.excuse(theirs, "Школа на ремонте"));

        assertThat(submitTask(school)).extracting(TaskRow::due).isEqualTo(DUE.plusDays(3));
        assertThat(submitTask(other)).isNull();
        assertThat(view(campaign).dueOn()).isEqualTo(DUE);
        assertThat(view(campaign).expected()).isEqualTo(1);
        assertThatThrownBy(() -> people.as(department, () -> campaigns.excuse(theirs, "ещё раз")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    @DisplayName("that is closed early ends, takes the open tasks away and keeps what was accepted")
    void closedEarly() {
        CampaignId campaign = given.open(department, school, other);
        SubmissionId submission = submit(campaign);
        people.as(head, () -> decisions.accept(submission, version(submission)));

        people.as(department, () -> campaigns.close(campaign, "Форма заменена"));
        jobs.runDue(clock.instant());

        assertThat(isRunning(campaign)).isFalse();
        assertThat(submitTask(other)).isNull();
        assertThat(view(campaign).accepted()).isEqualTo(1);
        assertThatThrownBy(() -> people.as(department, () -> campaigns.close(campaign, "ещё раз")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("no longer asks an organisation that closes")
    void organizationCloses() {
        CampaignId campaign = given.open(department, school, other);
        int version =
                people.as(people.administrator(), () -> register.get(other).version());
        people.as(
                people.administrator(),
                () -> organizations.close(other, version, LocalDate.of(2026, 9, 8), "реорганизация"));

        assertThat(submitTask(other)).isNull();
        assertThat(view(campaign).excused()).isEqualTo(1);
        assertThat(view(campaign).expected()).isEqualTo(1);
    }

    @Test
    @DisplayName("is consolidated by one of two people who do it at once")
    void twoAtOnce() {
        CampaignId campaign = given.open(department, school);
        people.as(department, () -> campaigns.consolidate(campaign));

        assertThatThrownBy(() -> people.as(
                        people.department(Department.GENERAL_EDUCATION), () -> campaigns.consolidate(campaign)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("is not led by the other department and not seen by those whom it does not ask")
    void strangers() {
        CampaignId campaign = given.open(department, school);
        SubmissionId submission = given.submission(department, campaign, school);
        SignedIn vocational = people.department(Department.VOCATIONAL_EDUCATION);
        SignedIn farHead = people.municipalHead(region.municipality());

        assertThatThrownBy(() -> people.as(vocational, () -> campaigns.close(campaign, "чужой")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(vocational, () -> campaigns.excuse(submission, "чужой")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(farHead, () -> progress.get(campaign)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(farHead, () -> progress.submissions(campaign))).isEmpty();
    }

    @Test
    @DisplayName("is controlled in the inbox of its own department only")
    void controlOfOneDepartment() {
        CampaignId campaign = given.open(department, school);

        assertThat(controls(department)).contains(campaign.toString());
        assertThat(controls(people.department(Department.GENERAL_EDUCATION))).contains(campaign.toString());
        assertThat(controls(people.department(Department.VOCATIONAL_EDUCATION))).doesNotContain(campaign.toString());
        people.as(department, () -> campaigns.consolidate(campaign));
        assertThat(controls(people.department(Department.VOCATIONAL_EDUCATION))).doesNotContain(campaign.toString());
    }

    private List<String> controls(SignedIn person) {
        return inbox(person).stream().map(row -> row.task().key().value()).toList();
    }

    private SubmissionId submit(CampaignId campaign) {
        SubmissionId submission = given.submission(department, campaign, school);
        people.as(curator, () -> submissions.submit(submission, version(submission), figures()));
        return submission;
    }

    private int version(SubmissionId submission) {
        return submissions.page(submission).submission().version();
    }

    private CampaignView view(CampaignId campaign) {
        return people.as(department, () -> progress.get(campaign));
    }

    private boolean isOpen(TaskKey task) {
        return Boolean.TRUE.equals(transaction.execute(status -> workflow.isOpen(task)));
    }

    private boolean isRunning(CampaignId campaign) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> workflow.isRunning(MonitoringCycleProcess.KEY, BusinessKey.of(campaign.value()))));
    }

    private TaskRow submitTask(OrganizationId organization) {
        return people.as(
                people.curator(organization),
                () -> tasks.mine(TaskFilter.none().of(MonitoringSubmissionProcess.KEY), null, 10).rows().stream()
                        .findFirst()
                        .orElse(null));
    }

    /** A fact of the journal's entries about a campaign. */
    private List<String> journal(CampaignId campaign, String action, String fact) {
        return people.as(
                people.administrator(),
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                                select facts ->> :fact from app.audit_entry
                                 where subject_id = :campaign and action = :action
                                """)
                        .param("fact", fact)
                        .param("campaign", campaign.toString())
                        .param("action", action)
                        .query(String.class)
                        .list())));
    }
}
