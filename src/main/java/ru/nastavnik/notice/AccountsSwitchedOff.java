package ru.nastavnik.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.BlockingConsequences;
import ru.nastavnik.access.BlockingWatcher;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Role;
import ru.nastavnik.notice.persistence.NoticeTable;
import ru.nastavnik.shared.RegionClock;

/**
 * Tells by the bell whose substitute can no longer act, and who answers for a post that lies idle with open tasks: the
 * director for the organisation's posts, the municipal head for the coordinator's.
 */
@Component
class AccountsSwitchedOff implements BlockingWatcher {
    private final NoticeTable table;
    private final RegionClock clock;

    AccountsSwitchedOff(NoticeTable table, RegionClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void blocked(AccountId account, BlockingConsequences consequences) {
        Instant now = clock.now();
        consequences
                .substitutions()
                .forEach(named -> table.tell(
                        NoticeKind.SUBSTITUTE_OFF,
                        named.post().role(),
                        named.post().territory(),
                        1,
                        now,
                        "substitute-off:" + named.substitution().id() + ":" + now));
        for (BlockingConsequences.Held held : consequences.posts()) {
            Post post = held.post();
            Role superior = superior(post.role());
            if (superior != null && !held.shared()) {
                table.tell(
                        NoticeKind.POST_IDLE,
                        superior,
                        post.territory(),
                        held.openTasks(),
                        now,
                        "post-idle:" + post.id() + ":" + now);
            }
        }
    }

    private static @Nullable Role superior(Role role) {
        return switch (role) {
            case CURATOR, SECRETARY -> Role.DIRECTOR;
            case MUNICIPAL_COORDINATOR -> Role.MUNICIPAL_HEAD;
            default -> null;
        };
    }
}
