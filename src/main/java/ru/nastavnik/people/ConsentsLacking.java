package ru.nastavnik.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.people.persistence.ConsentGapQueries;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/**
 * How many of those who take part have no valid consent today: numbers for whoever controls, of any organisations at once.
 * Asks nobody who they are; the caller names organisations of a territory that was checked.
 */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class ConsentsLacking {
    private final ConsentGapQueries queries;
    private final Consents consents;
    private final RegionClock clock;

    ConsentsLacking(ConsentGapQueries queries, Consents consents, RegionClock clock) {
        this.queries = queries;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Of one organisation.
     *
     * @param role whose, or null for mentees and mentors together, each person once
     * @param people who take part
     * @param lacking those of them without a valid consent
     * @param registered who are in the base
     * @param registeredLacking those of them without a valid consent
     */
    public record Gap(
            OrganizationId organization,
            @Nullable ParticipantRole role,
            ConsentKind kind,
            int people,
            int lacking,
            int registered,
            int registeredLacking) {}

    /** An organisation in which nobody takes part is absent. */
    public Map<OrganizationId, List<Gap>> of(Collection<OrganizationId> organizations, SchoolYear year) {
        if (organizations.isEmpty()) {
            return Map.of();
        }
        Map<OrganizationId, List<Gap>> byOrganization = new HashMap<>();
        queries.gaps(organizations, year, clock.today(), consents.rules().minors())
                .forEach(gap -> byOrganization
                        .computeIfAbsent(gap.organization(), any -> new ArrayList<>())
                        .add(gap));
        return byOrganization;
    }
}
