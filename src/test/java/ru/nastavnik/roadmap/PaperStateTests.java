package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;

/** Whose turn it is says the review; what lists read beside the paper is the same after every verb (ADR 0019). */
@ApplicationTest
class PaperStateTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final String REMARK = "Сроки не сходятся с районом.";

    @Autowired
    TestOrganizations organizations;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestPeople people;

    @Autowired
    TestApprovals approvals;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDrafts roadmapDrafts;

    @Autowired
    RoadmapProcessActions roadmapSteps;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeDrafts programmeDrafts;

    @Autowired
    MunicipalRoadmaps municipalRoadmaps;

    @Autowired
    MunicipalRoadmapProcessActions municipalSteps;

    @Autowired
    PaperDecisions decisions;

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
    void aSchool() {
        municipality = organizations.municipality(true);
        school = organizations.school(municipality);
        curator = people.curator(school);
        director = people.director(school);
        head = people.municipalHead(municipality);
    }

    @Test
    void ofARoadmap() {
        UUID launch = UUID.randomUUID();
        RoadmapId id = approvals.roadmap(school, launch, YEAR);
        Runnable send = () -> people.as(
                curator, () -> roadmapDrafts.submit(id, roadmaps.get(id).version()));
        is(ReviewState.DRAFT, "roadmap", id.value());
        people.as(curator, () -> roadmapDrafts.save(id, roadmaps.get(id).version(), List.of()));
        is(ReviewState.DRAFT, "roadmap", id.value());
        send.run();
        is(ReviewState.DECISION, "roadmap", id.value());
        people.as(director, () -> decisions.sendBack(id.paper(), 1, REMARK, List.of()));
        is(ReviewState.DRAFT, "roadmap", id.value());
        send.run();
        people.as(director, () -> signing.approve(id.paper(), 2));
        is(ReviewState.AGREEMENT, "roadmap", id.value());
        people.as(head, () -> decisions.sendBack(id.paper(), 2, REMARK, List.of()));
        is(ReviewState.DRAFT, "roadmap", id.value());
        send.run();
        people.as(director, () -> signing.approve(id.paper(), 3));
        people.as(head, () -> decisions.agree(id.paper(), 3));
        is(ReviewState.ACCEPTED, "roadmap", id.value());
        transaction.executeWithoutResult(status -> roadmapSteps.open(school, launch, YEAR));
        is(ReviewState.DRAFT, "roadmap", id.value());
    }

    @Test
    void ofAProgramme() {
        ProgrammeId id = approvals.programme(school);
        is(ReviewState.DRAFT, "programme", id.value());
        people.as(curator, () -> programmeDrafts.submit(id, programmes.get(id).version()));
        is(ReviewState.DECISION, "programme", id.value());
        people.as(director, () -> decisions.sendBack(id.paper(), 1, REMARK, List.of()));
        is(ReviewState.DRAFT, "programme", id.value());
        people.as(curator, () -> programmeDrafts.submit(id, programmes.get(id).version()));
        people.as(director, () -> signing.approve(id.paper(), 2));
        is(ReviewState.AGREEMENT, "programme", id.value());
        people.as(head, () -> decisions.agree(id.paper(), 2));
        is(ReviewState.ACCEPTED, "programme", id.value());
    }

    @Test
    void ofAMunicipalRoadmap() {
        SignedIn coordinator = people.coordinator(municipality);
        transaction.executeWithoutResult(status -> municipalSteps.begin(LaunchId.next(), municipality));
        MunicipalRoadmapId id =
                people.as(coordinator, () -> municipalRoadmaps.list().get(0).id());
        Runnable send = () -> people.as(
                coordinator,
                () -> municipalRoadmaps.submit(id, municipalRoadmaps.get(id).version()));
        is(ReviewState.DRAFT, "municipal_roadmap", id.value());
        send.run();
        is(ReviewState.DECISION, "municipal_roadmap", id.value());
        people.as(head, () -> municipalRoadmaps.sendBack(id, 1, REMARK, List.of()));
        is(ReviewState.DRAFT, "municipal_roadmap", id.value());
        send.run();
        people.as(head, () -> signing.approve(id, 2));
        is(ReviewState.ACCEPTED, "municipal_roadmap", id.value());
        people.as(people.centreOperator(), () -> municipalRoadmaps.remark(id, 2, REMARK, List.of()));
        is(ReviewState.DRAFT, "municipal_roadmap", id.value());
    }

    /** Both say it: the review, and the row that lists read. */
    private void is(ReviewState expected, String table, UUID id) {
        assertThat(state("app.review where subject_id = :id", id)).isEqualTo(expected.name());
        assertThat(state("app." + table + " where id = :id", id)).isEqualTo(expected.name());
    }

    private String state(String where, UUID id) {
        return transaction.execute(status -> jdbc.sql("select state from " + where)
                .param("id", id)
                .query(String.class)
                .single());
    }
}
