package ru.nastavnik.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.access.persistence.SignInFailureRepository;
import ru.nastavnik.access.persistence.SubstitutionRepository;
import ru.nastavnik.access.security.Tokens;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** «Люди и полномочия»: what the administrator does to accounts and posts by hand. */
@Service
@Transactional
public class AccountAdministration {
    private final Accounts accounts;
    private final AccountRepository repository;
    private final Posts posts;
    private final PostRepository postRepository;
    private final SubstitutionRepository substitutions;
    private final PostWork work;
    private final List<BlockingWatcher> watchers;
    private final SignInFailureRepository failures;
    private final AccessGuard guard;
    private final AuditTrail audit;
    private final RegionClock clock;

    AccountAdministration(
            Accounts accounts,
            AccountRepository repository,
            Posts posts,
            PostRepository postRepository,
            SubstitutionRepository substitutions,
            PostWork work,
            List<BlockingWatcher> watchers,
            SignInFailureRepository failures,
            AccessGuard guard,
            AuditTrail audit,
            RegionClock clock) {
        this.accounts = accounts;
        this.repository = repository;
        this.posts = posts;
        this.postRepository = postRepository;
        this.substitutions = substitutions;
        this.work = work;
        this.watchers = List.copyOf(watchers);
        this.failures = failures;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new account and the password to hand over, which the first sign-in replaces. */
    public record Created(AccountId id, String temporaryPassword) {}

    /** Accounts whose login or name contains the text, by name; the page after a given account. */
    @Transactional(readOnly = true)
    public List<AccountRow> search(String text, @Nullable AccountSummary after, int size) {
        guard.require(Role.ADMINISTRATOR);
        List<AccountSummary> found = repository.search(text.strip(), after, size);
        Map<AccountId, List<Post>> held =
                postRepository.currentOf(found.stream().map(AccountSummary::id).toList(), clock.today());
        return found.stream()
                .map(account -> new AccountRow(account, held.getOrDefault(account.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public AccountSummary get(AccountId id) {
        guard.require(Role.ADMINISTRATOR);
        return accounts.get(id);
    }

    @Transactional(readOnly = true)
    public List<Post> postsOf(AccountId id) {
        guard.require(Role.ADMINISTRATOR);
        return posts.of(id);
    }

    /** @throws ru.nastavnik.shared.ValidationException on fields {@code login} or {@code email} */
    public Created create(NewAccount account) {
        guard.require(Role.ADMINISTRATOR);
        String password = Tokens.next().substring(0, 14);
        return new Created(accounts.create(account, accounts.prepare(password, true)), password);
    }

    /**
     * Corrects a name, an address or the workplace; what was signed under the old name stays as it was signed. The
     * person's open sessions end: they show the old name.
     *
     * @param seen the account as the administrator saw it
     * @param corrected its login must be the same
     * @throws ru.nastavnik.shared.ValidationException on field {@code email}
     * @throws ConflictException if somebody else changed the account meanwhile
     */
    public void correct(AccountSummary seen, NewAccount corrected) {
        guard.require(Role.ADMINISTRATOR);
        Accounts.check(corrected);
        if (!corrected.login().equals(seen.login())) {
            throw new ValidationException("login", "Имя для входа не меняется");
        }
        if (!repository.correct(seen.id(), seen.version(), corrected)) {
            accounts.get(seen.id());
            throw new ConflictException(
                    "Учётную запись только что изменил кто-то другой. Введённое не записано: обновите страницу и"
                            + " повторите.");
        }
        audit.record("account.corrected", "account", seen.id().toString(), Map.of());
    }

    /**
     * @throws ru.nastavnik.shared.ValidationException on fields {@code territory}, {@code title}, {@code role},
     *     {@code from}
     */
    public PostId openPost(AccountId account, Role role, Territory territory, String title, LocalDate from) {
        guard.require(Role.ADMINISTRATOR);
        accounts.get(account);
        DayKind.EFFECTIVE_FROM.require("from", from, clock.today());
        return posts.open(account, role, territory, title, from);
    }

    /**
     * @param to last day, inclusive
     * @throws DomainException if nobody would be left to administer the system
     */
    public void closePost(PostId id, LocalDate to) {
        guard.require(Role.ADMINISTRATOR);
        Post post = posts.get(id);
        DayKind.TERM.require("validTo", to, clock.today());
        posts.close(id, to);
        if (post.role() == Role.ADMINISTRATOR && postRepository.countActive(Role.ADMINISTRATOR, to.plusDays(1)) == 0) {
            throw new DomainException(
                    "Это последний администратор: должность осталась открытой. Сначала назначьте другого.");
        }
    }

    /** What would stop if the account were blocked today. */
    @Transactional(readOnly = true)
    public BlockingConsequences consequencesOfBlocking(AccountId id) {
        guard.require(Role.ADMINISTRATOR);
        LocalDate today = clock.today();
        List<BlockingConsequences.StandsIn> standsIn = substitutions.exercisedBy(id, today).stream()
                .map(named -> new BlockingConsequences.StandsIn(posts.get(named.post()), named))
                .toList();
        List<BlockingConsequences.Held> held = posts.of(id).stream()
                .filter(post -> post.isValidOn(today))
                .map(this::held)
                .filter(post -> post.openTasks() > 0)
                .toList();
        return new BlockingConsequences(standsIn, held);
    }

    private BlockingConsequences.Held held(Post post) {
        boolean shared = posts.holders(post.role(), post.territory()).stream()
                        .map(Post::account)
                        .filter(other -> !other.equals(post.account()))
                        .anyMatch(other -> repository
                                .find(other)
                                .filter(found -> !found.blocked())
                                .isPresent())
                || substitutions.ofPost(post.id()).stream()
                        .anyMatch(named -> named.isValidOn(clock.today()) && !named.substituteBlocked());
        return new BlockingConsequences.Held(post, work.waiting(post.role(), post.territory()), shared);
    }

    /** Ends the account's sessions and refuses further ones; posts and history stay, and whom it concerns is told. */
    public void block(AccountId id) {
        Actor actor = guard.require(Role.ADMINISTRATOR);
        if (actor.account().equals(id)) {
            throw new DomainException("Нельзя отключить собственную учётную запись.");
        }
        accounts.get(id);
        BlockingConsequences consequences = consequencesOfBlocking(id);
        repository.setBlocked(id, true);
        audit.record("account.blocked", "account", id.toString(), Map.of());
        watchers.forEach(watcher -> watcher.blocked(id, consequences));
    }

    public void unblock(AccountId id) {
        guard.require(Role.ADMINISTRATOR);
        accounts.get(id);
        repository.setBlocked(id, false);
        audit.record("account.unblocked", "account", id.toString(), Map.of());
    }

    /** Forgets failed attempts to sign in, so that the person need not wait. */
    public void forgiveFailures(AccountId id) {
        guard.require(Role.ADMINISTRATOR);
        failures.forget(Tokens.loginDigest(accounts.get(id).login()));
        audit.record("account.failures-forgiven", "account", id.toString(), Map.of());
    }

    /** Whether attempts to sign in are refused now because of earlier failures. */
    @Transactional(readOnly = true)
    public boolean isLockedOut(AccountId id) {
        guard.require(Role.ADMINISTRATOR);
        return failures.blockedUntil(Tokens.loginDigest(accounts.get(id).login()), clock.now())
                .isPresent();
    }

    /** @throws NotFoundException if there is no such post */
    @Transactional(readOnly = true)
    public Post post(PostId id) {
        guard.require(Role.ADMINISTRATOR);
        return posts.get(id);
    }
}
