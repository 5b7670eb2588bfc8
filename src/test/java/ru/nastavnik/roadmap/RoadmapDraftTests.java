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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class RoadmapDraftTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    PaperSigning signing;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    RoadmapProcessActions actions;

    @Autowired
    Workflow workflow;

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
        assertThat(isOpen(id, PaperApprovalProcess.DRAFT)).isTrue();
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
    void aDirectorDoesNotWriteTheDraftAndACuratorDoesNotDecide() {
        RoadmapId id = opened(school);
        assertThatThrownBy(() -> people.as(director, () -> drafts.save(id, 0, List.of())))
                .isInstanceOf(AccessDeniedException.class);
        submit(id);
        assertThatThrownBy(() -> people.as(curator, () -> signing.approve(id.paper(), 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSecondOpeningOfTheSameYearGivesTheSameRoadmap() {
        UUID launch = UUID.randomUUID();
        RoadmapId first = transaction.execute(status -> actions.open(school, launch, YEAR));
        RoadmapId second = transaction.execute(status -> actions.open(school, launch, YEAR));
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
        RoadmapId last = approvals.roadmap(school, launch, YEAR);
        people.as(curator, () -> {
            RoadmapView seen = roadmaps.get(last);
            RowPlan named = seen.row(2).plan().withResponsible("Заместитель директора");
            drafts.submit(
                    last, drafts.save(last, seen.version(), List.of(named)).version());
        });
        people.as(director, () -> signing.approve(last.paper(), 1));
        people.as(head, () -> decisions.agree(last.paper(), 1));
        clock.set(LocalDate.of(2027, 8, 20));
        RoadmapId next = transaction.execute(status -> actions.open(school, launch, YEAR.next()));
        assertThat(people.as(curator, () -> roadmaps.get(next)).row(2).plan().responsible())
                .isEqualTo("Заместитель директора");
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

    private boolean isOpen(RoadmapId id, String element) {
        return transaction.execute(status -> workflow.isOpen(PaperApprovalProcess.task(id.paper(), element)));
    }
}
