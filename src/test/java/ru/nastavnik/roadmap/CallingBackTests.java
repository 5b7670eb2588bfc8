package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.workflow.Workflow;

/** Whoever sent a paper takes it back as long as nobody has decided. */
@ApplicationTest
class CallingBackTests {
    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestPeople people;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private SignedIn curator;
    private SignedIn director;
    private SignedIn head;
    private RoadmapId id;

    @BeforeEach
    void aRoadmapThatWaitsForTheDirector() {
        MunicipalityId municipality = organizations.municipality(true);
        OrganizationId school = organizations.school(municipality);
        curator = people.curator(school);
        director = people.director(school);
        head = people.municipalHead(municipality);
        id = approvals.roadmap(school, new SchoolYear(2026));
        submit();
    }

    @Test
    void whatTheCuratorCallsBackIsADraftAndMayBeSentAgain() {
        people.as(curator, () -> decisions.callBack(id.paper(), 1));

        assertThat(stateOf()).isEqualTo(ReviewState.DRAFT);
        assertThat(isOpen(PaperApprovalProcess.DRAFT)).isTrue();
        assertThat(isOpen(PaperApprovalProcess.DIRECTOR_DECISION)).isFalse();
        assertThat(stateOfTask(PaperApprovalProcess.DIRECTOR_DECISION))
                .as("the director did nothing")
                .isEqualTo("CANCELLED");
        submit();
        people.as(director, () -> signing.approve(id.paper(), 2));
        people.as(head, () -> decisions.agree(id.paper(), 2));
        assertThat(stateOf()).isEqualTo(ReviewState.ACCEPTED);
    }

    @Test
    void whoDecidesOnWhatWasCalledBackIsToldSo() {
        people.as(curator, () -> decisions.callBack(id.paper(), 1));

        assertThatThrownBy(() -> people.as(
                        director,
                        () -> decisions.sendBack(id.paper(), 1, null, List.of(new Remark("step-05", "Раньше.")))))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("отозвали до вашего решения")
                .hasMessageContaining("замечания не отправлены");
    }

    @Test
    void whatWasDecidedIsNotCalledBack() {
        people.as(director, () -> signing.approve(id.paper(), 1));

        assertThatThrownBy(() -> people.as(curator, () -> decisions.callBack(id.paper(), 1)))
                .isInstanceOf(ConflictException.class);
        assertThat(stateOf()).isEqualTo(ReviewState.AGREEMENT);
    }

    @Test
    void theDirectorCallsBackWhatTheyApprovedBeforeItIsAgreed() {
        people.as(director, () -> signing.approve(id.paper(), 1));
        people.as(director, () -> decisions.callBack(id.paper(), 1));

        assertThat(stateOf()).isEqualTo(ReviewState.DRAFT);
        assertThat(stateOfTask(PaperApprovalProcess.AGREEMENT)).isEqualTo("CANCELLED");
        assertThatThrownBy(() -> people.as(head, () -> decisions.agree(id.paper(), 1)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("отозвали");
    }

    @Test
    void nobodyElseCallsItBack() {
        assertThatThrownBy(() -> people.as(director, () -> decisions.callBack(id.paper(), 1)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> people.as(head, () -> decisions.callBack(id.paper(), 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(stateOf()).isEqualTo(ReviewState.DECISION);
    }

    @Test
    void theOneWhoSentItIsNotToldOfADecision() {
        people.as(curator, () -> decisions.callBack(id.paper(), 1));

        int told = transaction.execute(status ->
                jdbc.sql("""
                                select count(*)
                                  from app.notice n
                                  join app.task t on t.task_id = n.task_id
                                 where t.business_key = :key and n.kind = 'DECIDED'
                                """).param("key", id.toString()).query(Integer.class).single());

        assertThat(told).isZero();
    }

    @Test
    void remarksOfAnEarlierRoundAreStillToBeAnswered() {
        Remark remark = new Remark("step-05", "Начните раньше.");
        people.as(director, () -> decisions.sendBack(id.paper(), 1, null, List.of(remark)));
        submit();
        people.as(curator, () -> decisions.callBack(id.paper(), 2));

        assertThat(people.as(curator, () -> roadmaps.review(id)).remarksToAnswer())
                .containsExactly(remark);
    }

    private void submit() {
        people.as(curator, () -> drafts.submit(id, roadmaps.get(id).version()));
    }

    private ReviewState stateOf() {
        ReviewState kept = people.as(director, () -> roadmaps.get(id)).state();
        assertThat(people.as(director, () -> roadmaps.review(id)).state())
                .as("paper and review say the same")
                .isEqualTo(kept);
        return kept;
    }

    private boolean isOpen(String element) {
        return transaction.execute(status -> workflow.isOpen(PaperApprovalProcess.task(id.paper(), element)));
    }

    private String stateOfTask(String element) {
        return transaction.execute(
                status -> jdbc.sql("select state from app.task where business_key = :key and element_id = :element")
                        .param("key", id.toString())
                        .param("element", element)
                        .query(String.class)
                        .single());
    }
}
