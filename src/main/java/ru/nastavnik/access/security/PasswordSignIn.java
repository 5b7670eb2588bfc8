package ru.nastavnik.access.security;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.ActingPost;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.shared.RegionClock;

/**
 * Sign-in with a password. An unknown login takes as long and gets the same answer as a wrong password, and is locked
 * out alike; only who knows the password learns that an account is blocked or has no post.
 *
 * <p>Being the only provider bean, it is the application's authentication; registering it once more on the filter chain
 * would count every attempt twice.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private static final String REFUSED = "Неверное имя для входа или пароль.";

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwordEncoder;
    private final RegionClock clock;
    private final String hashOfNobody;

    PasswordSignIn(
            AccountRepository accounts,
            PostRepository posts,
            SignInAttempts attempts,
            PasswordEncoder passwordEncoder,
            RegionClock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.attempts = attempts;
        this.passwordEncoder = passwordEncoder;
        this.clock = clock;
        this.hashOfNobody = passwordEncoder.encode(Tokens.next());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip();
        Object credentials = attempt.getCredentials();
        String password = credentials == null ? "" : credentials.toString();
        Optional<Instant> blockedUntil = attempts.begin(login);
        if (blockedUntil.isPresent()) {
            throw new LockedException(lockedMessage(blockedUntil.get(), clock.zone()));
        }
        Optional<AccountSummary> account = accounts.findByLogin(login);
        String hash =
                account.flatMap(found -> accounts.passwordHash(found.id())).orElse(hashOfNobody);
        if (!matches(password, hash) || account.isEmpty()) {
            throw refused(account.map(AccountSummary::id), login);
        }
        return signIn(account.get(), login).authentication();
    }

    private SignedIn signIn(AccountSummary account, String login) {
        if (account.blocked()) {
            attempts.failed(Optional.of(account.id()), login, "blocked");
            throw new DisabledException("Учётная запись отключена. Обратитесь к администратору.");
        }
        if (account.passwordChangeRequired()) {
            attempts.succeeded(account.id(), login);
            return SignedIn.beforePasswordChange(account);
        }
        List<ActingPost> available = posts.acting(account.id(), clock.today());
        if (available.isEmpty()) {
            attempts.failed(Optional.of(account.id()), login, "no-post");
            throw new DisabledException("У вас нет действующей должности в системе. Обратитесь к администратору.");
        }
        attempts.succeeded(account.id(), login);
        return SignedIn.in(account, available.get(0));
    }

    private RuntimeException refused(Optional<AccountId> account, String login) {
        return attempts.failed(account, login, "password")
                .<RuntimeException>map(until -> new LockedException(lockedMessage(until, clock.zone())))
                .orElseGet(() -> new BadCredentialsException(REFUSED));
    }

    /** Longer ones cannot be anybody's password; the hash would refuse them with an error. */
    private boolean matches(String password, String hash) {
        return password.length() <= 200 && passwordEncoder.matches(password, hash);
    }

    static String lockedMessage(Instant until, ZoneId zone) {
        Instant shown = until.plusSeconds(59);
        return "Слишком много неудачных попыток. Вход под этим именем закрыт до "
                + DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(shown)
                + ". Если вы забыли пароль, попросите администратора о ссылке для нового.";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
