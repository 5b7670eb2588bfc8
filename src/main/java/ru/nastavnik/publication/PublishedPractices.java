package ru.nastavnik.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.publication.persistence.PublicationQueries;
import ru.nastavnik.publication.persistence.PublicationQueries.Place;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * Practices across organisations for whoever stands above them: cases of step 32 and programmes that directors have
 * released, without anybody whose consent to publication has ended since.
 */
@Service
@Transactional(readOnly = true)
public class PublishedPractices {
    private static final Role[] READERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };

    private final AccessGuard guard;
    private final PublicationQueries queries;
    private final PublicationFilter filter;
    private final PublicationReleases releases;
    private final RegionClock clock;

    PublishedPractices(
            AccessGuard guard,
            PublicationQueries queries,
            PublicationFilter filter,
            PublicationReleases releases,
            RegionClock clock) {
        this.guard = guard;
        this.queries = queries;
        this.filter = filter;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * What the list is made of.
     *
     * @param released organisations that have let something be published
     * @param organizations all of the reader's territory
     */
    public record Catalogue(List<PublishedPractice> practices, int released, int organizations) {}

    /** Of the actor's territory, by organisation; cases first. */
    public Catalogue catalogue() {
        RowScope scope = RowScope.of(guard.require(READERS), "o");
        Map<OrganizationId, Place> places = new LinkedHashMap<>();
        queries.organizations(scope, clock.today()).forEach(place -> places.put(place.id(), place));
        Map<OrganizationId, ReleasedContent> published =
                releases.publishable(List.copyOf(places.keySet()), filter::gate);
        List<PublishedPractice> cases = new ArrayList<>();
        List<PublishedPractice> programmes = new ArrayList<>();
        for (Map.Entry<OrganizationId, Place> each : places.entrySet()) {
            ReleasedContent content = published.get(each.getKey());
            if (content != null) {
                content.practices().stream()
                        .map(practice -> new PublishedPractice(
                                each.getKey(),
                                each.getValue().name(),
                                each.getValue().municipalityName(),
                                practice))
                        .forEach(practice -> (practice.practice().isCase() ? cases : programmes).add(practice));
            }
        }
        cases.addAll(programmes);
        return new Catalogue(List.copyOf(cases), published.size(), places.size());
    }
}
