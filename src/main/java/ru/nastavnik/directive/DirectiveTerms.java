package ru.nastavnik.directive;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.domain.DirectiveRules;
import ru.nastavnik.directive.domain.Launch;
import ru.nastavnik.directive.persistence.DutyTermTable;
import ru.nastavnik.directive.persistence.LaunchRepository;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.TaskRenewal;

/** Terms of an act that was registered before acts had terms: a department enters them while it is carried out. */
@Service
@Transactional
public class DirectiveTerms {
    private final AccessGuard guard;
    private final LaunchRepository launches;
    private final DutyTermTable terms;
    private final LateDuties duties;
    private final TaskRenewal tasks;
    private final AuditTrail audit;

    DirectiveTerms(
            AccessGuard guard,
            LaunchRepository launches,
            DutyTermTable terms,
            LateDuties duties,
            TaskRenewal tasks,
            AuditTrail audit) {
        this.guard = guard;
        this.launches = launches;
        this.terms = terms;
        this.duties = duties;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** Whether a department may enter terms now: the act has none and is still carried out. */
    @Transactional(readOnly = true)
    public boolean areMissing(LaunchId id) {
        guard.require(Role.values());
        LaunchView launch = view(id);
        return takesTerms(launch.state()) && terms.of(launch.directive()).isEmpty();
    }

    /**
     * Sets the terms of an act that has none. From now on everybody whom it has reached owes its duties, late or not,
     * and open tasks take the days of their duties.
     *
     * @throws ValidationException on {@code terms}
     * @throws DomainException if it has terms, is closed, or is reaching organisations at this moment
     */
    public void enter(LaunchId id, List<DutyTerm> entered) {
        guard.require(Role.DEPARTMENT);
        LaunchView view = view(id);
        if (!takesTerms(view.state())) {
            throw new DomainException(
                    view.state() == LaunchState.CLOSED
                            ? "Распоряжение закрыто: сроки ему больше не нужны."
                            : "Организации сейчас начинают работу. Задайте сроки, когда начнут все.");
        }
        if (!terms.of(view.directive()).isEmpty()) {
            throw new DomainException("Сроки пунктов уже заданы. Обновите страницу, чтобы их увидеть.");
        }
        DirectiveRules.requireTerms(entered, view.termFrom(), view.termTo());
        Launch launch = launches.load(id).orElseThrow(DirectiveTerms::notFound);
        // Nothing about the launch changes, but of two who do this at once the second one has to look again.
        launches.update(launch);
        terms.insert(view.directive(), entered);
        duties.open(launch, view.termTo());
        tasks.ofDuties(id.toString());
        audit.record(
                "directive.terms-entered",
                "directive-launch",
                id.toString(),
                Map.of("directive", view.directive().toString()));
    }

    private static boolean takesTerms(LaunchState state) {
        return state != LaunchState.CLOSED && state != LaunchState.LAUNCHING;
    }

    private LaunchView view(LaunchId id) {
        return launches.find(id).orElseThrow(DirectiveTerms::notFound);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("Запуск распоряжения не найден.");
    }
}
