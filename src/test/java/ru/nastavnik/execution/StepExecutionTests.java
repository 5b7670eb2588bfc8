package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.form.FormData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
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
    private static final byte[] PDF = "%PDF-1.7 протокол %%EOF".getBytes(StandardCharsets.UTF_8);

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    StepExecution execution;

    @Autowired
    Drafts drafts;

    @Autowired
    Evidence evidence;

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

    private FormData output(int step) {
        StepPage page = roadmaps.page(curator, roadmap, step);
        return FilledForms.of(page.form(), page.context());
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

    private List<Integer> openSteps() {
        return facts().stream()
                .filter(fact -> fact.state() == StepProgress.State.OPEN)
                .map(StepProgress.Fact::stepNo)
                .toList();
    }
}
