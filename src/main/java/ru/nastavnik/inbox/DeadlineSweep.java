package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/**
 * Marks tasks whose term has come near or passed, in one statement over the read model: with a million open steps a
 * timer for each would be too many. Running twice, or on two nodes at once, changes nothing more. Nothing else
 * marks terms: timers of the models only change the flow. A mark tells nobody.
 */
@Service
public class DeadlineSweep {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
    /** Working days before the term at which a task counts as near. */
    private static final int NEAR = 3;

    private final TaskTable table;
    private final RegionClock clock;
    private final WorkingDays workingDays;
    private final Map<ProcessKey, TermWatcher> watchers;

    DeadlineSweep(TaskTable table, RegionClock clock, WorkingDays workingDays, List<TermWatcher> watchers) {
        this.table = table;
        this.clock = clock;
        this.workingDays = workingDays;
        this.watchers = watchers.stream().collect(Collectors.toMap(TermWatcher::process, watcher -> watcher));
    }

    @Scheduled(cron = "${nastavnik.deadlines.sweep:0 10 * * * *}")
    @Transactional
    public void run() {
        LocalDate today = clock.today();
        int near = mark(TaskTable.Mark.REMINDED, workingDays.plus(today, NEAR), TermWatcher::near);
        int passed = mark(TaskTable.Mark.ESCALATED, Lateness.latestPassed(today), TermWatcher::passed);
        if (near + passed > 0) {
            LOG.info("Terms: {} tasks have come near, {} have passed", near, passed);
        }
    }

    private int mark(TaskTable.Mark mark, LocalDate until, BiConsumer<TermWatcher, TaskKey> tell) {
        TaskTable.Marked marked = table.markTermsUntil(mark, until, clock.now(), watchers.keySet());
        marked.watched().forEach(task -> {
            TermWatcher watcher = watchers.get(task.process());
            if (watcher != null) {
                tell.accept(watcher, task);
            }
        });
        return marked.tasks();
    }
}
