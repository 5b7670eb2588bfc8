package ru.nastavnik.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.execution.StepExecution;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.form.FormData;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.FilledForms;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

/**
 * Two people who complete one task in the same moment: one wins, the other is told so and nothing is done twice. The
 * orders on curators and pairs have such tests of their own.
 */
@ApplicationTest
class TwoAtOneTaskTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestPeople people;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestRoadmaps started;

    @Autowired
    TestLaunches launches;

    @Autowired
    LaunchRegister launchRegister;

    @Autowired
    DirectiveOffice office;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeDrafts programmeDrafts;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDrafts roadmapDrafts;

    @Autowired
    MunicipalRoadmaps municipalRoadmaps;

    @Autowired
    StepExecution execution;

    @Autowired
    Drafts drafts;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn secondCurator;
    private SignedIn director;
    private SignedIn secondDirector;

    @BeforeEach
    void aSchoolWithTwoOfEach() {
        municipality = region.municipality();
        school = region.school(municipality);
        curator = people.curator(school);
        secondCurator = people.curator(school);
        director = people.director(school);
        secondDirector = people.director(school);
    }

    @RepeatedTest(3)
    void theDepartmentLaunchesOnce() throws Exception {
        LaunchId launch = launches.approved();
        SignedIn one = people.department(Department.GENERAL_EDUCATION);
        SignedIn other = people.department(Department.VOCATIONAL_EDUCATION);

        oneWins(AtOnce.run(
                () -> people.as(one, () -> office.launch(launch, Set.of(municipality))),
                () -> people.as(other, () -> office.launch(launch, Set.of(municipality)))));
    }

    @RepeatedTest(3)
    void theCentreApprovesTheLayoutsOnce() throws Exception {
        LaunchId launch = launches.registered();
        SignedIn one = people.centreOperator();
        SignedIn other = people.centreOperator();

        oneWins(AtOnce.run(
                () -> people.as(one, () -> office.approveLayouts(launch)),
                () -> people.as(other, () -> office.approveLayouts(launch))));
    }

    @RepeatedTest(3)
    void aProgrammeIsEitherApprovedOrReturned() throws Exception {
        ProgrammeId id = approvals.programme(school);
        people.as(curator, () -> programmeDrafts.submit(id, programmes.get(id).version()));

        oneWins(AtOnce.run(
                () -> people.as(director, () -> signing.approve(id.paper(), 1)),
                () -> people.as(secondDirector, () -> decisions.sendBack(id.paper(), 1, "Уточните цель.", List.of()))));
    }

    @RepeatedTest(3)
    void aRoadmapIsSubmittedOnceAndEitherApprovedOrReturned() throws Exception {
        RoadmapId id = approvals.roadmap(school, YEAR);
        int version = people.as(curator, () -> roadmaps.get(id)).version();
        oneWins(AtOnce.run(
                () -> people.as(curator, () -> roadmapDrafts.submit(id, version)),
                () -> people.as(secondCurator, () -> roadmapDrafts.submit(id, version))));

        oneWins(AtOnce.run(
                () -> people.as(director, () -> signing.approve(id.paper(), 1)),
                () -> people.as(secondDirector, () -> decisions.sendBack(id.paper(), 1, "Сроки.", List.of()))));
    }

    @RepeatedTest(3)
    void ofTwoWhoWriteOneDraftTheSlowerIsToldAndTheFastersPlanIsKept() throws Exception {
        RoadmapId id = approvals.roadmap(school, YEAR);
        RoadmapView seen = people.as(curator, () -> roadmaps.get(id));

        List<Throwable> told = AtOnce.run(
                () -> save(curator, seen, "Первый куратор"), () -> save(secondCurator, seen, "Второй куратор"));

        oneWins(told);
        assertThat(people.as(curator, () -> roadmaps.get(id)).row(2).plan().responsible())
                .isEqualTo(told.get(0) == null ? "Первый куратор" : "Второй куратор");
    }

    private void save(SignedIn who, RoadmapView seen, String responsible) {
        people.as(who, () -> {
            roadmapDrafts.save(
                    seen.id(), seen.version(), List.of(seen.row(2).plan().withResponsible(responsible)));
        });
    }

    @RepeatedTest(3)
    void aMunicipalRoadmapIsEitherApprovedOrReturned() throws Exception {
        launches.launched(municipality);
        SignedIn coordinator = people.coordinator(municipality);
        MunicipalRoadmapId id =
                people.as(coordinator, () -> municipalRoadmaps.list()).get(0).id();
        people.as(
                coordinator,
                () -> municipalRoadmaps.submit(id, municipalRoadmaps.get(id).version()));
        SignedIn head = people.municipalHead(municipality);
        SignedIn secondHead = people.municipalHead(municipality);

        oneWins(AtOnce.run(
                () -> people.as(head, () -> signing.approve(id, 1)),
                () -> people.as(secondHead, () -> municipalRoadmaps.sendBack(id, 1, "Сроки.", List.of()))));
    }

    @RepeatedTest(3)
    void aStepIsClosedOnceAndTheSlowersDraftIsKept() throws Exception {
        RoadmapId roadmap = started.started(school, YEAR);
        StepPage page = started.page(curator, roadmap, 1);
        FormData output = FilledForms.of(page.form(), page.context());
        people.as(curator, () -> drafts.save(roadmap, 1, null, output.with("place", "Актовый зал"), "", 0));
        people.as(secondCurator, () -> drafts.save(roadmap, 1, null, output.with("place", "Библиотека"), "", 0));

        List<Throwable> told = AtOnce.run(
                () -> people.as(curator, () -> execution.close(roadmap, 1, output)),
                () -> people.as(secondCurator, () -> execution.close(roadmap, 1, output)));

        oneWins(told);
        boolean firstWon = told.get(0) == null;
        assertThat(people.as(firstWon ? secondCurator : curator, () -> drafts.find(roadmap, 1, null)))
                .hasValueSatisfying(draft ->
                        assertThat(draft.data().text("place")).contains(firstWon ? "Библиотека" : "Актовый зал"));
    }

    private static void oneWins(List<Throwable> told) {
        assertThat(told).as("one succeeds").containsOnlyOnce((Throwable) null);
        assertThat(told).filteredOn(Objects::nonNull).singleElement().satisfies(refusal -> {
            assertThat(refusal).isInstanceOf(ConflictException.class);
            assertThat(refusal.getMessage()).matches("[А-ЯЁ«].*[а-яё].*");
        });
    }
}
