package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.organization.OrganizationClosed;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** Organisations that join a launched directive later, and those that leave it. */
@Service
@Transactional
public class Participation {
    private final AccessGuard guard;
    private final RolloutRepository rollouts;
    private final LaunchRegister launches;
    private final OrganizationRegister organizations;
    private final DirectiveProcessActions actions;
    private final Duties duties;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    public Participation(
            AccessGuard guard,
            RolloutRepository rollouts,
            LaunchRegister launches,
            OrganizationRegister organizations,
            DirectiveProcessActions actions,
            Duties duties,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.rollouts = rollouts;
        this.launches = launches;
        this.organizations = organizations;
        this.actions = actions;
        this.duties = duties;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /** A new organisation, or one that had left, joins a launched directive. */
    public void join(LaunchId launch, OrganizationId organization) {
        guard.require(organization, Role.DEPARTMENT);
        if (launches.get(launch).state() != LaunchState.RUNNING) {
            throw new DomainException("Присоединиться можно только к распоряжению, которое исполняется.");
        }
        OrganizationView unit = organizations.get(organization);
        if (!unit.isOpenOn(clock.today())) {
            throw new DomainException("Организация закрыта: присоединить её нельзя.");
        }
        try {
            actions.start(launch, List.of(unit));
        } catch (EmptyResultDataAccessException already) {
            throw new ConflictException("Организация уже участвует в распоряжении.", already);
        }
        audit.record("rollout.joined", "organization", organization.toString(), Map.of("launch", launch.toString()));
    }

    /** An organisation leaves the directive; its open tasks are taken away, what was done stays. */
    public void leave(RolloutId id, String reason) {
        RolloutView rollout = find(id);
        guard.require(rollout.organization(), Role.DEPARTMENT);
        if (reason.isBlank()) {
            throw new ValidationException("reason", "Укажите причину, по которой организация выбывает.");
        }
        if (!leave(rollout, clock.today(), reason.strip())) {
            throw new ConflictException("Организация уже не участвует в распоряжении. Обновите страницу.");
        }
    }

    /** A closed organisation leaves everything it takes part in, with the reason of its closing. */
    @EventListener
    void on(OrganizationClosed event) {
        rollouts.of(event.organization()).stream()
                .filter(rollout -> rollout.state() == RolloutView.State.ACTIVE)
                .forEach(rollout -> leave(rollout, event.day(), "Организация закрыта: " + event.reason()));
    }

    private boolean leave(RolloutView rollout, LocalDate day, String reason) {
        if (!rollouts.leave(rollout.id(), day, reason)) {
            return false;
        }
        duties.left(rollout.launch(), rollout.organization(), day);
        workflow.correlate(
                OrganizationRolloutProcess.MESSAGE_ORGANIZATION_LEFT,
                BusinessKey.of(rollout.id().value()),
                ProcessVariables.none());
        audit.record(
                "rollout.left",
                "organization",
                rollout.organization().toString(),
                Map.of("launch", rollout.launch().toString()));
        return true;
    }

    private RolloutView find(RolloutId id) {
        return rollouts.find(id).orElseThrow(() -> new NotFoundException("Участие организации не найдено."));
    }
}
