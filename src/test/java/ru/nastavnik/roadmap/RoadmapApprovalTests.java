package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.inbox.DeadlineSweep;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class RoadmapApprovalTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    PaperSigning signing;

    @Autowired
    RoadmapDocuments documents;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    Workflow workflow;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    TaskList tasks;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private SignedIn head;

    @BeforeEach
    void aSchoolWithItsPeople() {
        municipality = organizations.municipality(true);
        school = organizations.school(municipality);
        curator = people.curator(school);
        director = people.director(school);
        head = people.municipalHead(municipality);
    }

    @Test
    void aRoadmapIsDraftedApprovedAgreedAndInForce() {
        RoadmapId id = opened(school);
        submit(id);
        assertThat(DocumentPages.html(people.as(director, () -> documents.draft(id))))
                .as("the director reads the order before deciding")
                .contains("______", "2026/2027");
        people.as(director, () -> signing.approve(id.paper(), 1));
        assertThat(isOpen(id, PaperApprovalProcess.AGREEMENT)).isTrue();
        assertThat(stateOf(id)).isEqualTo(ReviewState.AGREEMENT);
        people.as(head, () -> decisions.agree(id.paper(), 1));
        assertThat(isRunning(id)).isFalse();
        RoadmapView inForce = people.as(director, () -> roadmaps.get(id));
        assertThat(inForce.isInForce()).isTrue();
        assertThat(inForce.inForceSince()).isEqualTo(TestClock.START);
    }

    @Test
    void whereTheMunicipalityWaivesAgreementTheDirectorsApprovalIsEnough() {
        OrganizationId free = organizations.school(organizations.municipality(false));
        RoadmapId id = opened(free);
        SignedIn itsCurator = people.curator(free);
        people.as(itsCurator, () -> drafts.submit(id, versionSeenBy(itsCurator, id)));
        SignedIn itsDirector = people.director(free);
        people.as(itsDirector, () -> signing.approve(id.paper(), 1));
        assertThat(isRunning(id)).isFalse();
        assertThat(people.as(itsDirector, () -> roadmaps.get(id)).isInForce()).isTrue();
    }

    @Test
    void aStateSchoolGoesToTheDepartmentOfGeneralEducation() {
        OrganizationId state = organizations.stateSchool();
        RoadmapId id = approvedByDirector(state);
        assertThat(isOpen(id, PaperApprovalProcess.AGREEMENT)).isTrue();
        SignedIn other = people.department(Department.VOCATIONAL_EDUCATION);
        assertThat(listOf(other)).doesNotContain(id.toString());
        assertThatThrownBy(() -> people.as(other, () -> decisions.agree(id.paper(), 1)))
                .isInstanceOf(NotFoundException.class);
        SignedIn own = people.department(Department.GENERAL_EDUCATION);
        assertThat(listOf(own)).contains(id.toString());
        people.as(own, () -> decisions.agree(id.paper(), 1));
        assertThat(isRunning(id)).isFalse();
    }

    @Test
    void aCollegeGoesToTheDepartmentOfVocationalEducationWithTenSteps() {
        OrganizationId college = organizations.college();
        RoadmapId id = approvedByDirector(college);
        SignedIn department = people.department(Department.VOCATIONAL_EDUCATION);
        assertThat(listOf(department)).contains(id.toString());
        people.as(department, () -> decisions.agree(id.paper(), 1));
        assertThat(people.as(department, () -> roadmaps.get(id)).rows()).hasSize(10);
    }

    @Test
    void theDepartmentDoesNotAgreeInPlaceOfAMunicipalHead() {
        RoadmapId id = approvedByDirector(school);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        assertThat(listOf(department)).doesNotContain(id.toString());
        assertThat(listOf(head)).contains(id.toString());
        assertThatThrownBy(() -> people.as(department, () -> decisions.agree(id.paper(), 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(isOpen(id, PaperApprovalProcess.AGREEMENT)).isTrue();
    }

    @Test
    void aReturnWithRemarksOnRowsOpensTheNextRound() {
        RoadmapId id = opened(school);
        submit(id);
        people.as(
                director,
                () -> decisions.sendBack(id.paper(), 1, null, List.of(new Remark("step-05", "Начните раньше."))));
        assertThat(isOpen(id, PaperApprovalProcess.DRAFT)).isTrue();
        people.as(curator, () -> {
            assertThat(roadmaps.review(id).remarksToAnswer()).containsExactly(new Remark("step-05", "Начните раньше."));
            RoadmapView seen = roadmaps.get(id);
            RowPlan row = seen.row(5).plan();
            RoadmapView changed = drafts.save(id, seen.version(), List.of(row.withResponsible("Куратор, психолог")));
            drafts.submit(id, changed.version());
        });
        assertThat(people.as(director, () -> roadmaps.review(id)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).contains("Куратор, психолог"));
        people.as(director, () -> signing.approve(id.paper(), 2));
        people.as(head, () -> decisions.sendBack(id.paper(), 2, "Сроки не сходятся с районом.", List.of()));
        assertThat(people.as(curator, () -> roadmaps.review(id)).round()).isEqualTo(3);
        assertThat(isOpen(id, PaperApprovalProcess.DRAFT)).isTrue();
    }

    @Test
    void ofTwoDecisionsOnOneRoundTheSecondIsAConflict() {
        RoadmapId id = opened(school);
        submit(id);
        people.as(director, () -> signing.approve(id.paper(), 1));
        assertThatThrownBy(() -> people.as(director, () -> signing.approve(id.paper(), 1)))
                .isInstanceOf(ConflictException.class);
        assertThat(stateOf(id)).isEqualTo(ReviewState.AGREEMENT);
    }

    @Test
    void theDirectorIsRemindedBeforeTheTermAndTheCaseIsEscalatedAfterIt() {
        RoadmapId id = opened(school);
        submit(id);
        // Submitted on Monday, 7 September: five working days end on Monday, the 14th.
        assertThat(marks(id)).isEqualTo("2026-09-14 - -");
        sweepAt(LocalDate.of(2026, 9, 8));
        assertThat(marks(id)).isEqualTo("2026-09-14 - -");
        sweepAt(LocalDate.of(2026, 9, 9));
        assertThat(marks(id)).isEqualTo("2026-09-14 reminded -");
        sweepAt(LocalDate.of(2026, 9, 14));
        assertThat(marks(id)).isEqualTo("2026-09-14 reminded -");
        sweepAt(LocalDate.of(2026, 9, 15));
        assertThat(marks(id)).isEqualTo("2026-09-14 reminded escalated");
        people.as(director, () -> signing.approve(id.paper(), 1));
        assertThat(stateOf(id)).isEqualTo(ReviewState.AGREEMENT);
    }

    @Test
    void theMunicipalHeadHasATermOfTheirOwnFromTheDirectorsApprovalOn() {
        RoadmapId id = opened(school);
        submit(id);
        clock.set(LocalDate.of(2026, 9, 9));
        people.as(director, () -> signing.approve(id.paper(), 1));
        String agreement = PaperApprovalProcess.AGREEMENT;
        assertThat(marks(id, agreement)).isEqualTo("2026-09-16 - -");
        sweepAt(LocalDate.of(2026, 9, 15));
        assertThat(marks(id, agreement)).isEqualTo("2026-09-16 reminded -");
        sweepAt(LocalDate.of(2026, 9, 17));
        assertThat(marks(id, agreement)).isEqualTo("2026-09-16 reminded escalated");
        people.as(head, () -> decisions.agree(id.paper(), 1));
        assertThat(stateOf(id)).isEqualTo(ReviewState.ACCEPTED);
    }

    @Test
    void nobodyReachesARoadmapOfAnotherOrganization() {
        RoadmapId id = opened(school);
        OrganizationId other = organizations.school(organizations.municipality(true));
        SignedIn foreignCurator = people.curator(other);
        SignedIn foreignDirector = people.director(other);
        SignedIn foreignHead = people.municipalHead(organizations.municipality(true));
        for (SignedIn stranger : List.of(foreignCurator, foreignDirector, foreignHead)) {
            people.as(stranger, () -> {
                assertHidden(() -> roadmaps.get(id));
                assertHidden(() -> roadmaps.review(id));
                assertHidden(() -> roadmaps.limits(id));
                assertHidden(() -> roadmaps.of(school));
                assertHidden(() -> roadmaps.find(school, YEAR));
                assertRefused(() -> drafts.save(id, 0, List.of()));
                assertRefused(() -> drafts.shift(id, 0, List.of(1), 7));
                assertRefused(() -> drafts.propose(id, 0));
                assertRefused(() -> drafts.copyFromLastYear(id, 0));
                assertRefused(() -> drafts.violations(id));
                assertRefused(() -> drafts.submit(id, 0));
                assertRefused(() -> signing.approve(id.paper(), 1));
                assertRefused(() -> decisions.agree(id.paper(), 1));
                assertRefused(() -> decisions.sendBack(id.paper(), 1, "Нет", List.of()));
            });
        }
        assertThat(listOf(foreignDirector)).isEmpty();
    }

    /** Business keys of the open tasks that a person sees. */
    private List<String> listOf(SignedIn person) {
        return people.as(person, () -> tasks.mine(TaskFilter.none(), null, 1_000)).rows().stream()
                .map(row -> row.task().key().value())
                .toList();
    }

    private RoadmapId approvedByDirector(OrganizationId organization) {
        RoadmapId id = opened(organization);
        SignedIn itsCurator = people.curator(organization);
        people.as(itsCurator, () -> drafts.submit(id, versionSeenBy(itsCurator, id)));
        people.as(people.director(organization), () -> signing.approve(id.paper(), 1));
        return id;
    }

    private RoadmapId opened(OrganizationId organization) {
        return approvals.roadmap(organization, YEAR);
    }

    private void submit(RoadmapId id) {
        people.as(curator, () -> drafts.submit(id, versionSeenBy(curator, id)));
    }

    private int versionSeenBy(SignedIn person, RoadmapId id) {
        return people.as(person, () -> roadmaps.get(id)).version();
    }

    private ReviewState stateOf(RoadmapId id) {
        return people.as(director, () -> roadmaps.get(id)).state();
    }

    private boolean isOpen(RoadmapId id, String element) {
        return transaction.execute(status -> workflow.isOpen(PaperApprovalProcess.task(id.paper(), element)));
    }

    private boolean isRunning(RoadmapId id) {
        return transaction.execute(status -> workflow.isRunning(PaperApprovalProcess.KEY, BusinessKey.of(id.value())));
    }

    private void sweepAt(LocalDate day) {
        clock.set(day);
        sweep.run();
    }

    private String marks(RoadmapId id) {
        return marks(id, PaperApprovalProcess.DIRECTOR_DECISION);
    }

    private String marks(RoadmapId id, String element) {
        return transaction.execute(status -> jdbc.sql("""
                        select due_on || case when reminded_at is null then ' -' else ' reminded' end
                                   || case when escalated_at is null then ' -' else ' escalated' end
                        from app.task
                        where business_key = :key and element_id = :element
                        """)
                .param("key", id.toString())
                .param("element", element)
                .query(String.class)
                .single());
    }

    private static void assertHidden(Runnable query) {
        assertThatThrownBy(query::run).isInstanceOf(NotFoundException.class);
    }

    private static void assertRefused(Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class, DomainException.class)
                .isNotInstanceOf(ConflictException.class);
    }
}
