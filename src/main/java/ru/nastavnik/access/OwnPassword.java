package ru.nastavnik.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.domain.PasswordRules;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.access.security.SessionPrincipal;
import ru.nastavnik.access.security.SignInAttempts;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** The signed-in person replaces their password; sessions elsewhere end. */
@Service
public class OwnPassword {
    private final AccountRepository accounts;
    private final PostRepository posts;
    private final SessionPrincipal principal;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwordEncoder;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final RegionClock clock;

    OwnPassword(
            AccountRepository accounts,
            PostRepository posts,
            SessionPrincipal principal,
            SignInAttempts attempts,
            PasswordEncoder passwordEncoder,
            TransactionTemplate transaction,
            AuditTrail audit,
            RegionClock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.principal = principal;
        this.attempts = attempts;
        this.passwordEncoder = passwordEncoder;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The check of the current password counts as an attempt to sign in, in a transaction of its own: a refusal must not
     * take the count back.
     *
     * @throws ValidationException on fields {@code current} or {@code password}
     * @throws DomainException if there were too many wrong attempts
     */
    public void change(String current, String password) {
        SignedIn person =
                principal.find().orElseThrow(() -> new AccessDeniedException("Войдите в систему: сеанс завершён."));
        PasswordRules.refusal(password, person.login()).ifPresent(reason -> {
            throw new ValidationException("password", reason);
        });
        checkCurrent(person, current);
        if (current.equals(password)) {
            throw new ValidationException("password", "Новый пароль совпадает с прежним");
        }
        String hash = passwordEncoder.encode(password);
        AccountSummary changed = transaction.execute(status -> {
            accounts.changePassword(person.account(), hash, false);
            audit.record("password.changed", "account", person.account().toString(), Map.of());
            return accounts.find(person.account()).orElseThrow();
        });
        goOnAs(person, changed);
    }

    private void checkCurrent(SignedIn person, String current) {
        if (attempts.begin(person.login()).isPresent()) {
            throw new DomainException("Слишком много неудачных попыток. Пароль не изменён, попробуйте позже.");
        }
        boolean matches = current.length() <= 200
                && accounts.passwordHash(person.account())
                        .filter(hash -> passwordEncoder.matches(current, hash))
                        .isPresent();
        if (!matches) {
            attempts.failed(Optional.of(person.account()), person.login(), "password-change");
            throw new ValidationException("current", "Неверный текущий пароль");
        }
        attempts.confirmed(person.login());
    }

    private void goOnAs(SignedIn person, AccountSummary changed) {
        List<ActingPost> available = posts.acting(person.account(), clock.today());
        ActingPost now = person.post();
        if (now == null && available.isEmpty()) {
            throw new DomainException(
                    "Пароль изменён, но у вас нет действующей должности в системе. Обратитесь к администратору.");
        }
        principal.replace(SignedIn.in(changed, now == null ? available.get(0) : now));
    }
}
