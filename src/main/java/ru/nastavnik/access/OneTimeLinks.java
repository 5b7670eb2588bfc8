package ru.nastavnik.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.domain.PasswordRules;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.OneTimeLinkRepository;
import ru.nastavnik.access.persistence.OneTimeLinkRepository.Link;
import ru.nastavnik.access.persistence.OneTimeLinkRepository.Purpose;
import ru.nastavnik.access.security.Tokens;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** Links by which a person sets a password of their own: nobody else ever knows it. A link works once and expires. */
@Service
public class OneTimeLinks {
    private static final Duration LIFE = Duration.ofDays(3);
    private static final String WORTHLESS =
            "Ссылка недействительна: её уже использовали, заменили новой или истёк срок. Попросите новую.";

    private final OneTimeLinkRepository links;
    private final AccountRepository accounts;
    private final PasswordEncoder passwordEncoder;
    private final AccessGuard guard;
    private final AuditTrail audit;
    private final RegionClock clock;

    OneTimeLinks(
            OneTimeLinkRepository links,
            AccountRepository accounts,
            PasswordEncoder passwordEncoder,
            AccessGuard guard,
            AuditTrail audit,
            RegionClock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwordEncoder = passwordEncoder;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A link for a new password; older ones of the account stop working. A director may invite a colleague who has
     * never signed in, the administrator anybody.
     *
     * @return path of the link, for example {@code /new-password/…}; shown once, kept nowhere
     */
    @Transactional
    public String issue(AccountId account) {
        Actor actor = guard.require(Role.ADMINISTRATOR, Role.DIRECTOR);
        AccountSummary person = accounts.find(account).orElseThrow(OneTimeLinks::noAccount);
        if (actor.role() == Role.DIRECTOR) {
            OrganizationId workplace = person.workplace();
            if (workplace == null || !guard.covers(actor.territory(), workplace)) {
                throw noAccount();
            }
            if (person.lastSignInAt() != null) {
                throw new DomainException(
                        "Этот человек уже входил в систему. Ссылку для нового пароля выдаёт администратор.");
            }
        }
        Instant now = clock.now();
        String token = Tokens.next();
        links.revoke(Purpose.NEW_PASSWORD, account, now);
        links.insert(Tokens.digest(token), Purpose.NEW_PASSWORD, account, now, now.plus(LIFE));
        audit.record("password-link.issued", "account", account.toString(), Map.of());
        return "/new-password/" + token;
    }

    /**
     * Whose password the link sets: the login, to greet the person.
     *
     * @throws DomainException if the link does not work any more
     */
    @Transactional(readOnly = true)
    public String loginOf(String token) {
        return account(token).login();
    }

    /**
     * @throws ValidationException on field {@code password} if it is too weak; the link stays good
     * @throws DomainException if the link does not work any more
     */
    @Transactional
    public void setPassword(String token, String password) {
        AccountSummary account = account(token);
        PasswordRules.refusal(password, account.login()).ifPresent(reason -> {
            throw new ValidationException("password", reason);
        });
        if (!links.use(Tokens.digest(token), clock.now())) {
            throw new DomainException(WORTHLESS);
        }
        accounts.changePassword(account.id(), passwordEncoder.encode(password), false);
        audit.record("password.set-by-link", "account", account.id().toString(), Map.of());
    }

    private AccountSummary account(String token) {
        return links.findUsable(Tokens.digest(token), clock.now())
                .filter(link -> link.purpose() == Purpose.NEW_PASSWORD)
                .map(Link::account)
                .flatMap(accounts::find)
                .orElseThrow(() -> new DomainException(WORTHLESS));
    }

    private static NotFoundException noAccount() {
        return new NotFoundException("Учётная запись не найдена.");
    }
}
