package ru.nastavnik.document;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Who may touch an owner's papers; other modules' services have checked the actor's role for their own action. */
@Component
class PaperAccess {

    private final CurrentActor currentActor;
    private final DataScopes scopes;
    private final AccessGuard guard;

    PaperAccess(CurrentActor currentActor, DataScopes scopes, AccessGuard guard) {
        this.currentActor = currentActor;
        this.scopes = scopes;
        this.guard = guard;
    }

    /** Nothing is asked while nobody is signed in: process steps and jobs act for everybody. */
    void requireTerritory(DocumentOwner owner) {
        OrganizationId organization = owner.organization();
        MunicipalityId municipality = owner.municipality();
        Department department = owner.department();
        if (organization != null
                && scopes.current().organization().filter(organization::equals).isPresent()) {
            // Also whoever reads an extract by a link while they are signed in for another organisation.
            return;
        }
        currentActor.find().ifPresent(actor -> {
            if (organization != null) {
                guard.require(organization, actor.role());
            } else if (municipality != null) {
                guard.require(municipality, actor.role());
            } else if (department != null && !actor.territory().equals(new Territory.OfDepartment(department))) {
                throw new NotFoundException("Книга не найдена.");
            }
        });
    }

    /** Numbers are taken and dropped by whoever signs and by the secretary. */
    void requireKeeper(DocumentOwner owner) {
        OrganizationId organization = owner.organization();
        if (organization != null) {
            guard.require(organization, Role.DIRECTOR, Role.SECRETARY);
        } else {
            requireTerritory(owner);
        }
    }

    @Nullable
    String account() {
        return currentActor.find().map(actor -> actor.account().toString()).orElse(null);
    }
}
