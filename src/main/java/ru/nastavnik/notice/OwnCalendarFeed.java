package ru.nastavnik.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.notice.persistence.FeedTable;
import ru.nastavnik.shared.RegionClock;

/** The link by which the signed-in person's own program reads their calendar. */
@Service
@Transactional
public class OwnCalendarFeed {
    private static final String SUBJECT = "calendar-feed";

    private final FeedTable table;
    private final AccessGuard guard;
    private final AuditTrail audit;
    private final RegionClock clock;

    OwnCalendarFeed(FeedTable table, AccessGuard guard, AuditTrail audit, RegionClock clock) {
        this.table = table;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param lastUsedAt null if no program has read it yet */
    public record State(Instant issuedAt, @Nullable Instant lastUsedAt) {}

    /** Empty if there is no link that works. */
    @Transactional(readOnly = true)
    public Optional<State> state() {
        return table.find(account()).map(feed -> new State(feed.issuedAt(), feed.lastUsedAt()));
    }

    /**
     * A new link; the one before stops working.
     *
     * @return path of the link; shown once, kept nowhere
     */
    public String issue() {
        AccountId account = account();
        String secret = Secrets.next();
        table.revoke(account, clock.now());
        table.insert(account, Secrets.digest(secret), clock.now());
        audit.record("calendar-feed.issued", SUBJECT, account.toString(), Map.of());
        return "/feed/" + secret + ".ics";
    }

    /** From now on the link leads to nothing. */
    public void revoke() {
        AccountId account = account();
        if (table.revoke(account, clock.now())) {
            audit.record("calendar-feed.revoked", SUBJECT, account.toString(), Map.of());
        }
    }

    private AccountId account() {
        return guard.require(Role.values()).account();
    }
}
