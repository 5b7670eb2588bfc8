package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.form.FormData;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.FilledForms;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

/** Two people who work on one roadmap at the same moment. */
@ApplicationTest
class ExecutionAtOnceTests {
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
    Evidence evidence;

    @Autowired
    TransactionTemplate transaction;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn colleague;
    private RoadmapId roadmap;
    private PersonId first;
    private PersonId second;

    @BeforeEach
    void aSchoolWithTwoMenteesInItsBase() {
        school = region.school();
        curator = region.curator(school);
        colleague = region.curator(school);
        roadmap = roadmaps.started(school, YEAR);
        first = region.as(curator, () -> people.mentee(school, YEAR));
        second = region.as(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7);
    }

    @RepeatedTest(3)
    void differentRowsAreBothWritten() throws InterruptedException {
        assertThat(AtOnce.run(
                        () -> roadmaps.fillRow(curator, roadmap, 9, first.value()),
                        () -> roadmaps.fillRow(colleague, roadmap, 9, second.value())))
                .containsOnlyNulls();
        assertThat(roadmaps.page(curator, roadmap, 9).journal())
                .extracting(line -> line.entries().size())
                .containsExactly(1, 1);
    }

    @RepeatedTest(3)
    void ofTwoWhoWriteTheSameRowOneIsRefused() throws InterruptedException {
        FormData data = rowData(9, first.value());
        assertThat(AtOnce.run(
                        () -> region.run(curator, () -> journals.record(roadmap, 9, first.value(), 0, data)),
                        () -> region.run(colleague, () -> journals.record(roadmap, 9, first.value(), 0, data))))
                .filteredOn(Objects::nonNull)
                .singleElement()
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aRecurringStepTakesTheEntriesOfBoth() throws InterruptedException {
        PersonId mentor = region.as(curator, () -> people.mentor(school, YEAR, 2));
        roadmaps.carryOut(curator, roadmap, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        List<PairId> pairs = roadmaps.fixPairs(curator, region.director(school), school, YEAR, Map.of(mentor, first));
        roadmaps.carryOut(curator, roadmap, 20, 21, 22);
        UUID pair = pairs.get(0).value();

        assertThat(AtOnce.run(
                        () -> roadmaps.enterMeeting(curator, roadmap, 23, pair),
                        () -> roadmaps.enterMeeting(colleague, roadmap, 23, pair)))
                .containsOnlyNulls();

        assertThat(roadmaps.page(curator, roadmap, 23).journal().get(0).entries())
                .hasSize(2);
    }

    @Test
    void anUploadDoesNotWaitForSomebodyWhoWorksOnTheSameStep() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch uploaded = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> slow = threads.submit(() -> region.run(
                    curator,
                    () -> transaction.executeWithoutResult(status -> {
                        journals.record(roadmap, 9, first.value(), 0, rowData(9, first.value()));
                        written.countDown();
                        await(uploaded);
                    })));
            await(written);
            Future<EvidenceInfo> upload = threads.submit(() -> region.as(
                    colleague,
                    () -> evidence.attach(
                            roadmap, 9, null, "протокол.pdf", "%PDF-1.4 %%EOF".getBytes(StandardCharsets.UTF_8))));
            assertThat(upload.get(10, TimeUnit.SECONDS).stepNo()).isEqualTo(9);
            assertThat(slow.isDone()).as("the other is at work still").isFalse();
            uploaded.countDown();
            slow.get(10, TimeUnit.SECONDS);
        } finally {
            uploaded.countDown();
            threads.shutdownNow();
        }
    }

    private FormData rowData(int step, UUID subject) {
        return region.as(
                curator,
                () -> FilledForms.of(
                        Objects.requireNonNull(
                                roadmaps.page(curator, roadmap, step).rowForm()),
                        journals.rowContext(roadmap, step, subject)));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Waited in vain");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
