package ru.nastavnik.access;

import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/**
 * The checks that application services make before they do anything: role first, then territory. A thing outside the
 * actor's territory is reported as not found, so that nobody learns of its existence.
 */
@Component
public class AccessGuard {
    private final CurrentActor currentActor;
    private final UnitDirectory units;

    public AccessGuard(CurrentActor currentActor, UnitDirectory units) {
        this.currentActor = currentActor;
        this.units = units;
    }

    /**
     * @return the actor, who has one of the roles
     * @throws AccessDeniedException if nobody is signed in or the post's role is another
     */
    public Actor require(Role... roles) {
        Actor actor = currentActor.require();
        if (!Arrays.asList(roles).contains(actor.role())) {
            throw new AccessDeniedException(
                    "Это действие недоступно в роли «" + actor.role().title() + "».");
        }
        return actor;
    }

    /**
     * Requires one of the roles, and that the organisation lies in the actor's territory.
     *
     * @throws NotFoundException if it lies outside
     */
    public Actor require(OrganizationId organization, Role... roles) {
        Actor actor = require(roles);
        if (!covers(actor.territory(), organization)) {
            throw new NotFoundException("Организация не найдена.");
        }
        return actor;
    }

    /** Requires one of the roles, and that the municipality is the actor's own or the actor stands above it. */
    public Actor require(MunicipalityId municipality, Role... roles) {
        Actor actor = require(roles);
        Territory territory = actor.territory();
        boolean covered = territory instanceof Territory.OfMunicipality own
                ? own.municipality().equals(municipality)
                : !(territory instanceof Territory.OfOrganization);
        if (!covered) {
            throw new NotFoundException("Муниципалитет не найден.");
        }
        return actor;
    }

    public boolean covers(Territory territory, OrganizationId organization) {
        if (territory instanceof Territory.OfOrganization own) {
            return own.organization().equals(organization);
        }
        return units.organization(organization)
                .filter(unit -> covers(territory, unit))
                .isPresent();
    }

    private static boolean covers(Territory territory, UnitDirectory.OrganizationUnit unit) {
        if (territory instanceof Territory.OfMunicipality own) {
            return own.municipality().equals(unit.municipality());
        }
        if (territory instanceof Territory.OfDepartment own) {
            return own.department() == unit.department();
        }
        return territory instanceof Territory.OfRegion;
    }
}
