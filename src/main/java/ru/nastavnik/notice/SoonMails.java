package ru.nastavnik.notice;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.notice.persistence.SoonMailTable;
import ru.nastavnik.shared.RegionClock;

/** Mails of what does not wait for the morning: gathered for a quarter of an hour, at most one an hour for a person. */
@Component
class SoonMails {
    private static final Duration PAUSE = Duration.ofHours(1);
    /** The digest has told of it meanwhile. */
    private static final Duration STALE = Duration.ofDays(1);

    private final SoonMailTable table;
    private final MailDoor door;
    private final RegionClock clock;
    private final TransactionOperations transaction;

    SoonMails(SoonMailTable table, MailDoor door, RegionClock clock, TransactionOperations transaction) {
        this.table = table;
        this.door = door;
        this.clock = clock;
        this.transaction = transaction;
    }

    void gather() {
        Instant now = clock.now();
        transaction.executeWithoutResult(status -> {
            if (!table.isAnythingDue(now) || !table.lock()) {
                return;
            }
            if (!door.isOpen()) {
                table.settleWithoutMail(now);
                return;
            }
            table.settleOvertaken(clock.today(), now, STALE);
            table.gather(clock.today(), now, PAUSE);
            table.settle(clock.today(), now);
        });
    }
}
