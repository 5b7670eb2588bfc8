package ru.nastavnik.access.security;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.domain.LockOut;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.SignInFailureRepository;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.RegionClock;

/** Counts attempts in the database, so that the count holds on every node and for attempts made at once. */
@Service
public class SignInAttempts {
    private final SignInFailureRepository failures;
    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final RegionClock clock;

    SignInAttempts(SignInFailureRepository failures, AccountRepository accounts, AuditTrail audit, RegionClock clock) {
        this.failures = failures;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Counts the attempt as failed before the password is looked at; {@link #succeeded} takes it back. So a hundred
     * attempts sent at once do not slip through.
     *
     * @return until when attempts are refused, or empty if this one may go on
     */
    @Transactional
    public Optional<Instant> begin(String login) {
        Instant now = clock.now();
        String digest = Tokens.loginDigest(login);
        LockOut state = failures.lock(digest, now);
        if (state.blocks(now)) {
            return Optional.ofNullable(state.blockedUntil());
        }
        failures.save(digest, state.failedAgain(now));
        return Optional.empty();
    }

    @Transactional
    public void succeeded(AccountId account, String login) {
        failures.forget(Tokens.loginDigest(login));
        accounts.recordSignIn(account, clock.now());
        audit.record("sign-in.succeeded", "account", account.toString(), Map.of());
    }

    /** The password was right, without a new sign-in. */
    @Transactional
    public void confirmed(String login) {
        failures.forget(Tokens.loginDigest(login));
    }

    /**
     * @param account whose login it was, if there is such an account; the login itself may be a mistyped password
     * @param reason stable code
     * @return until when further attempts are refused now, if they are
     */
    @Transactional
    public Optional<Instant> failed(Optional<AccountId> account, String login, String reason) {
        String subject = account.map(AccountId::toString).orElse("unknown");
        audit.record("sign-in.failed", "account", subject, Map.of("reason", reason));
        return failures.blockedUntil(Tokens.loginDigest(login), clock.now());
    }
}
