package ru.nastavnik.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.inbox.persistence.TermMarkTable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestTerms;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.Workflow;

/** A watcher that fails keeps the marks of its own task from staying, and nobody else's. */
@ApplicationTest
class FailingTermWatcherTests {
    private static final ProcessKey WATCHED = new ProcessKey("curator-appointment");
    private static final LocalDate LATE = LocalDate.of(2026, 9, 4);

    @Autowired
    TermMarkTable table;

    @Autowired
    TaskDeadlines deadlines;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    RegionClock regionClock;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestRegion region;

    @Autowired
    TestTerms terms;

    private final List<TaskKey> told = new ArrayList<>();
    private OrganizationId school;
    private TaskKey failing;
    private TaskKey sound;
    private boolean broken = true;

    @BeforeEach
    void twoTasksAreLate() {
        school = region.school(region.municipality());
        failing = late();
        sound = late();
    }

    @Test
    void theOthersMarksStayAndWhoFailedIsToldAgain() {
        sweep();
        assertThat(terms.of(failing)).isEqualTo(new TestTerms.Marks(null, null));
        assertThat(terms.of(sound)).isEqualTo(new TestTerms.Marks(null, TestClock.START));
        assertThat(told).contains(sound).doesNotContain(failing);

        broken = false;
        sweep();
        sweep();
        assertThat(terms.of(failing)).isEqualTo(new TestTerms.Marks(null, TestClock.START));
        assertThat(told).containsOnlyOnce(failing, sound);
    }

    private void sweep() {
        new DeadlineSweep(table, regionClock, workingDays, List.of(new Watcher()), transactions).run();
    }

    private TaskKey late() {
        BusinessKey key = BusinessKey.of(UUID.randomUUID());
        TaskKey task = new TaskKey(WATCHED, key, "userTask_proposeCandidate");
        transactions.executeWithoutResult(status -> {
            workflow.start(WATCHED, key, ProcessVariables.of(CommonVariables.ORGANIZATION_ID, school.toString()));
            deadlines.reschedule(task, new DueTerm(LATE, "срок перенесён"));
        });
        return task;
    }

    private final class Watcher implements TermWatcher {
        @Override
        public ProcessKey process() {
            return WATCHED;
        }

        @Override
        public void near(TaskKey task) {
            assertThat(task).as("what has passed is not near").isNotIn(failing, sound);
        }

        @Override
        public void passed(TaskKey task) {
            if (broken && task.equals(failing)) {
                throw new IllegalStateException("A watcher that fails");
            }
            told.add(task);
        }
    }
}
