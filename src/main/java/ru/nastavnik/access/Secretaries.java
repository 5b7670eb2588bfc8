package ru.nastavnik.access;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** The secretaries of an organisation: its director gives the post and takes it back. */
@Service
@Transactional
public class Secretaries {

    private final AccessGuard guard;
    private final Posts posts;
    private final Employees employees;
    private final AccountNames names;
    private final PostWork work;
    private final RegionClock clock;

    Secretaries(
            AccessGuard guard, Posts posts, Employees employees, AccountNames names, PostWork work, RegionClock clock) {
        this.guard = guard;
        this.posts = posts;
        this.employees = employees;
        this.names = names;
        this.work = work;
        this.clock = clock;
    }

    /** Who keeps the papers today. */
    public record Secretary(PostId post, PersonName name, String title, LocalDate since) {}

    @Transactional(readOnly = true)
    public List<Secretary> of(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR);
        return posts.holders(Role.SECRETARY, new Territory.OfOrganization(organization)).stream()
                .map(post -> new Secretary(post.id(), names.nameOf(post.account()), post.title(), post.validFrom()))
                .toList();
    }

    /**
     * Gives the post from today on.
     *
     * @param title as the staff list names it: «делопроизводитель», «секретарь руководителя»
     * @throws ValidationException on fields {@code account}, {@code title}, {@code role}
     */
    public PostId appoint(OrganizationId organization, AccountId account, String title) {
        guard.require(organization, Role.DIRECTOR);
        boolean colleague = employees.of(organization).stream()
                .anyMatch(employee -> employee.id().equals(account) && !employee.blocked());
        if (!colleague) {
            throw new ValidationException("account", "Выберите работника своей организации");
        }
        return posts.open(account, Role.SECRETARY, new Territory.OfOrganization(organization), title, clock.today());
    }

    /** What follows when a secretary is dismissed, in sentences for whoever is about to do it. */
    @Transactional(readOnly = true)
    public String consequence(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR);
        Territory territory = new Territory.OfOrganization(organization);
        int waiting = work.waiting(Role.SECRETARY, territory);
        if (posts.holders(Role.SECRETARY, territory).size() > 1) {
            return "Сегодня последний день. Приказы, которые ждут номера, остаются у другого делопроизводителя.";
        }
        return waiting == 0
                ? "Сегодня последний день. Дальше номера приказов вносит директор, когда подтверждает подпись."
                : "Сегодня последний день. Приказов, которые ждут номера: " + waiting
                        + ". С завтрашнего дня эти задачи будут у директора, в его списке задач.";
    }

    /**
     * Takes the post back; today is its last day.
     *
     * @throws NotFoundException if the organisation has no such secretary
     */
    public void dismiss(OrganizationId organization, PostId post) {
        guard.require(organization, Role.DIRECTOR);
        boolean own = posts.holders(Role.SECRETARY, new Territory.OfOrganization(organization)).stream()
                .anyMatch(held -> held.id().equals(post));
        if (!own) {
            throw new NotFoundException("Делопроизводитель не найден.");
        }
        posts.close(post, clock.today());
    }
}
