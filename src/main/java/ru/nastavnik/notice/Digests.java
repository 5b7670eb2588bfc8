package ru.nastavnik.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.notice.persistence.DigestTable;
import ru.nastavnik.notice.persistence.RunTable;
import ru.nastavnik.notice.persistence.RunTable.Daily;
import ru.nastavnik.shared.RegionClock;

/** The overview at seven in the morning of a working day of the region. */
@Component
class Digests {
    private static final LocalTime FROM = LocalTime.of(7, 0);
    /** After a night without the server an overview at noon is still of use, in the evening it is not. */
    private static final LocalTime UNTIL = LocalTime.of(15, 0);

    private static final int PEOPLE_AT_ONCE = 500;

    private final DigestTable table;
    private final RunTable runs;
    private final MailDoor door;
    private final WorkingDays workingDays;
    private final RegionClock clock;
    private final TransactionOperations transaction;

    Digests(
            DigestTable table,
            RunTable runs,
            MailDoor door,
            WorkingDays workingDays,
            RegionClock clock,
            TransactionOperations transaction) {
        this.table = table;
        this.runs = runs;
        this.door = door;
        this.workingDays = workingDays;
        this.clock = clock;
        this.transaction = transaction;
    }

    void compose() {
        LocalDate today = clock.today();
        LocalTime time = clock.localNow().toLocalTime();
        if (!door.isOpen() || time.isBefore(FROM) || time.isAfter(UNTIL) || !isDue(today)) {
            return;
        }
        while (isAnybodyLeft(today)) {
            transaction.executeWithoutResult(status -> table.compose(today, clock.now(), PEOPLE_AT_ONCE));
        }
        transaction.executeWithoutResult(status -> runs.claim(Daily.DIGEST, today, clock.now()));
    }

    private boolean isDue(LocalDate today) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> !runs.isDone(Daily.DIGEST, today) && workingDays.isWorking(today)));
    }

    private boolean isAnybodyLeft(LocalDate today) {
        return Objects.requireNonNull(transaction.execute(status -> table.isAnybodyLeft(today)));
    }
}
