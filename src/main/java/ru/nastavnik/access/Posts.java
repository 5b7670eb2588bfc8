package ru.nastavnik.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.PostRepository;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Posts for other modules: a curator's post opens by an order and closes by another. The caller has checked who may do
 * it and opens the transaction.
 */
@Service
public class Posts {
    private final PostRepository posts;
    private final AuditTrail audit;
    private final RegionClock clock;

    Posts(PostRepository posts, AuditTrail audit, RegionClock clock) {
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param title the post as documents name it, in the nominative
     * @param from first day
     * @throws ValidationException if the territory does not fit the role, or the same post is open already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PostId open(AccountId account, Role role, Territory territory, String title, LocalDate from) {
        if (!fits(role, territory)) {
            throw new ValidationException("territory", "Для роли «" + role.title() + "» нужна другая территория");
        }
        if (title.isBlank()) {
            throw new ValidationException("title", "Укажите должность, как в документах");
        }
        boolean alreadyOpen = posts.of(account).stream()
                .anyMatch(post -> post.role() == role
                        && post.territory().equals(territory)
                        && (post.validTo() == null || !post.validTo().isBefore(from)));
        if (alreadyOpen) {
            throw new ValidationException("role", "У этого человека уже есть такая действующая должность");
        }
        PostId id = PostId.next();
        posts.insert(new Post(id, account, role, territory, title.strip(), from, null, 0));
        audit.record(
                "post.opened",
                "post",
                id.toString(),
                Map.of("account", account.toString(), "role", role.name(), "from", from.toString()));
        return id;
    }

    /**
     * @param to last day, inclusive
     * @throws DomainException if the day lies before the post began or the post is closed already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(PostId id, LocalDate to) {
        Post post = get(id);
        if (post.validTo() != null) {
            throw new DomainException("Должность уже закрыта. Обновите страницу.");
        }
        if (to.isBefore(post.validFrom())) {
            throw new ValidationException("validTo", "Не раньше первого дня должности");
        }
        if (!posts.close(post, to)) {
            throw new ConflictException("Должность только что изменил кто-то другой. Обновите страницу.");
        }
        audit.record("post.closed", "post", id.toString(), Map.of("to", to.toString()));
    }

    /** Posts of a role in exactly this territory that are valid today. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Post> holders(Role role, Territory territory) {
        return posts.holders(role, territory, clock.today());
    }

    /** All posts of an account, past ones too, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Post> of(AccountId account) {
        return posts.of(account);
    }

    /** @throws NotFoundException if there is no such post */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Post get(PostId id) {
        return posts.find(id).orElseThrow(() -> new NotFoundException("Должность не найдена."));
    }

    private static boolean fits(Role role, Territory territory) {
        if (role == Role.DIRECTOR || role == Role.CURATOR || role == Role.SECRETARY) {
            return territory instanceof Territory.OfOrganization;
        }
        if (role == Role.MUNICIPAL_HEAD || role == Role.MUNICIPAL_COORDINATOR) {
            return territory instanceof Territory.OfMunicipality;
        }
        if (role == Role.DEPARTMENT) {
            return territory instanceof Territory.OfDepartment;
        }
        return territory instanceof Territory.OfRegion;
    }
}
