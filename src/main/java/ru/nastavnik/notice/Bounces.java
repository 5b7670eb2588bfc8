package ru.nastavnik.notice;

import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.notice.BounceBox.Position;
import ru.nastavnik.notice.domain.NonDelivery;
import ru.nastavnik.notice.persistence.BounceTable;
import ru.nastavnik.notice.persistence.BounceTable.Box;
import ru.nastavnik.shared.RegionClock;

/**
 * Takes in that mails came back. The mailbox is read outside any transaction; each report is a transaction of its own, and
 * is deleted only after it. Read twice, or by two nodes at once, a report changes nothing more.
 */
@Component
class Bounces {
    private static final Logger LOG = LoggerFactory.getLogger(Bounces.class);
    private static final String REFUSAL = "Письма на этот адрес возвращаются: почта получателя их не принимает";

    private final BounceBox box;
    private final BounceTable table;
    private final RegionClock clock;
    private final TransactionOperations transaction;

    Bounces(BounceBox box, BounceTable table, RegionClock clock, TransactionOperations transaction) {
        this.box = box;
        this.table = table;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Does nothing if no mailbox is set. */
    void read() {
        if (!box.isSet()) {
            return;
        }
        Box known = known().orElse(null);
        Position since = known == null ? null : new Position(known.uidValidity(), known.lastUid());
        try {
            store(box.read(since, this::take), null);
        } catch (MessagingException failure) {
            // What a server says may hold an address: it is kept for the administrator, the log has the kind only.
            LOG.warn(
                    "The mailbox of returned mails was not read: {}",
                    failure.getClass().getSimpleName());
            store(since == null ? new Position(0, 0) : since, String.valueOf(failure.getMessage()));
        }
    }

    private void take(NonDelivery report) {
        transaction.executeWithoutResult(status -> {
            if (table.markBounced(report.mail(), clock.now(), report.said()) && report.isForGood()) {
                table.refuse(report.mail(), clock.now(), REFUSAL);
            }
        });
    }

    private Optional<Box> known() {
        return Objects.requireNonNull(transaction.execute(status -> table.box(box.name())));
    }

    private void store(Position position, @Nullable String failure) {
        transaction.executeWithoutResult(status ->
                table.store(box.name(), new Box(position.validity(), position.lastUid(), clock.now(), failure)));
    }

    /** How the mailbox stands; empty if none is set or it was never looked into. */
    Optional<Box> state() {
        return box.isSet() ? known() : Optional.empty();
    }

    boolean isSet() {
        return box.isSet();
    }
}
