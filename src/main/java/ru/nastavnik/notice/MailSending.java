package ru.nastavnik.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.notice.MailDoor.RefusedException;
import ru.nastavnik.notice.domain.BackOff;
import ru.nastavnik.notice.domain.MailLine;
import ru.nastavnik.notice.domain.MailText;
import ru.nastavnik.notice.persistence.MailQueue;
import ru.nastavnik.notice.persistence.MailQueue.Kind;
import ru.nastavnik.notice.persistence.MailQueue.Taken;
import ru.nastavnik.shared.RegionClock;

/**
 * Sends what waits: takes one mail in a transaction, sends it outside of any, marks it in another. A mail goes out twice
 * only if this node dies after the server took it and before the mark, and then under the same Message-ID.
 */
@Component
class MailSending {
    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    /** Longer than the time-outs of a connection together. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final MailQueue queue;
    private final AddressCodes codes;
    private final MailDoor door;
    private final PublicAddress address;
    private final RegionClock clock;
    private final TransactionOperations transaction;

    MailSending(
            MailQueue queue,
            AddressCodes codes,
            MailDoor door,
            PublicAddress address,
            RegionClock clock,
            TransactionOperations transaction) {
        this.queue = queue;
        this.codes = codes;
        this.door = door;
        this.address = address;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Ready(Taken mail, String to, MailText text) {}

    /** @return false if no mail waits */
    boolean sendNext() {
        if (!door.isOpen()) {
            return false;
        }
        Instant now = clock.now();
        Optional<Taken> taken = Objects.requireNonNull(transaction.execute(status -> queue.take(now, now.plus(LEASE))));
        taken.ifPresent(mail -> Objects.requireNonNull(transaction.execute(status -> prepare(mail)))
                .ifPresent(this::send));
        return taken.isPresent();
    }

    /** Says what is so now; empty if nothing is left to say or nobody to say it to. */
    private Optional<Ready> prepare(Taken mail) {
        Optional<Ready> ready = mail.kind() == Kind.CONFIRMATION
                ? codes.forMail(mail.account()).map(code -> new Ready(mail, code.address(), confirmation(code)))
                : queue.address(mail.account()).flatMap(to -> lines(mail).map(text -> new Ready(mail, to, text)));
        if (ready.isEmpty()) {
            queue.markEmpty(mail.id());
        }
        return ready;
    }

    private MailText confirmation(AddressCodes.Code code) {
        return MailText.confirmation(address.of("/notices/address?code=" + code.secret()));
    }

    private Optional<MailText> lines(Taken mail) {
        queue.leaveOutOvertaken(mail.id(), clock.today());
        List<MailLine> lines = queue.lines(mail.id());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                mail.kind() == Kind.DIGEST
                        ? MailText.digest(mail.day(), lines, address.text())
                        : MailText.soon(lines, address.text()));
    }

    private void send(Ready ready) {
        Taken mail = ready.mail();
        try {
            door.send(mail.id(), ready.to(), ready.text());
            transaction.executeWithoutResult(status -> queue.markSent(mail.id(), clock.now(), ready.to()));
        } catch (RefusedException refused) {
            LOG.warn("The mail server refuses the address of account {}", mail.account());
            transaction.executeWithoutResult(status ->
                    queue.markRefused(mail.id(), mail.account(), clock.now(), String.valueOf(refused.getMessage())));
        } catch (MailException failure) {
            transaction.executeWithoutResult(status -> postpone(mail, failure));
        }
    }

    private void postpone(Taken mail, MailException failure) {
        String said = String.valueOf(failure.getMostSpecificCause().getMessage());
        // What a server says may hold an address: it is kept for the administrator, the log has the kind only.
        LOG.warn(
                "Mail {} was not taken, attempt {}: {}",
                mail.id(),
                mail.attempts(),
                failure.getMostSpecificCause().getClass().getSimpleName());
        BackOff.after(mail.attempts())
                .ifPresentOrElse(
                        wait -> queue.postpone(mail.id(), clock.now().plus(wait), said),
                        () -> queue.giveUp(mail.id(), said));
    }
}
