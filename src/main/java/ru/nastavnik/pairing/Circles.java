package ru.nastavnik.pairing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.pairing.persistence.CircleQueries;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/**
 * What {@link ru.nastavnik.people.Participants} and {@link Pairs} say of a year together, without names, for verbs that
 * show them to nobody. Usable by the organisation's people and by its background work.
 */
@Service
@Transactional(readOnly = true)
public class Circles {
    private final CircleQueries queries;
    private final DataScopes scopes;

    Circles(CircleQueries queries, DataScopes scopes) {
        this.queries = queries;
        this.scopes = scopes;
    }

    /** @throws NotFoundException if the scope is not this organisation's */
    public Circle of(OrganizationId organization, SchoolYear schoolYear) {
        scopes.require(organization);
        return queries.of(organization, schoolYear);
    }
}
