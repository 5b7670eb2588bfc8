package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.persistence.StepProgressTable.Progress;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

/** A transaction knows at once what it did to the steps; others know it when it has committed. */
@ApplicationTest
class StepFactsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final int NEW_STEP = 30;

    @Autowired
    TestRegion region;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    StepFacts facts;

    @Autowired
    TransactionTemplate transactions;

    private SignedIn curator;
    private RoadmapId roadmap;

    @BeforeEach
    void aSchoolWhoseRoadmapIsInForce() {
        OrganizationId school = region.school();
        curator = region.curator(school);
        roadmap = roadmaps.started(school, new SchoolYear(2026));
    }

    @Test
    void stepsThatOpenAndCloseInOneTransactionAreWrittenTogether() {
        inTransaction(status -> {
            facts.open(roadmap, NEW_STEP, DAY);
            facts.open(roadmap, NEW_STEP + 1, DAY);
            facts.count(roadmap, NEW_STEP, 2, 3);
            facts.close(roadmap, NEW_STEP, DAY.plusDays(1));
            assertThat(facts.of(roadmap).get(NEW_STEP))
                    .isEqualTo(new Progress(NEW_STEP, true, DAY, DAY.plusDays(1), 2, 3, 0));
        });

        assertThat(stored(NEW_STEP)).isEqualTo(new Progress(NEW_STEP, true, DAY, DAY.plusDays(1), 2, 3, 0));
        assertThat(stored(NEW_STEP + 1)).isEqualTo(Progress.opened(NEW_STEP + 1, DAY));
    }

    @Test
    void aTransactionThatRollsBackLeavesTheStepsAsTheyWere() {
        inTransaction(status -> {
            facts.open(roadmap, NEW_STEP, DAY);
            status.setRollbackOnly();
        });
        inTransaction(
                status -> assertThat(facts.of(roadmap).containsKey(NEW_STEP)).isFalse());
    }

    @Test
    void aStepThatWasDoneOpensAnewAndKeepsTheDayItFirstOpened() {
        inTransaction(status -> {
            facts.open(roadmap, NEW_STEP, DAY);
            facts.close(roadmap, NEW_STEP, DAY.plusDays(1));
        });
        inTransaction(status -> facts.open(roadmap, NEW_STEP, DAY.plusDays(2)));
        assertThat(stored(NEW_STEP)).isEqualTo(Progress.opened(NEW_STEP, DAY));
    }

    @Test
    void aStepThatIsNotOpenDoesNotClose() {
        inTransaction(status -> facts.close(roadmap, NEW_STEP, DAY));
        inTransaction(
                status -> assertThat(facts.of(roadmap).containsKey(NEW_STEP)).isFalse());
    }

    @Test
    void aFileOfAStepThatOpensInTheSameTransactionCounts() {
        inTransaction(status -> {
            facts.open(roadmap, NEW_STEP, DAY);
            facts.addFiles(roadmap, NEW_STEP, 1);
            assertThat(Objects.requireNonNull(facts.of(roadmap).get(NEW_STEP)).files())
                    .isEqualTo(1);
            facts.close(roadmap, NEW_STEP, DAY);
        });
        assertThat(stored(NEW_STEP)).isEqualTo(new Progress(NEW_STEP, true, DAY, DAY, 0, 0, 1));
    }

    private Progress stored(int step) {
        return Objects.requireNonNull(region.as(
                curator,
                () -> transactions.execute(
                        status -> Objects.requireNonNull(facts.of(roadmap).get(step)))));
    }

    private void inTransaction(Consumer<TransactionStatus> work) {
        region.run(curator, () -> transactions.executeWithoutResult(work));
    }
}
