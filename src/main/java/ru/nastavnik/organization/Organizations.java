package ru.nastavnik.organization;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.organization.persistence.OrganizationRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Organisations as the signed-in person sees them: those of their territory only. */
@Service
@Transactional(readOnly = true)
public class Organizations {
    private final AccessGuard guard;
    private final OrganizationRepository organizations;

    public Organizations(AccessGuard guard, OrganizationRepository organizations) {
        this.guard = guard;
        this.organizations = organizations;
    }

    /** @throws NotFoundException if there is none in the actor's territory */
    public OrganizationView get(OrganizationId id) {
        guard.require(id, Role.values());
        return organizations.find(id).orElseThrow(() -> new NotFoundException("Организация не найдена."));
    }

    /** Organisations of the actor's territory that match, by location and name. */
    public List<OrganizationView> list(OrganizationFilter filter) {
        return organizations.list(filter, scope());
    }

    /** Open organisations of the actor's territory by municipality, kind and ownership. */
    public List<OrganizationCounts> counts() {
        return organizations.counts(scope());
    }

    private RowScope scope() {
        return RowScope.of(guard.require(Role.values()), "o");
    }
}
