package ru.nastavnik.pairing;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.pairing.persistence.PairCountQueries;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Counts of pairs and of unique people in them, without names: all that is seen above the organisation. */
@Service
@Transactional(readOnly = true)
public class PairCounts {

    /**
     * Pairs of one form in one organisation.
     *
     * @param formCode code of the directive's form, or {@link #OWN}
     */
    public record OfForm(OrganizationId organization, String formCode, int drafts, int active, int ended) {}

    /** In place of a code: all forms of the organisation's own, whose titles are not seen above it. */
    public static final String OWN = "own";

    /** Unique people in active pairs of one organisation, whatever number of pairs they stand in. */
    public record People(OrganizationId organization, int mentors, int mentees) {}

    private final AccessGuard guard;
    private final PairCountQueries queries;

    PairCounts(AccessGuard guard, PairCountQueries queries) {
        this.guard = guard;
        this.queries = queries;
    }

    /** By organisation of the actor's territory and form. */
    public List<OfForm> byForm(SchoolYear schoolYear) {
        return queries.byForm(RowScope.of(guard.require(Role.values()), "o"), schoolYear);
    }

    /** By organisation of the actor's territory. */
    public List<People> people(SchoolYear schoolYear) {
        return queries.people(RowScope.of(guard.require(Role.values()), "o"), schoolYear);
    }
}
