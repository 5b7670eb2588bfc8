package ru.nastavnik.roadmap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyFacts;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.roadmap.persistence.MunicipalRoadmapRepository;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.shared.RegionClock;

/** Whose roadmap has been approved: by directors, and by the heads of municipalities. */
@Component
class RoadmapFacts implements DutyFacts {
    private final RoadmapRepository roadmaps;
    private final MunicipalRoadmapRepository municipal;
    private final Reviews reviews;
    private final RegionClock clock;

    RoadmapFacts(RoadmapRepository roadmaps, MunicipalRoadmapRepository municipal, Reviews reviews, RegionClock clock) {
        this.roadmaps = roadmaps;
        this.municipal = municipal;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public List<Fact> under(LaunchId launch) {
        return Stream.concat(ofOrganizations(launch), ofMunicipalities(launch)).toList();
    }

    private Stream<Fact> ofOrganizations(LaunchId launch) {
        List<RoadmapRepository.Approved> approved = roadmaps.approved(launch.value());
        Map<UUID, List<Instant>> approvals = reviews.approvals(
                Roadmaps.SUBJECT, approved.stream().map(one -> one.id().value()).toList());
        return approved.stream()
                .flatMap(one -> approvals.getOrDefault(one.id().value(), List.of()).stream()
                        .reduce((earlier, later) -> later)
                        .map(last -> Fact.of(Duty.ROADMAP, one.organization().value(), one.year(), clock.dayOf(last)))
                        .stream());
    }

    /** Remarks of the regional centre open another round, but what was approved first stays in force. */
    private Stream<Fact> ofMunicipalities(LaunchId launch) {
        List<MunicipalRoadmap> opened = municipal.all(null).stream()
                .filter(one -> one.launch().equals(launch))
                .toList();
        Map<UUID, List<Instant>> approvals = reviews.approvals(
                MunicipalRoadmapProcessActions.SUBJECT,
                opened.stream().map(one -> one.id().value()).toList());
        return opened.stream()
                .flatMap(one -> approvals.getOrDefault(one.id().value(), List.of()).stream()
                        .limit(1)
                        .map(first -> Fact.of(
                                Duty.MUNICIPAL_ROADMAP, one.municipality().value(), clock.dayOf(first))));
    }
}
