package ru.nastavnik.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.notice.persistence.BounceTable;
import ru.nastavnik.notice.persistence.MailStateTable;
import ru.nastavnik.shared.RegionClock;

/** How the sending of mails is doing, for the administrator. */
@Service
@Transactional(readOnly = true)
public class MailState {
    private final MailStateTable table;
    private final MailDoor door;
    private final Bounces bounces;
    private final PublicAddress address;
    private final AccessGuard guard;
    private final RegionClock clock;

    MailState(
            MailStateTable table,
            MailDoor door,
            Bounces bounces,
            PublicAddress address,
            AccessGuard guard,
            RegionClock clock) {
        this.table = table;
        this.door = door;
        this.bounces = bounces;
        this.address = address;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * @param missing settings without which no mails go; empty if all are there
     * @param waiting mails that wait to be sent
     * @param failing of them those that the server did not take, and those given up within a week
     * @param sent within a day
     * @param bounced mails of a week that came back
     * @param refused addresses that the server does not take
     * @param lastFailure what the server said last, if mails fail
     */
    public record Report(
            List<String> missing,
            int waiting,
            int failing,
            int sent,
            int bounced,
            int refused,
            Optional<String> lastFailure,
            Returned returned) {
        public Report {
            missing = List.copyOf(missing);
        }
    }

    /**
     * How the mailbox stands to which mails come back.
     *
     * @param isSet whether there is one
     * @param readAt when it was looked into last
     * @param failure why that failed
     */
    public record Returned(boolean isSet, Optional<Instant> readAt, Optional<String> failure) {}

    private Returned returned() {
        Optional<BounceTable.Box> box = bounces.state();
        return new Returned(
                bounces.isSet(),
                box.map(BounceTable.Box::readAt),
                box.flatMap(state -> Optional.ofNullable(state.failure())));
    }

    public Report report() {
        guard.require(Role.ADMINISTRATOR);
        List<String> missing = new ArrayList<>(door.missing().stream().toList());
        if (!address.isKnown()) {
            missing.add("nastavnik.public-address");
        }
        MailStateTable.Numbers numbers = table.numbers(clock.now());
        return new Report(
                missing,
                numbers.waiting(),
                numbers.failing(),
                numbers.sent(),
                numbers.bounced(),
                numbers.refused(),
                table.lastFailure(clock.now()),
                returned());
    }
}
