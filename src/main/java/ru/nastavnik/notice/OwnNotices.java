package ru.nastavnik.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.notice.persistence.NoticeTable;
import ru.nastavnik.shared.RegionClock;

/** What the post in which the signed-in person acts is told: the same as by mail, and all of it. */
@Service
@Transactional
public class OwnNotices {
    /** Older ones are history of their tasks. */
    private static final Duration SHOWN = Duration.ofDays(60);

    private static final int MOST = 200;
    /** From here on the bell says «99+». */
    public static final int COUNTED = 100;

    private final NoticeTable table;
    private final AccessGuard guard;
    private final RegionClock clock;

    OwnNotices(NoticeTable table, AccessGuard guard, RegionClock clock) {
        this.table = table;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * What the bell shows.
     *
     * @param unread at most {@link #COUNTED}; what is over needs no reading
     * @param newest when the post was last told something
     */
    public record Bell(int unread, Instant newest) {}

    @Transactional(readOnly = true)
    public Bell bell() {
        Actor actor = actor();
        List<String> posts = posts(actor);
        return new Bell(
                table.unread(posts, actor.account(), clock.today(), since(), COUNTED),
                table.newest(posts).orElse(Instant.EPOCH));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Notice> list() {
        Actor actor = actor();
        return table.list(posts(actor), actor.account(), clock.today(), since(), MOST);
    }

    public void markRead(UUID notice) {
        Actor actor = actor();
        table.markRead(notice, posts(actor), actor.account(), clock.now());
    }

    public void markAllRead() {
        Actor actor = actor();
        table.markAllRead(posts(actor), actor.account(), since(), clock.now());
    }

    private Actor actor() {
        return guard.require(Role.values());
    }

    private List<String> posts(Actor actor) {
        return table.postsOf(actor, clock.today());
    }

    private Instant since() {
        return clock.now().minus(SHOWN);
    }
}
