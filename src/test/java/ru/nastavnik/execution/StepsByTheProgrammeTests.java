package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormOption;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.PairSummary;
import ru.nastavnik.pairing.Preferences;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.FilledForms;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
class StepsByTheProgrammeTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final int CHOICE_OF_FORMS = 8;
    private static final int MATCHING = 18;

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    TestClock clock;

    @Autowired
    StepExecution execution;

    @Autowired
    StepMatching matching;

    @Autowired
    PairDrafts drafts;

    @Autowired
    PairOrders orders;

    @Autowired
    Preferences preferences;

    @Autowired
    StepCorrections corrections;

    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchoolWithItsCurator() {
        school = region.school();
        curator = region.curator(school);
    }

    @Test
    void formsAndRoleModelsOfStep8AreThoseThatTheProgrammeKeeps() {
        keepsTwoForms();
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        FormContext context = roadmaps.page(curator, roadmap, CHOICE_OF_FORMS).context();
        assertThat(context.options().get("mentoringForms"))
                .extracting(FormOption::label)
                .containsExactly("ученик – ученик", "выпускник – ученик");
        assertThat(context.options().get(FormContext.narrowed("roleModels", "pupil-pupil")))
                .extracting(FormOption::label)
                .containsExactly("равный – равному");
    }

    @Test
    void aRoleModelOfAnotherFormIsRefusedBesideItsField() {
        keepsTwoForms();
        RoadmapId roadmap = readyForTheChoiceOfForms();
        FormData row = FormData.of("form", "own: выпускник – ученик")
                .with("roleModel", "pupil-pupil: равный – равному")
                .with("format", "individual")
                .with("pairs", 3);
        FormData decision = FormData.of("date", "2026-09-07")
                .with("decidedBy", "Педагогический совет")
                .with("forms", List.of(row));
        assertThatThrownBy(() -> region.run(curator, () -> execution.close(roadmap, CHOICE_OF_FORMS, decision)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly("forms[0].roleModel"));
        FormData mended =
                decision.with("forms", List.of(row.with("roleModel", "own: выпускник – ученик: наставник – новичок")));
        region.run(curator, () -> execution.close(roadmap, CHOICE_OF_FORMS, mended));
        assertThat(roadmaps.page(curator, roadmap, CHOICE_OF_FORMS).state()).isEqualTo(StepProgress.State.DONE);
    }

    @Test
    void aSchoolWithoutAProgrammeInForceChoosesFromTheRegionsForms() {
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        assertThat(roadmaps.page(curator, roadmap, CHOICE_OF_FORMS)
                        .context()
                        .options()
                        .get("mentoringForms"))
                .hasSize(8);
    }

    @Test
    void aPairTakesAFormOfTheProgrammeOnly() {
        keepsTwoForms();
        PersonId mentor = region.as(curator, () -> people.mentor(school, YEAR, 2));
        PersonId mentee = region.as(curator, () -> people.mentee(school, YEAR));
        assertThat(region.as(curator, () -> drafts.forms(school)))
                .containsExactly(
                        new ChosenForm("pupil-pupil", "ученик – ученик", List.of("равный – равному")),
                        new ChosenForm(null, "выпускник – ученик", List.of("наставник – новичок")));
        assertThatThrownBy(() -> region.run(
                        curator, () -> drafts.add(school, YEAR, NewPair.of(mentor, mentee, "teacher-pupil", null))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("ученик – ученик");
        assertThat(region.as(curator, () -> drafts.suggestions(school, YEAR))).isEmpty();
    }

    @Test
    void matchingDoesNotCloseBeforeAPairIsDrafted() {
        RoadmapId roadmap = readyForMatching();
        assertThat(region.as(curator, () -> matching.summary(roadmap, MATCHING)))
                .contains(new PairSummary(0, 0, 0, 2));
        assertThatThrownBy(() -> closeMatching(roadmap, null))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("нет ни одной пары");
        assertThat(roadmaps.page(curator, roadmap, MATCHING).state()).isEqualTo(StepProgress.State.OPEN);
    }

    @Test
    void whoStaysWithoutAPairIsNamedInTheOutputOfMatching() {
        RoadmapId roadmap = readyForMatching();
        draftOnePair();
        assertThatThrownBy(() -> closeMatching(roadmap, null))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Без пары остаются наставляемые: 1");
        closeMatching(roadmap, "Один ученик подождёт наставника с предприятия.");
        assertThat(roadmaps.page(curator, roadmap, MATCHING).state()).isEqualTo(StepProgress.State.DONE);
    }

    @Test
    void theNumbersOfMatchingAreCountedFromTheDraftAndNotTyped() {
        RoadmapId roadmap = readyForMatching();
        region.run(curator, () -> {
            PersonId mentor =
                    drafts.board(school, YEAR).mentors().get(0).mentor().personId();
            PersonId mentee =
                    drafts.board(school, YEAR).unpairedMentees().get(0).personId();
            preferences.record(school, YEAR, mentor, List.of(mentee));
            preferences.record(school, YEAR, mentee, List.of(mentor));
        });
        draftOnePair();
        region.run(curator, () -> {
            StepPage page = execution.page(roadmap, MATCHING);
            FormData invented = FilledForms.of(page.form(), page.context())
                    .with("pairs", 40)
                    .with("groups", 3)
                    .with("left", "Один ученик подождёт наставника с предприятия.");
            execution.close(roadmap, MATCHING, invented);
        });
        assertThat(counted(roadmap)).containsExactly(1, 0, 1);
        draftOnePair();
        assertThat(counted(roadmap))
                .as("a closed step shows what it was closed with")
                .containsExactly(1, 0, 1);
        region.run(curator, () -> {
            StepPage closed = execution.page(roadmap, MATCHING);
            FormData output = closed.output();
            corrections.correct(
                    roadmap,
                    MATCHING,
                    closed.outputVersion(),
                    output.with("participants", "Психолог").with("pairs", 9),
                    "Забыли психолога.");
        });
        assertThat(counted(roadmap)).containsExactly(1, 0, 1);
    }

    @Test
    void theOrderOnPairsIsOfTheRoadmapsYearWheneverItIsOpened() {
        RoadmapId roadmap = readyForMatching();
        draftOnePair();
        clock.set(Instant.parse("2027-09-03T03:00:00Z"));
        closeMatching(roadmap, "Один ученик подождёт наставника с предприятия.");
        assertThat(region.as(curator, () -> orders.list(school, YEAR)))
                .singleElement()
                .extracting(PairOrderView::schoolYear)
                .isEqualTo(YEAR);
        assertThat(region.as(curator, () -> orders.list(school, YEAR.next()))).isEmpty();
    }

    private List<Integer> counted(RoadmapId roadmap) {
        FormData output = roadmaps.page(curator, roadmap, MATCHING).output();
        return Stream.of("pairs", "groups", "mutual")
                .map(key -> output.number(key).orElseThrow().intValueExact())
                .toList();
    }

    private void keepsTwoForms() {
        approvals.programmeInForce(
                school,
                List.of(
                        new ChosenForm("pupil-pupil", "ученик – ученик", List.of("равный – равному")),
                        new ChosenForm(null, "выпускник – ученик", List.of("наставник – новичок"))));
    }

    private RoadmapId readyForTheChoiceOfForms() {
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        region.run(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7);
        return roadmap;
    }

    private RoadmapId readyForMatching() {
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        region.run(curator, () -> people.mentee(school, YEAR));
        region.run(curator, () -> people.mentee(school, YEAR));
        region.run(curator, () -> people.mentor(school, YEAR, 2));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
        return roadmap;
    }

    private void draftOnePair() {
        region.run(curator, () -> {
            var board = drafts.board(school, YEAR);
            drafts.add(
                    school,
                    YEAR,
                    NewPair.of(
                            board.mentors().get(0).mentor().personId(),
                            board.unpairedMentees().get(0).personId(),
                            "teacher-pupil",
                            null));
        });
    }

    private void closeMatching(RoadmapId roadmap, @org.jspecify.annotations.Nullable String left) {
        region.run(curator, () -> {
            StepPage page = execution.page(roadmap, MATCHING);
            execution.close(
                    roadmap,
                    MATCHING,
                    FilledForms.of(page.form(), page.context()).with("left", left));
        });
    }
}
