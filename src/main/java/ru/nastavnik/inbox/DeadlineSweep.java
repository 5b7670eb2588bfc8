package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.inbox.persistence.TermMarkTable;
import ru.nastavnik.inbox.persistence.TermMarkTable.Mark;
import ru.nastavnik.inbox.persistence.TermMarkTable.Unmarked;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/**
 * Marks tasks whose term has come near or passed, in one statement over the read model: with a million open steps a
 * timer for each would be too many. What has passed is not near any more, so that nobody is told of one task twice.
 * Tasks that a {@link TermWatcher} is told of, of which there are few, have a transaction each. Running twice, or on two
 * nodes at once, changes nothing more. Nothing else marks terms: timers of the models only change the flow. A mark tells
 * nobody.
 */
@Service
public class DeadlineSweep {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
    /** Working days before the term at which a task counts as near. */
    private static final int NEAR = 3;

    private final TermMarkTable table;
    private final RegionClock clock;
    private final WorkingDays workingDays;
    private final Map<ProcessKey, TermWatcher> watchers;
    private final TransactionOperations transaction;

    DeadlineSweep(
            TermMarkTable table,
            RegionClock clock,
            WorkingDays workingDays,
            List<TermWatcher> watchers,
            TransactionOperations transaction) {
        this.table = table;
        this.clock = clock;
        this.workingDays = workingDays;
        this.watchers = watchers.stream().collect(Collectors.toMap(TermWatcher::process, watcher -> watcher));
        this.transaction = transaction;
    }

    @Scheduled(cron = "${nastavnik.deadlines.sweep:0 10 * * * *}")
    public void run() {
        LocalDate today = clock.today();
        LocalDate past = Lateness.latestPassed(today);
        int passed = mark(new Unmarked(Mark.ESCALATED, null, past), TermWatcher::passed);
        int near = mark(new Unmarked(Mark.REMINDED, past, workingDays.plus(today, NEAR)), TermWatcher::near);
        if (near + passed > 0) {
            LOG.info("Terms: {} tasks have come near, {} have passed", near, passed);
        }
    }

    private int mark(Unmarked terms, BiConsumer<TermWatcher, TaskKey> tell) {
        int marked = Objects.requireNonNull(
                transaction.execute(status -> table.markTerms(terms, clock.now(), watchers.keySet())));
        List<TaskKey> watched =
                Objects.requireNonNull(transaction.execute(status -> table.find(terms, watchers.keySet())));
        return marked
                + (int) watched.stream()
                        .filter(task -> markAndTell(terms, task, tell))
                        .count();
    }

    /** @return whether the task was marked, which it is not if somebody else was faster or its watcher failed */
    private boolean markAndTell(Unmarked terms, TaskKey task, BiConsumer<TermWatcher, TaskKey> tell) {
        TermWatcher watcher = Objects.requireNonNull(watchers.get(task.process()));
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (!table.markTerm(terms, clock.now(), task)) {
                    return false;
                }
                tell.accept(watcher, task);
                return true;
            }));
        } catch (RuntimeException failure) {
            // The mark is taken back with what the watcher did; the next sweep tells it again.
            LOG.error("The watcher of {} was told of {} and failed", task.process(), task.key(), failure);
            return false;
        }
    }
}
