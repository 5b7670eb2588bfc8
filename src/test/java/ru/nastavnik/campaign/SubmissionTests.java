package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.campaign.TestCampaigns.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.DueJobs;

@ApplicationTest
@DisplayName("A submission")
class SubmissionTests {
    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestCampaigns given;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Submissions submissions;

    @Autowired
    SubmissionDecisions decisions;

    @Autowired
    CampaignProgress progress;

    @Autowired
    TaskList tasks;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock clock;

    MunicipalityId municipality;
    OrganizationId school;
    SignedIn department;
    SignedIn curator;
    SignedIn head;
    CampaignId campaign;
    SubmissionId submission;

    @BeforeEach
    void opened() {
        municipality = region.municipality();
        school = region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        curator = people.curator(school);
        head = people.municipalHead(municipality);
        campaign = given.open(department, school);
        submission = given.submission(department, campaign, school);
    }

    @Test
    @DisplayName("is returned with a remark, changed, submitted again and accepted, and shows what changed")
    void twoRounds() {
        submit(figures());
        people.as(head, () -> decisions.sendBack(submission, version(), "Проверьте проекты"));
        SubmissionPage returned = page(curator);
        assertThat(returned.submission().state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(returned.submission().remark()).isEqualTo("Проверьте проекты");
        assertThat(returned.mayFill()).isTrue();

        submit(figures("projects=31"));
        SubmissionPage again = page(head);
        assertThat(again.mayDecide()).isTrue();
        assertThat(again.submission().round()).isEqualTo(2);
        assertThat(again.changes())
                .containsExactly(java.util.Map.entry(new CellKey(FigureValue.ONLY_ITEM, "projects"), "30"));
        people.as(head, () -> decisions.accept(submission, version()));

        assertThat(page(department).submission().state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(page(department).rounds())
                .extracting(SubmissionRound::accepted)
                .containsExactly(true, false);
        assertThat(openTasks(curator)).isZero();
        assertThat(openTasks(head)).isZero();
    }

    @Test
    @DisplayName("that is wrong is refused cell by cell, and what was typed is kept")
    void wrong() {
        List<TypedFigure> typed = figures("pupils=сто", "involved=-1", "career=40");

        assertThatThrownBy(() -> submit(typed))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactlyInAnyOrder("-/pupils", "-/involved"));

        SubmissionPage page = page(curator);
        assertThat(page.submission().state()).isEqualTo(SubmissionState.OPEN);
        assertThat(page.cell(new CellKey("-", "pupils")).text()).isEqualTo("сто");
        assertThat(page.problems()).hasSize(2);
    }

    @Test
    @DisplayName("shows what the register knows and wants a difference explained")
    void register() {
        CellKey involved = new CellKey("-", "involved");
        assertThat(page(curator).register().get(involved)).isEqualByComparingTo("0");

        assertThatThrownBy(() -> submit(figures("involved=7")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("По реестру 0");
        submit(figures("involved=7|Приказ о парах готовится"));

        assertThat(page(head).cell(involved).note()).isEqualTo("Приказ о парах готовится");
    }

    @Test
    @DisplayName("is given once: a second time is refused")
    void second() {
        submit(figures());

        assertThatThrownBy(() -> submit(figures("projects=99")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("уже сданы");
        assertThat(page(head).cell(new CellKey("-", "projects")).text()).isEqualTo("30");
    }

    @Test
    @DisplayName("after the closing is refused clearly, and what was typed is kept")
    void afterClosing() {
        people.as(department, () -> campaigns.close(campaign, "Форма заменена"));
        jobs.runDue(clock.instant());

        assertThatThrownBy(() -> submit(figures("projects=33")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Сбор закрыт")
                .hasMessageContaining("сохранено");
        assertThat(page(curator).cell(new CellKey("-", "projects")).text()).isEqualTo("33");
        assertThat(page(curator).mayFill()).isFalse();
    }

    @Test
    @DisplayName("that was given in time can be accepted after the closing")
    void acceptedAfterClosing() {
        submit(figures());
        closed();
        people.as(head, () -> decisions.accept(submission, version()));

        assertThat(page(head).submission().state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(openTasks(head)).isZero();
    }

    @Test
    @DisplayName("can be returned after the closing: it is not reported, nobody has a task of it, and it says why")
    void returnedAfterClosing() {
        submit(figures());
        closed();
        people.as(head, () -> decisions.sendBack(submission, version(), "Числа прошлого года"));

        SubmissionPage returned = page(curator);
        assertThat(returned.submission().state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(returned.submission().remark()).isEqualTo("Числа прошлого года");
        assertThat(returned.mayFill()).isFalse();
        assertThat(openTasks(curator)).isZero();
        assertThat(openTasks(head)).isZero();
        assertThat(people.as(department, () -> progress.get(campaign)).accepted())
                .isZero();
        assertThatThrownBy(() -> submit(figures("projects=33")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Сбор закрыт");
    }

    private void closed() {
        people.as(department, () -> campaigns.consolidate(campaign));
        people.as(department, () -> campaigns.reportReady(campaign, ""));
        people.as(department, () -> campaigns.sendRecommendations(campaign));
        jobs.runDue(clock.instant());
    }

    @Test
    @DisplayName("is submitted by one of two who submit at the same moment, and nothing of the slower is lost unseen")
    void submittedAtOnce() throws InterruptedException {
        int seen = version();
        SignedIn colleague = people.curator(school);

        List<@Nullable Throwable> told = AtOnce.run(
                () -> people.as(curator, () -> submissions.submit(submission, seen, figures("projects=11"))),
                () -> people.as(colleague, () -> submissions.submit(submission, seen, figures("projects=22"))));

        assertThat(told).filteredOn(java.util.Objects::isNull).hasSize(1);
        assertThat(told).filteredOn(java.util.Objects::nonNull).singleElement().isInstanceOf(ConflictException.class);
        String kept = told.get(0) == null ? "11" : "22";
        assertThat(page(head).cell(new CellKey("-", "projects")).text()).isEqualTo(kept);
        assertThat(page(head).rounds()).hasSize(1);
        assertThat(openTasks(head)).isEqualTo(1);
    }

    @Test
    @DisplayName("with more involved than pupils, or a sum that does not fit, says so beside the cell and keeps all")
    void doesNotFit() {
        assertThatThrownBy(() -> submit(figures("involved=120|все")))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.field()).isEqualTo("-/involved");
                                    assertThat(violation.message()).contains("Вовлечено больше");
                                }));
        assertThat(page(curator).cell(new CellKey("-", "involved")).text()).isEqualTo("120");
        assertThatThrownBy(() -> submit(figures("career=140")))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactly("-/career"));
        assertThat(page(curator).cell(new CellKey("-", "career")).text()).isEqualTo("140");
        assertThat(page(curator).submission().state()).isEqualTo(SubmissionState.OPEN);
    }

    @Test
    @DisplayName("typed by two people at once loses nothing of the faster and tells the slower")
    void twoAtOnce() {
        int seen = version();
        people.as(curator, () -> submissions.saveDraft(submission, seen, figures("projects=11")));

        assertThatThrownBy(() -> people.as(
                        people.curator(school), () -> submissions.saveDraft(submission, seen, figures("projects=22"))))
                .isInstanceOf(ConflictException.class);
        assertThat(page(curator).cell(new CellKey("-", "projects")).text()).isEqualTo("11");
    }

    @Test
    @DisplayName("is decided by one of two who decide at once")
    void decidedAtOnce() {
        submit(figures());
        int seen = version();
        people.as(head, () -> decisions.accept(submission, seen));

        assertThatThrownBy(() -> people.as(head, () -> decisions.sendBack(submission, seen, "поздно")))
                .isInstanceOf(ConflictException.class);
        assertThat(page(head).submission().state()).isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    @DisplayName("is called back by whoever gave it, until somebody decides")
    void calledBack() {
        submit(figures());
        int seen = version();
        people.as(curator, () -> submissions.callBack(submission, seen));

        assertThat(page(curator).submission().state()).isEqualTo(SubmissionState.OPEN);
        assertThat(page(curator).mayFill()).isTrue();
        assertThat(openTasks(head)).isZero();
        assertThat(openTasks(curator)).isEqualTo(1);
        assertThatThrownBy(() -> people.as(head, () -> decisions.accept(submission, seen)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("отозвали");

        submit(figures("projects=31"));
        people.as(head, () -> decisions.accept(submission, version()));
        assertThat(page(department).rounds())
                .extracting(SubmissionRound::accepted)
                .containsExactly(true, null);
        assertThatThrownBy(() -> people.as(curator, () -> submissions.callBack(submission, version())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("stays given once its campaign is closed: it could not be given again")
    void notCalledBackAfterClosing() {
        submit(figures());
        closed();

        assertThatThrownBy(() -> people.as(curator, () -> submissions.callBack(submission, version())))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Сбор закрыт");
        assertThat(page(curator).mayCallBack()).isFalse();
    }

    @Test
    @DisplayName("is not returned without a remark")
    void withoutRemark() {
        submit(figures());
        assertThatThrownBy(() -> people.as(head, () -> decisions.sendBack(submission, version(), " ")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("что исправить");
    }

    @Test
    @DisplayName("of a college is accepted by the department, which has its own task")
    void ofACollege() {
        OrganizationId college = region.college();
        SignedIn vocational = people.department(Department.VOCATIONAL_EDUCATION);
        CampaignId coverage = given.open(vocational, "coverage", college);
        SubmissionId own = given.submission(vocational, coverage, college);
        SignedIn navigator = people.curator(college);
        List<TypedFigure> typed = people.as(navigator, () -> submissions.page(own)).items().stream()
                .map(item -> TypedFigure.of(item.code(), "implements", "нет"))
                .toList();
        assertThat(typed).hasSize(8);

        people.as(navigator, () -> submissions.submit(own, 0, typed));
        assertThat(people.as(vocational, () -> submissions.page(own)).mayDecide())
                .isTrue();
        people.as(
                vocational,
                () -> decisions.accept(own, submissions.page(own).submission().version()));

        assertThat(people.as(vocational, () -> progress.get(coverage)).accepted())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("of a municipality is typed by the coordinator and accepted by the head")
    void ofAMunicipality() {
        CampaignId staff = given.open(department, "staff", municipality);
        SubmissionId own =
                people.as(department, () -> progress.submissions(staff)).get(0).id();
        SignedIn coordinator = people.coordinator(municipality);
        List<TypedFigure> typed = people.as(coordinator, () -> submissions.page(own)).form().figures().stream()
                .map(figure -> TypedFigure.of("-", figure.key(), figure.key().equals("total") ? "291" : "60"))
                .toList();
        assertThatThrownBy(() -> people.as(coordinator, () -> submissions.submit(own, 0, typed)))
                .isInstanceOf(ValidationException.class);
        List<TypedFigure> explained = typed.stream()
                .map(figure -> new TypedFigure("-", figure.figure(), figure.text(), "по данным кадровой службы"))
                .toList();
        people.as(coordinator, () -> submissions.submit(own, 1, explained));
        people.as(
                head,
                () -> decisions.accept(own, submissions.page(own).submission().version()));

        assertThat(people.as(department, () -> progress.get(staff)).accepted()).isEqualTo(1);
    }

    @Test
    @DisplayName("is out of reach for another school, another municipality and the other department")
    void strangers() {
        SignedIn farCurator = people.curator(region.school());
        SignedIn farHead = people.municipalHead(region.municipality());
        SignedIn vocational = people.department(Department.VOCATIONAL_EDUCATION);
        for (SignedIn stranger : List.of(farCurator, farHead, vocational)) {
            assertThatThrownBy(() -> page(stranger)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> people.as(farCurator, () -> submissions.submit(submission, 0, figures())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(farCurator, () -> submissions.saveDraft(submission, 0, figures())))
                .isInstanceOf(NotFoundException.class);
        submit(figures());
        assertThatThrownBy(() -> people.as(farHead, () -> decisions.accept(submission, 2)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(curator, () -> decisions.accept(submission, 2)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(department, () -> decisions.accept(submission, 2)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void submit(List<TypedFigure> typed) {
        people.as(curator, () -> submissions.submit(submission, version(), typed));
    }

    private int version() {
        return page(curator).submission().version();
    }

    private SubmissionPage page(SignedIn reader) {
        return people.as(reader, () -> submissions.page(submission));
    }

    private int openTasks(SignedIn person) {
        return people.as(
                person,
                () -> tasks.mine(TaskFilter.none().of(MonitoringSubmissionProcess.KEY), null, 10)
                        .rows()
                        .size());
    }
}
