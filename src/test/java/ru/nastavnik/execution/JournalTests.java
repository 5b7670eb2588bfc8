package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.form.FormData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.FilledForms;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
class JournalTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    Journals journals;

    @Autowired
    StepProgress progress;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private RoadmapId roadmap;

    @BeforeEach
    void aSchoolWhoseRoadmapIsInForce() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        roadmap = roadmaps.started(school, YEAR);
    }

    @Test
    void aLateMenteeJoinsWithoutReopeningTheAssessment() {
        mentee();
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 9);
        assertThat(fact(9).state()).isEqualTo(StepProgress.State.DONE);
        PersonId late = mentee();
        roadmaps.fillRow(curator, roadmap, 5, late.value());
        region.run(curator, () -> people.enterBase(school, YEAR, late));
        assertThat(fact(9).rowsTotal()).isEqualTo(2);
        assertThat(fact(9).rowsDone()).isEqualTo(1);
        roadmaps.fillRow(curator, roadmap, 9, late.value());
        assertThat(fact(9).rowsDone()).isEqualTo(2);
        assertThat(fact(9).state()).isEqualTo(StepProgress.State.DONE);
    }

    @Test
    void trainingOpensWithTheFirstInterviewedMentorWhileOthersWait() {
        mentee();
        PersonId first = mentor();
        PersonId second = mentor();
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 14);
        assertThat(openSteps()).doesNotContain(15);
        roadmaps.fillRow(curator, roadmap, 13, first.value());
        assertThat(openSteps()).contains(13, 15);
        roadmaps.fillRow(curator, roadmap, 15, first.value());
        assertThatThrownBy(() -> roadmaps.fillRow(curator, roadmap, 15, second.value()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Ждёт шаг 13");
    }

    @Test
    void aBulkActionTellsTheResultOfEachRow() {
        mentee();
        mentee();
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);
        List<UUID> subjects = roadmaps.page(curator, roadmap, 5).journal().stream()
                .map(JournalLine::subject)
                .toList();
        FormData row = rowOutput(5);
        assertThat(region.as(curator, () -> journals.recordAll(roadmap, 5, subjects, FormData.empty())))
                .allMatch(result -> !result.done() && !result.message().isBlank());
        assertThat(region.as(curator, () -> journals.recordAll(roadmap, 5, subjects, row)))
                .allMatch(RowResult::done);
        assertThat(region.as(curator, () -> journals.excuseAll(roadmap, 5, subjects, "поздно")))
                .noneMatch(RowResult::done);
    }

    @Test
    void anExcusedRowCountsAndCanBeTakenBack() {
        UUID mentee = mentee().value();
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);
        region.run(curator, () -> journals.excuse(roadmap, 5, mentee, "болеет"));
        assertThat(line(5, mentee).state()).isEqualTo(RowState.EXCUSED);
        assertThat(line(5, mentee).why()).isEqualTo("болеет");
        region.run(curator, () -> journals.takeBack(roadmap, 5, mentee));
        assertThat(line(5, mentee).state()).isEqualTo(RowState.READY);
    }

    @RepeatedTest(3)
    void theStepClosesWhenTwoPeopleFillInItsLastTwoRowsAtOnce() throws InterruptedException {
        PersonId first = mentee();
        PersonId second = mentee();
        SignedIn colleague = region.curator(school);
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7);
        assertThat(AtOnce.run(
                        () -> roadmaps.fillRow(curator, roadmap, 9, first.value()),
                        () -> roadmaps.fillRow(colleague, roadmap, 9, second.value())))
                .containsOnlyNulls();
        assertThat(fact(9).rowsDone()).isEqualTo(2);
        assertThat(fact(9).state()).isEqualTo(StepProgress.State.DONE);
    }

    private FormData rowOutput(int step) {
        StepPage page = roadmaps.page(curator, roadmap, step);
        return FilledForms.of(Objects.requireNonNull(page.rowForm()), page.context());
    }

    private JournalLine line(int step, UUID subject) {
        return roadmaps.page(curator, roadmap, step).journal().stream()
                .filter(line -> line.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private PersonId mentee() {
        return region.as(curator, () -> people.mentee(school, YEAR));
    }

    private PersonId mentor() {
        return region.as(curator, () -> people.mentor(school, YEAR, 1));
    }

    private List<StepProgress.Fact> facts() {
        return region.as(curator, () -> progress.of(roadmap));
    }

    private StepProgress.Fact fact(int step) {
        return facts().get(step - 1);
    }

    private List<Integer> openSteps() {
        return facts().stream()
                .filter(fact -> fact.state() == StepProgress.State.OPEN)
                .map(StepProgress.Fact::stepNo)
                .toList();
    }
}
