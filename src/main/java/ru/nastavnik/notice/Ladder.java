package ru.nastavnik.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.notice.domain.Rung;
import ru.nastavnik.notice.domain.Rung.Addressee;
import ru.nastavnik.notice.persistence.LadderTable;
import ru.nastavnik.notice.persistence.RunTable;
import ru.nastavnik.notice.persistence.RunTable.Daily;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.DecisionKey;
import ru.nastavnik.workflow.DecisionTables;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;

/**
 * Once on a working morning: who is told of terms that come near and have passed, as the decision table
 * {@code notice-ladder} says, by working days. Each rung is told to the post; who holds it or stands in is asked when
 * the notice is read or mailed.
 */
@Component
class Ladder {
    static final DecisionKey TABLE = new DecisionKey("notice-ladder");

    private static final ProcessVariable<String> ROLE = ProcessVariable.text("role");
    private static final ProcessVariable<Integer> DAYS = ProcessVariable.number("days");
    private static final LocalTime FROM = LocalTime.of(6, 30);
    /** Calendar days around today whose terms are looked at: rungs further off are not reached. */
    private static final int BEFORE = 45;

    private static final int AFTER = 90;
    /** Working days that were missed, as without the server, and are made up for. */
    private static final int MADE_UP = 5;

    private final DecisionTables tables;
    private final LadderTable table;
    private final RunTable runs;
    private final WorkingDays workingDays;
    private final RegionClock clock;
    private final TransactionOperations transaction;

    Ladder(
            DecisionTables tables,
            LadderTable table,
            RunTable runs,
            WorkingDays workingDays,
            RegionClock clock,
            TransactionOperations transaction) {
        this.tables = tables;
        this.table = table;
        this.runs = runs;
        this.workingDays = workingDays;
        this.clock = clock;
        this.transaction = transaction;
    }

    void climb() {
        if (clock.localNow().toLocalTime().isBefore(FROM)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            LocalDate today = clock.today();
            if (runs.isDone(Daily.LADDER, today) || !workingDays.isWorking(today)) {
                return;
            }
            for (LocalDate day : daysToClimb(today)) {
                if (runs.claim(Daily.LADDER, day, clock.now())) {
                    tell(day);
                }
            }
        });
    }

    /** Today and the working days since the last time. */
    private List<LocalDate> daysToClimb(LocalDate today) {
        LocalDate last = runs.lastDay(Daily.LADDER, today).orElseGet(() -> workingDays.plus(today, -1));
        LocalDate earliest = workingDays.plus(today, -MADE_UP);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = last.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            if (!day.isBefore(earliest) && workingDays.isWorking(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private void tell(LocalDate day) {
        List<Rung> rungs = rungs(day);
        table.tellOwner(rungs, clock.now());
        table.tellDirector(rungs, clock.now());
        table.tellMunicipality(rungs, clock.now());
        table.tellDepartment(rungs, day, clock.now());
    }

    List<Rung> rungs(LocalDate day) {
        List<Rung> rungs = new ArrayList<>();
        for (LocalDate due = day.minusDays(AFTER); !due.isAfter(day.plusDays(BEFORE)); due = due.plusDays(1)) {
            int since = workingDays.between(due, day);
            for (Role role : Role.values()) {
                Set<Addressee> addressees = addressees(role, since);
                if (!addressees.isEmpty()) {
                    rungs.add(new Rung(due, role.name(), since, addressees));
                }
            }
        }
        return rungs;
    }

    private Set<Addressee> addressees(Role role, int days) {
        Map<String, Object> row =
                tables.row(TABLE, ProcessVariables.of(ROLE, role.name()).and(DAYS, days));
        EnumSet<Addressee> told = EnumSet.noneOf(Addressee.class);
        for (Addressee addressee : Addressee.values()) {
            if (Boolean.TRUE.equals(row.get(addressee.column()))) {
                told.add(addressee);
            }
        }
        return told;
    }
}
