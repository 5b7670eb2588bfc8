package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.roadmap.domain.PlanningFrame;
import ru.nastavnik.roadmap.persistence.MunicipalRoadmapRepository;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** Collects what a plan must keep to, and the form it is drawn up on. */
@Component
class RoadmapFrames {
    private final LaunchRegister launches;
    private final OrganizationRegister organizations;
    private final MunicipalRoadmapRepository municipalRoadmaps;
    private final RoadmapTemplates templates;
    private final RegionClock clock;

    RoadmapFrames(
            LaunchRegister launches,
            OrganizationRegister organizations,
            MunicipalRoadmapRepository municipalRoadmaps,
            RoadmapTemplates templates,
            RegionClock clock) {
        this.launches = launches;
        this.organizations = organizations;
        this.municipalRoadmaps = municipalRoadmaps;
        this.templates = templates;
        this.clock = clock;
    }

    PlanningFrame of(OrganizationId organization, UUID launch, SchoolYear year) {
        MunicipalityId municipality = organizations.get(organization).municipality();
        return new PlanningFrame(year, term(launch, year), limits(municipality, launch));
    }

    private List<StageLimit> limits(@Nullable MunicipalityId municipality, UUID launch) {
        return municipality == null ? List.of() : municipalRoadmaps.limitsInForce(municipality, launch);
    }

    /** The act's term; the school year where the act is not known here. */
    Term term(UUID launch, SchoolYear year) {
        return launches.find(new LaunchId(launch))
                .map(found -> new Term(found.termFrom(), found.termTo()))
                .orElseGet(() ->
                        new Term(LocalDate.of(year.startYear(), 7, 1), LocalDate.of(year.startYear() + 1, 6, 30)));
    }

    /** The version picked for the launch, else the one in force today. */
    RoadmapTemplate template(RoadmapKind kind, UUID launch) {
        return launches.find(new LaunchId(launch))
                .flatMap(found -> found.layout(RoadmapFormCatalogue.code(kind)))
                .map(version -> templates.version(RoadmapTemplateId.of(version)))
                .or(() -> templates.inForce(kind, clock.today()))
                .orElseThrow(() -> new DomainException(
                        "Утверждённой формы дорожной карты нет. Региональный центр должен утвердить её (п. 3.1)."));
    }
}
