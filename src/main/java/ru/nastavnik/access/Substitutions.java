package ru.nastavnik.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.access.persistence.SubstitutionRepository;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * Substitutes (и.о.): the holder of a post names one for some days, or the administrator does, when the holder cannot.
 * A substitute names no further substitute.
 */
@Service
@Transactional
public class Substitutions {
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_GROUND = 200;

    private final SubstitutionRepository substitutions;
    private final PostRepository posts;
    private final AccountRepository accounts;
    private final AccessGuard guard;
    private final AuditTrail audit;
    private final RegionClock clock;

    Substitutions(
            SubstitutionRepository substitutions,
            PostRepository posts,
            AccountRepository accounts,
            AccessGuard guard,
            AuditTrail audit,
            RegionClock clock) {
        this.substitutions = substitutions;
        this.posts = posts;
        this.accounts = accounts;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom one may name: colleagues of the post's own territory. */
    @Transactional(readOnly = true)
    public List<AccountSummary> candidates(PostId postId) {
        Post post = requireOwn(postId);
        return colleagues(post).stream()
                .filter(account -> !account.id().equals(post.account()))
                .toList();
    }

    /** Substitutions of a post, past and coming, newest first. */
    @Transactional(readOnly = true)
    public List<Substitution> ofPost(PostId postId) {
        requireOwn(postId);
        return substitutions.ofPost(postId);
    }

    /**
     * @param from first day, today or later
     * @param to last day, inclusive
     * @param ground the order by which the substitute acts: kind, date, number
     * @throws ValidationException on fields {@code substitute}, {@code from}, {@code to}, {@code ground}
     */
    public UUID name(
            PostId postId,
            @Nullable AccountId substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String ground) {
        Post post = requireOwn(postId);
        List<FieldViolation> violations = new ArrayList<>();
        boolean known = substitute != null
                && !substitute.equals(post.account())
                && colleagues(post).stream().anyMatch(account -> account.id().equals(substitute));
        if (!known) {
            violations.add(new FieldViolation("substitute", "Выберите коллегу из списка"));
        }
        checkDays(post, clock.today(), from, to, violations);
        if (ground.isBlank() || ground.length() > LONGEST_GROUND) {
            violations.add(new FieldViolation(
                    "ground", "Укажите приказ, которым возложены обязанности: дату и номер, до 200 знаков"));
        }
        if (!violations.isEmpty() || substitute == null || from == null || to == null) {
            throw new ValidationException(violations);
        }
        if (substitutions.overlaps(postId, from, to)) {
            throw new ValidationException("from", "На эти дни заместитель уже назван: сначала отзовите прежнего");
        }
        if (substitutions.comesBack(post.account(), substitute, from, to)) {
            throw new ValidationException(
                    "substitute",
                    "В эти дни этого человека замещает тот, кого он должен заменить: работать будет некому. Выберите"
                            + " другого или другие дни");
        }
        Actor actor = guard.require(Role.values());
        Substitution named = new Substitution(
                Ids.next(), postId, substitute, from, to, actor.account(), ground.strip(), null, false);
        substitutions.insert(named, clock.now());
        audit.record(
                "substitution.named",
                "post",
                postId.toString(),
                Map.of("substitute", substitute.toString(), "from", from.toString(), "to", to.toString()));
        return named.id();
    }

    /** Whether the substitute has somebody act for themselves on one of its days, and so may not be there. */
    @Transactional(readOnly = true)
    public boolean isSubstituteAway(Substitution substitution) {
        requireOwn(substitution.post());
        return substitutions.isAway(substitution.substitute(), substitution.validFrom(), substitution.validTo());
    }

    /** Ends a substitution at once. */
    public void withdraw(UUID id) {
        Substitution substitution =
                substitutions.find(id).orElseThrow(() -> new NotFoundException("Замещение не найдено."));
        requireOwn(substitution.post());
        if (!substitutions.withdraw(id, clock.now())) {
            throw new ConflictException("Это замещение уже отозвано. Обновите страницу.");
        }
        audit.record(
                "substitution.withdrawn",
                "post",
                substitution.post().toString(),
                Map.of("substitute", substitution.substitute().toString()));
    }

    private static void checkDays(
            Post post, LocalDate today, @Nullable LocalDate from, @Nullable LocalDate to, List<FieldViolation> found) {
        if (from == null) {
            found.add(new FieldViolation("from", "Укажите первый день"));
        } else if (from.isBefore(today)) {
            found.add(new FieldViolation("from", "Не раньше сегодняшнего дня"));
        } else {
            DayKind.EFFECTIVE_FROM
                    .refusal(from, DayContext.on(today))
                    .ifPresent(why -> found.add(new FieldViolation("from", why)));
        }
        LocalDate lastOfPost = post.validTo();
        if (to == null) {
            found.add(new FieldViolation("to", "Укажите последний день"));
        } else if (from != null && to.isBefore(from)) {
            found.add(new FieldViolation("to", "Не раньше первого дня"));
        } else if (from != null && to.isAfter(from.plusDays(LONGEST_DAYS))) {
            found.add(new FieldViolation("to", "Замещение не длится больше года"));
        } else if (lastOfPost != null && to.isAfter(lastOfPost)) {
            found.add(new FieldViolation("to", "Ваша должность заканчивается раньше"));
        }
    }

    /** The post of the actor themselves, not one exercised for another; any post for the administrator. */
    private Post requireOwn(PostId id) {
        Actor actor = guard.require(Role.values());
        Post post = posts.find(id)
                .filter(found ->
                        actor.role() == Role.ADMINISTRATOR || found.account().equals(actor.account()))
                .orElseThrow(() -> new NotFoundException("Должность не найдена."));
        if (actor.isSubstitute()) {
            throw new DomainException("Заместителя называет сам владелец должности или администратор.");
        }
        return post;
    }

    private List<AccountSummary> colleagues(Post post) {
        Territory territory = post.territory();
        if (territory instanceof Territory.OfOrganization own) {
            return accounts.employees(own.organization(), clock.today());
        }
        if (territory instanceof Territory.OfMunicipality own) {
            return accounts.inMunicipality(own.municipality(), clock.today());
        }
        if (territory instanceof Territory.OfDepartment own) {
            return accounts.inDepartment(own.department(), clock.today());
        }
        return accounts.inRegion(post.role(), clock.today());
    }
}
