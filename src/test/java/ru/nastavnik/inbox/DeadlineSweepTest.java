package ru.nastavnik.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.inbox.persistence.TermMarkTable;
import ru.nastavnik.inbox.persistence.TermMarkTable.Mark;
import ru.nastavnik.inbox.persistence.TermMarkTable.Unmarked;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

class DeadlineSweepTest {
    private static final Instant MONDAY = Instant.parse("2026-09-07T03:00:00Z");
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 9, 6);
    private static final Unmarked PASSED = new Unmarked(Mark.ESCALATED, null, YESTERDAY);
    private static final Unmarked NEAR = new Unmarked(Mark.REMINDED, YESTERDAY, LocalDate.of(2026, 9, 10));
    private static final ProcessKey WATCHED = new ProcessKey("watched");
    private static final TaskKey ONE = new TaskKey(WATCHED, new BusinessKey("one"), "userTask_control");
    private static final TaskKey TWO = new TaskKey(WATCHED, new BusinessKey("two"), "userTask_control");

    private final TermMarkTable table = mock();
    private final WorkingDays workingDays = mock();
    private final RegionClock clock = new RegionClock(Clock.fixed(MONDAY, ZoneOffset.UTC), ZoneId.of("Asia/Tomsk"));
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void everyDayIsAWorkingDay() {
        when(workingDays.plus(any(), anyInt()))
                .thenAnswer(call -> call.<LocalDate>getArgument(0).plusDays(call.<Integer>getArgument(1)));
    }

    @Test
    void whatIsDueTodayIsNearAndNotPast() {
        sweep(List.of());

        InOrder passedFirst = inOrder(table);
        passedFirst.verify(table).markTerms(PASSED, MONDAY, Set.of());
        passedFirst.verify(table).find(PASSED, Set.of());
        passedFirst.verify(table).markTerms(NEAR, MONDAY, Set.of());
        passedFirst.verify(table).find(NEAR, Set.of());
        passedFirst.verifyNoMoreInteractions();
    }

    @Test
    void aWatcherIsToldOfWhatIsMarkedAndNotOfWhatAnotherNodeMarked() {
        when(table.find(PASSED, Set.of(WATCHED))).thenReturn(List.of(ONE, TWO));
        when(table.markTerm(PASSED, MONDAY, ONE)).thenReturn(true);
        when(table.find(NEAR, Set.of(WATCHED))).thenReturn(List.of(TWO));
        when(table.markTerm(NEAR, MONDAY, TWO)).thenReturn(true);

        sweep(List.of(new Watcher("none")));

        assertThat(told).containsExactly("passed one", "near two");
    }

    @Test
    void aWatcherThatFailsAtOneTaskIsToldOfTheNext() {
        when(table.find(PASSED, Set.of(WATCHED))).thenReturn(List.of(ONE, TWO));
        when(table.markTerm(any(), any(), any())).thenReturn(true);

        sweep(List.of(new Watcher("one")));

        assertThat(told).containsExactly("passed two");
    }

    private void sweep(List<TermWatcher> watchers) {
        new DeadlineSweep(table, clock, workingDays, watchers, TransactionOperations.withoutTransaction()).run();
    }

    private final class Watcher implements TermWatcher {
        private final String failing;

        Watcher(String failing) {
            this.failing = failing;
        }

        @Override
        public ProcessKey process() {
            return WATCHED;
        }

        @Override
        public void near(TaskKey task) {
            tell("near", task);
        }

        @Override
        public void passed(TaskKey task) {
            tell("passed", task);
        }

        private void tell(String what, TaskKey task) {
            if (task.key().value().equals(failing)) {
                throw new IllegalStateException("A watcher that fails");
            }
            told.add(what + " " + task.key());
        }
    }
}
