package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.form.FormData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.FilledForms;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
class StepExecutionTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final byte[] PDF = "%PDF-1.7 протокол".getBytes(StandardCharsets.UTF_8);

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    StepExecution execution;

    @Autowired
    Journals journals;

    @Autowired
    Drafts drafts;

    @Autowired
    Evidence evidence;

    @Autowired
    StepProgress progress;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

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
    void aWholeYearIsCarriedOutStepByStep() {
        Map<PersonId, PersonId> pairs = new LinkedHashMap<>();
        pairs.put(mentor(), mentee());
        pairs.put(mentor(), mentee());
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        assertThat(openSteps()).containsExactly(19);
        roadmaps.fixPairs(curator, director, school, YEAR, pairs);
        roadmaps.carryOut(curator, roadmap, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34);
        assertThat(facts()).hasSize(34).allMatch(fact -> fact.state() == StepProgress.State.DONE);
        assertThat(roadmaps.isRunning(roadmap)).isFalse();
        assertThat(roadmaps.page(curator, roadmap, 31).journal())
                .allSatisfy(line -> assertThat(line.differences()).hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void aCollegeCarriesOutItsTenStepsAndMayDoWithoutAnOrder() {
        OrganizationId college = region.college();
        SignedIn navigator = region.curator(college);
        RoadmapId ten = roadmaps.started(college, YEAR);
        region.run(navigator, () -> people.mentor(college, YEAR, 1));
        region.run(navigator, () -> people.mentee(college, YEAR));
        roadmaps.carryOut(navigator, ten, 1, 2, 3, 4, 5, 6);
        assertThat(region.as(navigator, () -> execution.isPairOrderOffered(ten)))
                .isTrue();
        region.run(navigator, () -> execution.decidePairOrder(ten, false));
        assertThatThrownBy(() -> region.run(navigator, () -> execution.decidePairOrder(ten, true)))
                .isInstanceOf(ConflictException.class);
        roadmaps.carryOut(navigator, ten, 7, 8, 9, 10);
        assertThat(roadmaps.isRunning(ten)).isFalse();
    }

    @Test
    void aStepDoesNotCloseWithoutItsOutput() {
        assertThatThrownBy(() -> region.run(curator, () -> execution.close(roadmap, 1, FormData.empty())))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations()).hasSizeGreaterThan(4));
        assertThat(openSteps()).contains(1);
    }

    @Test
    void aStepWhoseTurnHasNotComeIsRefused() {
        FormData any = FormData.of("date", "2026-09-07");
        assertThatThrownBy(() -> region.run(curator, () -> execution.close(roadmap, 7, any)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("5, 6");
    }

    @Test
    void onlyFilesOfTheStepCountAsItsEvidence() {
        RoadmapId elsewhere = roadmaps.started(region.school(), YEAR);
        assertThat(elsewhere).isNotEqualTo(roadmap);
        EvidenceId minutes = region.as(curator, () -> evidence.attach(roadmap, 2, null, "протокол.pdf", PDF))
                .id();
        FormData output = output(1).with("minutesKind", "file").with("minutesText", null);
        assertThatThrownBy(() -> region.run(
                        curator,
                        () -> execution.close(roadmap, 1, output.with("minutesFiles", List.of(minutes.toString())))))
                .isInstanceOf(ValidationException.class);
        EvidenceId own = region.as(curator, () -> evidence.attach(roadmap, 1, null, "протокол.pdf", PDF))
                .id();
        region.run(curator, () -> execution.close(roadmap, 1, output.with("minutesFiles", List.of(own.toString()))));
        assertThatThrownBy(() -> region.run(curator, () -> evidence.remove(roadmap, 1, own)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Шаг закрыт");
        assertThat(region.as(director, () -> evidence.read(roadmap, own)).bytes())
                .isEqualTo(PDF);
    }

    @Test
    void ofTwoWhoCloseAStepOneWinsAndTheOtherKeepsTheDraft() {
        SignedIn second = region.curator(school);
        region.run(second, () -> drafts.save(roadmap, 1, null, FormData.of("speaker", "Заместитель директора"), "", 0));
        region.run(curator, () -> execution.close(roadmap, 1, output(1)));
        assertThatThrownBy(() -> region.run(second, () -> execution.close(roadmap, 1, output(1))))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("уже закрыт");
        assertThat(region.as(second, () -> drafts.find(roadmap, 1, null)))
                .hasValueSatisfying(
                        draft -> assertThat(draft.data().text("speaker")).contains("Заместитель директора"));
    }

    @Test
    void withoutAConsentAPersonGoesNoFurtherAndTheOthersDo() {
        PersonId with = mentee();
        PersonId without = region.as(curator, () -> people.menteeWithoutConsent(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6);
        assertThat(roadmaps.page(curator, roadmap, 7).gate())
                .filteredOn(line -> !line.passes())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.person()).isEqualTo(without.value());
                    assertThat(line.reason()).isNotBlank();
                });
        roadmaps.carryOut(curator, roadmap, 7);
        assertThat(roadmaps.page(curator, roadmap, 9).journal())
                .extracting(JournalLine::subject)
                .containsExactly(with.value());
    }

    @Test
    void aBaseOfNobodyIsNotFormed() {
        region.run(curator, () -> people.menteeWithoutConsent(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6);
        assertThatThrownBy(() -> roadmaps.carryOut(curator, roadmap, 7))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("пуста");
        assertThat(openSteps()).contains(7);
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

    @Test
    void aSecondTabSeesWhatWasTypedInTheFirst() {
        region.run(curator, () -> drafts.save(roadmap, 1, null, FormData.of("place", "Актовый зал"), "", 0));
        assertThat(region.as(curator, () -> drafts.find(roadmap, 1, null)))
                .hasValueSatisfying(
                        draft -> assertThat(draft.data().text("place")).contains("Актовый зал"));
        region.run(curator, () -> drafts.discard(roadmap, 1, null));
        assertThat(region.as(curator, () -> drafts.find(roadmap, 1, null))).isEmpty();
    }

    @Test
    void aFileIsJudgedByItsContent() {
        byte[] program = {'M', 'Z', 0, 1};
        assertThatThrownBy(() -> region.run(curator, () -> evidence.attach(roadmap, 1, null, "протокол.pdf", program)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void anotherSchoolReachesNothingThroughAnyMethod() {
        UUID mentee = mentee().value();
        EvidenceId file = region.as(curator, () -> evidence.attach(roadmap, 1, null, "протокол.pdf", PDF))
                .id();
        SignedIn stranger = region.curator(region.school());
        FormData data = output(1);
        hidden(stranger, () -> execution.page(roadmap, 1));
        hidden(stranger, () -> execution.close(roadmap, 1, data));
        hidden(stranger, () -> execution.saveCommon(roadmap, 5, 0, data));
        hidden(stranger, () -> execution.decidePairOrder(roadmap, true));
        hidden(stranger, () -> execution.isPairOrderOffered(roadmap));
        hidden(stranger, () -> journals.lines(roadmap, 5));
        hidden(stranger, () -> journals.rowContext(roadmap, 5, mentee));
        hidden(stranger, () -> journals.record(roadmap, 5, mentee, 0, data));
        hidden(stranger, () -> journals.finish(roadmap, 5, mentee));
        hidden(stranger, () -> journals.excuse(roadmap, 5, mentee, "нет"));
        hidden(stranger, () -> journals.takeBack(roadmap, 5, mentee));
        hidden(stranger, () -> journals.recordAll(roadmap, 5, List.of(mentee), data));
        hidden(stranger, () -> journals.excuseAll(roadmap, 5, List.of(mentee), "нет"));
        hidden(stranger, () -> journals.finishAll(roadmap, 5, List.of(mentee)));
        hidden(stranger, () -> drafts.save(roadmap, 1, null, data, "", 0));
        hidden(stranger, () -> drafts.find(roadmap, 1, null));
        hidden(stranger, () -> drafts.discard(roadmap, 1, null));
        hidden(stranger, () -> evidence.attach(roadmap, 1, null, "a.pdf", PDF));
        hidden(stranger, () -> evidence.of(roadmap, 1));
        hidden(stranger, () -> evidence.read(roadmap, file));
        hidden(stranger, () -> evidence.remove(roadmap, 1, file));
        hidden(stranger, () -> progress.of(roadmap));
        RoadmapId own = roadmaps.started(region.school(), YEAR);
        assertThat(own).isNotEqualTo(roadmap);
    }

    @Test
    void aFileOfAnotherRoadmapIsNotReadThroughOnesOwn() {
        EvidenceId file = region.as(curator, () -> evidence.attach(roadmap, 1, null, "протокол.pdf", PDF))
                .id();
        OrganizationId other = region.school();
        RoadmapId own = roadmaps.started(other, YEAR);
        SignedIn stranger = region.curator(other);
        hidden(stranger, () -> evidence.read(own, file));
        hidden(stranger, () -> evidence.remove(own, 1, file));
    }

    @Test
    void theDirectorLooksOnAndThoseAboveSeeNumbersOnly() {
        assertThat(roadmaps.page(director, roadmap, 1).editable()).isFalse();
        assertThatThrownBy(() -> region.run(director, () -> execution.close(roadmap, 1, output(1))))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn department = region.department(ru.nastavnik.shared.Department.GENERAL_EDUCATION);
        assertThatThrownBy(() -> region.run(department, () -> execution.page(roadmap, 5)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(region.as(department, () -> progress.of(roadmap))).hasSize(34);
    }

    @Test
    void theDatabaseItselfHidesTheRowsOfAnotherSchool() {
        mentee();
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5);
        region.run(curator, () -> drafts.save(roadmap, 6, null, FormData.of("howHeld", "устно"), "", 0));
        region.run(curator, () -> evidence.attach(roadmap, 6, null, "a.pdf", PDF));
        OrganizationId other = region.school();
        for (String table : List.of("step_output", "journal_row", "evidence_file", "step_draft")) {
            assertThat(rows(table, school)).as(table).isPositive();
            assertThat(rows(table, other)).as(table).isZero();
        }
    }

    private long rows(String table, OrganizationId scope) {
        return DataScope.during(
                DataScope.system("test", scope),
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from app." + table + " where roadmap_id = :roadmap")
                                .param("roadmap", roadmap.value())
                                .query(Long.class)
                                .single()));
    }

    private void hidden(SignedIn person, ThrowingCallable call) {
        assertThatThrownBy(() -> region.run(person, () -> {
                    try {
                        call.call();
                    } catch (RuntimeException refused) {
                        throw refused;
                    } catch (Throwable unexpected) {
                        throw new IllegalStateException(unexpected);
                    }
                }))
                .isInstanceOf(NotFoundException.class);
    }

    private FormData output(int step) {
        StepPage page = roadmaps.page(curator, roadmap, step);
        return FilledForms.of(page.form(), page.context());
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
