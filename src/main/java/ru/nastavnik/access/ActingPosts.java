package ru.nastavnik.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.access.security.SessionPrincipal;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;

/** The posts among which the signed-in person chooses, and the choice itself, which the HTTP session keeps. */
@Service
public class ActingPosts {
    private final PostRepository posts;
    private final AccountRepository accounts;
    private final SessionPrincipal principal;
    private final AuditTrail audit;
    private final RegionClock clock;

    ActingPosts(
            PostRepository posts,
            AccountRepository accounts,
            SessionPrincipal principal,
            AuditTrail audit,
            RegionClock clock) {
        this.posts = posts;
        this.accounts = accounts;
        this.principal = principal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who signed in and in which post they act now; empty if nobody did. */
    public Optional<SignedIn> signedIn() {
        return principal.find();
    }

    /** Posts in which the signed-in person may act today: own ones first, then by substitution. */
    @Transactional(readOnly = true)
    public List<ActingPost> available() {
        return posts.acting(require().account(), clock.today());
    }

    /**
     * Acts in another post from now on.
     *
     * @throws NotFoundException if the person may not act in this post today
     */
    @Transactional
    public void actAs(PostId post) {
        SignedIn person = require();
        ActingPost chosen = posts.acting(person.account(), clock.today()).stream()
                .filter(candidate -> candidate.id().equals(post))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Эта должность вам больше не доступна. Обновите страницу."));
        AccountSummary account = accounts.find(person.account())
                .filter(found -> !found.blocked() && !found.passwordChangeRequired())
                .orElseThrow(() -> new AccessDeniedException("Войдите в систему заново."));
        audit.record("acting-post.chosen", "post", post.toString(), Map.of());
        principal.replace(SignedIn.in(account, chosen));
    }

    private SignedIn require() {
        return principal.find().orElseThrow(() -> new AccessDeniedException("Войдите в систему."));
    }
}
