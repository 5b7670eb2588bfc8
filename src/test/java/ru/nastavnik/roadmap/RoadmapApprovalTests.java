package ru.nastavnik.roadmap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.AgreementLevel;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.roadmap.process.RoadmapApprovalProcess;
import ru.nastavnik.roadmap.process.TermExtensionProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.DueJobs;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class RoadmapApprovalTests {
    private static final ProcessVariable<String> KIND = ProcessVariable.text("organizationKind");
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDocuments documents;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    RoadmapDecisions decisions;

    @Autowired
    TermExtensions extensions;

    @Autowired
    TaskList tasks;

    @Autowired
    DocumentArchive archive;

    @Autowired
    RoadmapProcessSteps steps;

    @Autowired
    Workflow workflow;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    OrganizationRegister register;

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
        people.as(director, () -> decisions.approve(id, 1));
        assertThat(isOpen(id, RoadmapApprovalProcess.MUNICIPAL_AGREEMENT)).isTrue();
        assertThat(stateOf(id)).isEqualTo(ReviewState.AGREEMENT);
        people.as(head, () -> decisions.agree(id, 1));
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
        people.as(itsDirector, () -> decisions.approve(id, 1));
        assertThat(isRunning(id)).isFalse();
        assertThat(people.as(itsDirector, () -> roadmaps.get(id)).isInForce()).isTrue();
    }

    @Test
    void aStateSchoolGoesToTheDepartmentOfGeneralEducation() {
        OrganizationId state = organizations.stateSchool();
        RoadmapId id = approvedByDirector(state);
        assertThat(isOpen(id, RoadmapApprovalProcess.DEPARTMENT_AGREEMENT)).isTrue();
        SignedIn other = people.department(Department.VOCATIONAL_EDUCATION);
        assertThatThrownBy(() -> people.as(other, () -> decisions.agree(id, 1))).isInstanceOf(NotFoundException.class);
        SignedIn own = people.department(Department.GENERAL_EDUCATION);
        people.as(own, () -> decisions.agree(id, 1));
        assertThat(isRunning(id)).isFalse();
    }

    @Test
    void aCollegeGoesToTheDepartmentOfVocationalEducationWithTenSteps() {
        OrganizationId college = organizations.college();
        RoadmapId id = approvedByDirector(college);
        SignedIn department = people.department(Department.VOCATIONAL_EDUCATION);
        assertThat(people.as(department, () -> roadmaps.waitingForMe()))
                .extracting(RoadmapView::id)
                .contains(id);
        people.as(department, () -> decisions.agree(id, 1));
        assertThat(people.as(department, () -> roadmaps.get(id)).rows()).hasSize(10);
    }

    @Test
    void theDepartmentDoesNotAgreeInPlaceOfAMunicipalHead() {
        RoadmapId id = approvedByDirector(school);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        assertThatThrownBy(() -> people.as(department, () -> decisions.agree(id, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(isOpen(id, RoadmapApprovalProcess.MUNICIPAL_AGREEMENT)).isTrue();
    }

    @Test
    void aReturnWithRemarksOnRowsOpensTheNextRound() {
        RoadmapId id = opened(school);
        submit(id);
        people.as(director, () -> decisions.sendBack(id, 1, null, List.of(new Remark("step-05", "Начните раньше."))));
        assertThat(isOpen(id, RoadmapApprovalProcess.DRAFT)).isTrue();
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
        people.as(director, () -> decisions.approve(id, 2));
        people.as(head, () -> decisions.sendBack(id, 2, "Сроки не сходятся с районом.", List.of()));
        assertThat(people.as(curator, () -> roadmaps.review(id)).round()).isEqualTo(3);
        assertThat(isOpen(id, RoadmapApprovalProcess.DRAFT)).isTrue();
    }

    @Test
    void aPlanWithErrorsIsKeptAsADraftButNotSubmitted() {
        RoadmapId id = opened(school);
        people.as(curator, () -> {
            RoadmapView seen = roadmaps.get(id);
            RowPlan wrong = seen.row(5).plan().withTerm(LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 1));
            int version = drafts.save(id, seen.version(), List.of(wrong)).version();
            assertThatThrownBy(() -> drafts.submit(id, version))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            refused -> assertThat(refused.violations())
                                    .anySatisfy(violation ->
                                            assertThat(violation.field()).isEqualTo("step-05.to")));
            assertThat(roadmaps.get(id).row(5).plan()).isEqualTo(wrong);
        });
        assertThat(isOpen(id, RoadmapApprovalProcess.DRAFT)).isTrue();
    }

    @Test
    void ofTwoPeopleWhoEditOneDraftTheSlowerIsToldAndNothingOfTheFasterIsLost() {
        RoadmapId id = opened(school);
        SignedIn second = people.curator(school);
        int seen = versionSeenBy(curator, id);
        RowPlan row = people.as(curator, () -> roadmaps.get(id)).row(1).plan();
        people.as(curator, () -> drafts.save(id, seen, List.of(row.withResponsible("Первый"))));
        assertThatThrownBy(() -> people.as(second, () -> drafts.save(id, seen, List.of(row.withResponsible("Второй")))))
                .isInstanceOf(ConflictException.class);
        assertThat(people.as(second, () -> roadmaps.get(id)).row(1).plan().responsible())
                .isEqualTo("Первый");
    }

    @Test
    void ofTwoDecisionsOnOneRoundTheSecondIsAConflict() {
        RoadmapId id = opened(school);
        submit(id);
        people.as(director, () -> decisions.approve(id, 1));
        assertThatThrownBy(() -> people.as(director, () -> decisions.approve(id, 1)))
                .isInstanceOf(ConflictException.class);
        assertThat(stateOf(id)).isEqualTo(ReviewState.AGREEMENT);
    }

    @Test
    void theDirectorIsRemindedBeforeTheTermAndTheCaseIsEscalatedAfterIt() {
        RoadmapId id = opened(school);
        submit(id);
        // Submitted on Monday, 7 September: five working days end on Monday, the 14th.
        assertThat(marks(id)).isEqualTo("2026-09-14 - -");
        runJobsAt(LocalDate.of(2026, 9, 10));
        assertThat(marks(id)).isEqualTo("2026-09-14 - -");
        runJobsAt(LocalDate.of(2026, 9, 11));
        assertThat(marks(id)).isEqualTo("2026-09-14 reminded -");
        runJobsAt(LocalDate.of(2026, 9, 15));
        assertThat(marks(id)).isEqualTo("2026-09-14 reminded escalated");
        people.as(director, () -> decisions.approve(id, 1));
        assertThat(stateOf(id)).isEqualTo(ReviewState.AGREEMENT);
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
                assertRefused(() -> decisions.approve(id, 1));
                assertRefused(() -> decisions.agree(id, 1));
                assertRefused(() -> decisions.sendBack(id, 1, "Нет", List.of()));
            });
        }
        assertThat(people.as(foreignDirector, () -> roadmaps.waitingForMe())).isEmpty();
    }

    @Test
    void aDirectorDoesNotWriteTheDraftAndACuratorDoesNotDecide() {
        RoadmapId id = opened(school);
        assertThatThrownBy(() -> people.as(director, () -> drafts.save(id, 0, List.of())))
                .isInstanceOf(AccessDeniedException.class);
        submit(id);
        assertThatThrownBy(() -> people.as(curator, () -> decisions.approve(id, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSecondOpeningOfTheSameYearGivesTheSameRoadmap() {
        UUID launch = UUID.randomUUID();
        RoadmapId first = transaction.execute(status -> steps.open(school, launch, YEAR));
        RoadmapId second = transaction.execute(status -> steps.open(school, launch, YEAR));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void shiftingByAWeekLandsOnWorkingDays() {
        RoadmapId id = opened(school);
        people.as(curator, () -> {
            RoadmapView seen = roadmaps.get(id);
            LocalDate from = requireNonNull(seen.row(3).plan().from());
            RoadmapView shifted = drafts.shift(id, seen.version(), List.of(3), 7);
            assertThat(shifted.row(3).plan().from()).isEqualTo(from.plusWeeks(1));
            assertThat(shifted.row(4).plan()).isEqualTo(seen.row(4).plan());
        });
    }

    @Test
    void nextYearBeginsFromTheLast() {
        UUID launch = UUID.randomUUID();
        RoadmapId last = opened(school, launch, YEAR);
        people.as(curator, () -> {
            RoadmapView seen = roadmaps.get(last);
            RowPlan named = seen.row(2).plan().withResponsible("Заместитель директора");
            drafts.submit(
                    last, drafts.save(last, seen.version(), List.of(named)).version());
        });
        people.as(director, () -> decisions.approve(last, 1));
        people.as(head, () -> decisions.agree(last, 1));
        clock.set(LocalDate.of(2027, 8, 20));
        RoadmapId next = transaction.execute(status -> steps.open(school, launch, YEAR.next()));
        assertThat(people.as(curator, () -> roadmaps.get(next)).row(2).plan().responsible())
                .isEqualTo("Заместитель директора");
    }

    @Test
    void aTermIsExtendedWhenTheCuratorAsksWithAReasonAndTheDirectorGrants() {
        RoadmapId id = inForce();
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        people.as(curator, () -> {
            assertThatThrownBy(() -> extensions.request(id, 3, former, " "))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(violation -> violation.field())
                                    .containsExactly("wantedTo", "reason"));
            extensions.request(id, 3, former.plusWeeks(1), "Карантин");
            assertThatThrownBy(() -> extensions.request(id, 3, former.plusWeeks(2), "Карантин"))
                    .isInstanceOf(ConflictException.class);
        });
        UUID request = people.as(director, () -> extensions.of(id)).get(0).id();
        assertThatThrownBy(() -> people.as(curator, () -> extensions.grant(request)))
                .isInstanceOf(AccessDeniedException.class);
        people.as(director, () -> extensions.grant(request));
        assertThat(people.as(curator, () -> roadmaps.get(id)).row(3).plan().to())
                .isEqualTo(former.plusWeeks(1));
        assertThatThrownBy(() -> people.as(director, () -> extensions.refuse(request, "Поздно")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aRequestIsATaskOfTheDirectorAndAGrantedOneStandsInANewVersionOfTheDocument() {
        RoadmapId id = inForce();
        DocumentId first = people.as(director, () -> roadmaps.document(id)).orElseThrow();
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        people.as(curator, () -> extensions.request(id, 3, former.plusWeeks(1), "Карантин"));
        assertThat(titles(director))
                .singleElement()
                .satisfies(title -> assertThat(title).startsWith("Решить о продлении срока шага 3: "));
        TermExtension request = people.as(director, () -> extensions.of(id)).get(0);
        people.as(director, () -> extensions.grant(request.id()));
        assertThat(titles(director)).isEmpty();
        DocumentId amended = people.as(director, () -> roadmaps.document(id)).orElseThrow();
        assertThat(amended).isNotEqualTo(first);
        assertThat(text(people.as(director, () -> archive.file(amended)).content()))
                .contains("срок продлён с")
                .contains("Карантин");
    }

    @Test
    void aRefusalIsToldToTheCurator() {
        RoadmapId id = inForce();
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        people.as(curator, () -> extensions.request(id, 3, former.plusWeeks(1), "Карантин"));
        TermExtension request = people.as(director, () -> extensions.of(id)).get(0);
        people.as(director, () -> extensions.refuse(request.id(), "Успеете."));
        assertThat(titles(curator))
                .anySatisfy(title -> assertThat(title).startsWith("Принять к сведению отказ в продлении шага 3: "));
        people.as(curator, () -> {
            assertThat(extensions.isUnread(request)).isTrue();
            extensions.acknowledge(request.id());
            assertThat(extensions.isUnread(request)).isFalse();
        });
        assertThat(people.as(curator, () -> roadmaps.get(id)).row(3).plan().to())
                .isEqualTo(former);
    }

    private static String text(byte[] docx) {
        StringWriter text = new StringWriter();
        try {
            TextUtils.extractText(
                    WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
                            .getMainDocumentPart()
                            .getJaxbElement(),
                    text);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return text.toString();
    }

    private List<String> titles(SignedIn person) {
        return people
                .as(person, () -> tasks.mine(TaskFilter.none().of(TermExtensionProcess.KEY), null, 50))
                .rows()
                .stream()
                .map(TaskRow::title)
                .toList();
    }

    @Test
    void nobodyReachesAnExtensionOfAnotherOrganization() {
        RoadmapId id = inForce();
        LocalDate later = LocalDate.of(2026, 12, 1);
        people.as(curator, () -> extensions.request(id, 3, later, "Карантин"));
        UUID request = people.as(director, () -> extensions.of(id)).get(0).id();
        OrganizationId other = organizations.school(organizations.municipality(true));
        people.as(people.director(other), () -> {
            assertRefused(() -> extensions.of(id));
            assertRefused(() -> extensions.grant(request));
            assertRefused(() -> extensions.refuse(request, "Нет"));
        });
        people.as(people.curator(other), () -> assertRefused(() -> extensions.request(id, 4, later, "Карантин")));
    }

    private RoadmapId inForce() {
        RoadmapId id = opened(school);
        submit(id);
        people.as(director, () -> decisions.approve(id, 1));
        people.as(head, () -> decisions.agree(id, 1));
        return id;
    }

    private RoadmapId approvedByDirector(OrganizationId organization) {
        RoadmapId id = opened(organization);
        SignedIn itsCurator = people.curator(organization);
        people.as(itsCurator, () -> drafts.submit(id, versionSeenBy(itsCurator, id)));
        people.as(people.director(organization), () -> decisions.approve(id, 1));
        return id;
    }

    private RoadmapId opened(OrganizationId organization) {
        return opened(organization, UUID.randomUUID(), YEAR);
    }

    private RoadmapId opened(OrganizationId organization, UUID launch, SchoolYear year) {
        OrganizationView unit = register.get(organization);
        return transaction.execute(status -> {
            RoadmapId id = steps.open(organization, launch, year);
            ProcessVariables variables = ProcessVariables.of(CommonVariables.ORGANIZATION_ID, organization.toString())
                    .and(CommonVariables.LAUNCH_ID, launch.toString())
                    .and(RoadmapApprovalProcess.ROADMAP_ID, id.toString())
                    .and(KIND, unit.kind().code())
                    .and(
                            RoadmapApprovalProcess.APPROVAL_LEVEL,
                            AgreementLevel.of(unit.municipality(), unit.department())
                                    .name());
            workflow.start(RoadmapApprovalProcess.KEY, BusinessKey.of(id.value()), variables);
            return id;
        });
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
        return transaction.execute(status -> workflow.isOpen(RoadmapApprovalProcess.task(id, element)));
    }

    private boolean isRunning(RoadmapId id) {
        return transaction.execute(
                status -> workflow.isRunning(RoadmapApprovalProcess.KEY, BusinessKey.of(id.value())));
    }

    private void runJobsAt(LocalDate day) {
        clock.set(day);
        dueJobs.runDue(clock.instant());
    }

    private String marks(RoadmapId id) {
        return transaction.execute(status ->
                jdbc.sql("""
                        select due_on || case when reminded_at is null then ' -' else ' reminded' end
                                   || case when escalated_at is null then ' -' else ' escalated' end
                        from app.task
                        where business_key = :key and element_id = 'userTask_directorDecision'
                        """).param("key", id.toString()).query(String.class).single());
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
