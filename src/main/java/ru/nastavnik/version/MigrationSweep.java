package ru.nastavnik.version;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.version.persistence.MigrationTable;
import ru.nastavnik.version.persistence.MigrationTable.Waiting;
import ru.nastavnik.workflow.InstanceMigration;
import ru.nastavnik.workflow.MigrationRefusedException;

/**
 * Does what a run has left to do, each instance in a transaction of its own that also notes it as done: after a crash the
 * run goes on with those that are left. May run on several nodes at once; an instance is one node's.
 */
@Component
public class MigrationSweep {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationSweep.class);
    private static final String SCOPE = "model-migration";
    /** Instances of one run of this; other work by the clock waits no longer. */
    private static final int CHUNK = 50;
    /** How often an instance is left for later because somebody works on it. */
    private static final int ATTEMPTS = 5;

    private final MigrationTable table;
    private final InstanceMigration migration;
    private final TransactionTemplate transaction;
    private final RegionClock clock;
    private final AuditTrail audit;

    MigrationSweep(
            MigrationTable table,
            InstanceMigration migration,
            TransactionTemplate transaction,
            RegionClock clock,
            AuditTrail audit) {
        this.table = table;
        this.migration = migration;
        this.transaction = transaction;
        this.clock = clock;
        this.audit = audit;
    }

    @Scheduled(cron = "${nastavnik.migrations.sweep:*/2 * * * * *}")
    public void run() {
        run(CHUNK);
    }

    void run(int limit) {
        List<Waiting> waiting = table.waiting(limit);
        for (Waiting item : waiting) {
            DataScope.during(scope(item), () -> {
                settle(item);
                return item;
            });
        }
        if (waiting.size() < limit) {
            table.finish(clock.now());
        }
    }

    private void settle(Waiting item) {
        try {
            if (item.trial()) {
                tryOut(item);
            } else {
                move(item);
            }
        } catch (MigrationRefusedException refused) {
            stays(item, ItemState.REFUSED, Objects.requireNonNullElse(refused.getMessage(), ""));
        } catch (ConflictException | ConcurrencyFailureException atWork) {
            if (table.postpone(item) >= ATTEMPTS) {
                stays(item, ItemState.FAILED, "С процессом всё время работали. Повторите перенос позже.");
            }
        } catch (RuntimeException failure) {
            LOG.error(
                    "{} {} could not move",
                    item.instance().process(),
                    item.instance().key(),
                    failure);
            stays(
                    item,
                    ItemState.FAILED,
                    "Перенести не удалось, процесс остался как был. Причина — в журнале сервера: "
                            + failure.getClass().getSimpleName() + ".");
        }
    }

    private void tryOut(Waiting item) {
        boolean tried = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!table.claim(item)) {
                return false;
            }
            migration.migrate(item.instance());
            status.setRollbackOnly();
            return true;
        }));
        if (tried) {
            table.settle(item, ItemState.DONE, null, clock.now());
        }
    }

    private void move(Waiting item) {
        transaction.executeWithoutResult(status -> {
            if (!table.claim(item)) {
                return;
            }
            if (migration.migrate(item.instance())) {
                audit.record(
                        "model-migration.moved",
                        "process-instance",
                        item.instance().key().value(),
                        Map.of("process", item.instance().process().value()));
            }
            table.settle(item, ItemState.DONE, null, clock.now());
        });
    }

    private void stays(Waiting item, ItemState state, String reason) {
        table.settle(item, state, reason, clock.now());
    }

    private static DataScope scope(Waiting item) {
        OrganizationId organization = item.organization();
        return organization == null ? DataScope.system(SCOPE) : DataScope.system(SCOPE, organization);
    }
}
