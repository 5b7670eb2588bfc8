package ru.nastavnik.inbox;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.inbox.persistence.TaskTable;

/**
 * Marks tasks whose term has come near or passed, in one statement over the read model: with a million open steps a
 * timer for each would be too many. Running twice, or on two nodes at once, changes nothing more.
 */
@Service
public class DeadlineSweep {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
    /** Working days before the term at which a task counts as near. */
    private static final int NEAR = 3;

    private final TaskTable table;
    private final RegionClock clock;
    private final WorkingDays workingDays;

    DeadlineSweep(TaskTable table, RegionClock clock, WorkingDays workingDays) {
        this.table = table;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    @Scheduled(cron = "${nastavnik.deadlines.sweep:0 10 * * * *}")
    @Transactional
    public void run() {
        LocalDate today = clock.today();
        int near = table.markTermsUntil(TaskTable.Mark.REMINDED, workingDays.plus(today, NEAR), clock.now());
        int passed = table.markTermsUntil(TaskTable.Mark.ESCALATED, Lateness.latestPassed(today), clock.now());
        if (near + passed > 0) {
            LOG.info("Terms: {} tasks have come near, {} have passed", near, passed);
        }
    }
}
