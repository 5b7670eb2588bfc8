package ru.nastavnik.people;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Lists with names that leave the system as files: only people of the organisation take them, and each is recorded. */
@Service
@Transactional
public class PersonalLists {
    private final AccessGuard guard;
    private final AuditTrail audit;

    PersonalLists(AccessGuard guard, AuditTrail audit) {
        this.guard = guard;
        this.audit = audit;
    }

    /**
     * Records that a list is taken away; to be called before it is made.
     *
     * @param list its title
     * @throws NotFoundException if the organisation is another's
     */
    public void taken(OrganizationId organization, String list, int rows) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        audit.record(
                "participants.exported",
                "organization",
                organization.toString(),
                Map.of("list", list, "rows", Integer.toString(rows)));
    }
}
