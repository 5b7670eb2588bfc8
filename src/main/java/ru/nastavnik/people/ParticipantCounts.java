package ru.nastavnik.people;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.people.persistence.ParticipantCountQueries;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Counts of participants per organisation, without names: all that is seen above the organisation. */
@Service
@Transactional(readOnly = true)
public class ParticipantCounts {

    /** @param registered those in the base; {@code candidates} wait for a consent or a decision */
    public record OfOrganization(
            OrganizationId organization, ParticipantRole role, int candidates, int registered, int left) {}

    private final AccessGuard guard;
    private final ParticipantCountQueries queries;

    ParticipantCounts(AccessGuard guard, ParticipantCountQueries queries) {
        this.guard = guard;
        this.queries = queries;
    }

    /** Of the organisations in the actor's territory that have participants in the year. */
    public List<OfOrganization> ofTerritory(SchoolYear schoolYear) {
        Actor actor = guard.require(Role.values());
        return queries.counts(RowScope.of(actor, "o"), schoolYear);
    }
}
