package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import ru.nastavnik.form.FormData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.FilledForms;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
class StepAccessTests {
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

    private PersonId mentee() {
        return region.as(curator, () -> people.mentee(school, YEAR));
    }
}
