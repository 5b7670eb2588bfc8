package ru.nastavnik.directive;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.persistence.DutyTable;
import ru.nastavnik.inbox.TaskDuties;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.workflow.TaskEvent;

/** What the directive says about the tasks that open under it. */
@Component
class DirectiveTasks implements TaskDuties {
    private final DutyTable duties;
    private final OrganizationRegister organizations;

    DirectiveTasks(DutyTable duties, OrganizationRegister organizations) {
        this.duties = duties;
        this.organizations = organizations;
    }

    @Override
    public @Nullable String point(TaskEvent.Opened opened) {
        String point = opened.point();
        String organization = opened.organizationId();
        return point == null || organization == null || !Points.dependOnKind(point)
                ? point
                : Points.of(point, kind(opened, organization));
    }

    @Override
    public Optional<OpenDuty> duty(TaskEvent.Opened opened) {
        String duty = opened.duty();
        String launch = opened.launchId();
        if (duty == null || launch == null) {
            return Optional.empty();
        }
        Duty named = Duty.ofCode(duty);
        return duties.open(
                        named,
                        UUID.fromString(launch),
                        id(named, Duty.Bearer.MUNICIPALITY, opened.municipalityId()),
                        id(named, Duty.Bearer.ORGANIZATION, opened.organizationId()))
                .map(open -> new OpenDuty(open.id(), open.due()));
    }

    private static @Nullable UUID id(Duty duty, Duty.Bearer bearer, @Nullable String id) {
        return duty.bearer() == bearer && id != null ? UUID.fromString(id) : null;
    }

    private OrganizationKind kind(TaskEvent.Opened opened, String organization) {
        String known = opened.organizationKind();
        return known != null
                ? OrganizationKind.ofCode(known)
                : organizations.get(OrganizationId.of(organization)).kind();
    }
}
