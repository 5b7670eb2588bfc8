package ru.nastavnik.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.domain.PasswordRules;
import ru.nastavnik.access.persistence.OneTimeLinkRepository;
import ru.nastavnik.access.persistence.OneTimeLinkRepository.Purpose;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.access.security.Tokens;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** How an empty installation gets its administrator: a link printed at start-up, which works once. */
@Service
public class FirstAdministrator {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final String WORTHLESS = "Ссылка недействительна: её уже использовали, истёк срок или администратор"
            + " уже есть. Новая ссылка печатается при запуске, пока администратора нет.";

    private final OneTimeLinkRepository links;
    private final PostRepository postRepository;
    private final Accounts accounts;
    private final Posts posts;
    private final AuditTrail audit;
    private final RegionClock clock;

    FirstAdministrator(
            OneTimeLinkRepository links,
            PostRepository postRepository,
            Accounts accounts,
            Posts posts,
            AuditTrail audit,
            RegionClock clock) {
        this.links = links;
        this.postRepository = postRepository;
        this.accounts = accounts;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new link, which makes the one before worthless. For the start-up only.
     *
     * @return path of the link, or empty if there is an administrator
     */
    @Transactional
    public Optional<String> issueLink() {
        if (exists()) {
            return Optional.empty();
        }
        Instant now = clock.now();
        String token = Tokens.next();
        links.revoke(Purpose.FIRST_ADMINISTRATOR, null, now);
        links.insert(Tokens.digest(token), Purpose.FIRST_ADMINISTRATOR, null, now, now.plus(LIFE));
        audit.record("first-administrator.link-issued", "installation", "1", Map.of());
        return Optional.of("/first-administrator/" + token);
    }

    /** @throws DomainException if the link does not work any more */
    @Transactional(readOnly = true)
    public void check(String token) {
        boolean usable = links.findUsable(Tokens.digest(token), clock.now())
                .filter(link -> link.purpose() == Purpose.FIRST_ADMINISTRATOR)
                .isPresent();
        if (!usable || exists()) {
            throw new DomainException(WORTHLESS);
        }
    }

    /**
     * Makes the account and the post of the administrator.
     *
     * @throws ValidationException on fields of the account or {@code password}; the link stays good
     * @throws DomainException if the link does not work any more
     */
    @Transactional
    public void create(String token, NewAccount account, String password) {
        check(token);
        PasswordRules.refusal(password, account.login()).ifPresent(reason -> {
            throw new ValidationException("password", reason);
        });
        AccountId id = accounts.create(account, accounts.prepare(password, false));
        posts.open(id, Role.ADMINISTRATOR, new Territory.OfRegion(), "администратор системы", clock.today());
        if (!links.use(Tokens.digest(token), clock.now())) {
            throw new DomainException(WORTHLESS);
        }
        audit.record("first-administrator.created", "account", id.toString(), Map.of());
    }

    private boolean exists() {
        return postRepository.countActive(Role.ADMINISTRATOR, clock.today()) > 0;
    }
}
