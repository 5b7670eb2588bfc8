package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.directive.RolloutView;
import ru.nastavnik.roadmap.domain.ExtensionRules;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.roadmap.persistence.TermExtensionRepository;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;

/** What asking for more time and granting it share: whose roadmap it is, whether it may be extended, by which rules. */
@Component
class ExtendedRoadmaps {
    private final AccessGuard guard;
    private final RoadmapRepository roadmaps;
    private final TermExtensionRepository extensions;
    private final RoadmapFrames frames;
    private final LaunchRegister launches;
    private final RegionClock clock;
    private final AuditTrail audit;

    ExtendedRoadmaps(
            AccessGuard guard,
            RoadmapRepository roadmaps,
            TermExtensionRepository extensions,
            RoadmapFrames frames,
            LaunchRegister launches,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.roadmaps = roadmaps;
        this.extensions = extensions;
        this.frames = frames;
        this.launches = launches;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws NotFoundException if it does not exist, or is another organisation's */
    Roadmap visible(RoadmapId id, Role... roles) {
        guard.require(roles);
        Roadmap roadmap = roadmaps.find(id).orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
        guard.require(roadmap.organization(), roles);
        return roadmap;
    }

    /** @throws NotFoundException if it does not exist */
    TermExtension request(UUID id) {
        return extensions.find(id).orElseThrow(() -> new NotFoundException("Запрос на продление не найден."));
    }

    /** @throws DomainException if the organisation has left the directive, or the directive is closed */
    void requireTakingPart(Roadmap roadmap) {
        LaunchId launch = new LaunchId(roadmap.launch());
        if (launches.find(launch)
                .filter(view -> view.state() == LaunchState.CLOSED)
                .isPresent()) {
            throw new DomainException(
                    "Распоряжение закрыто с итогом: сроки по нему больше не продлеваются. Запрос не отправлен.");
        }
        if (launches.rollout(launch, roadmap.organization())
                .filter(rollout -> rollout.state() == RolloutView.State.LEFT)
                .isPresent()) {
            throw new DomainException("Организация выбыла из распоряжения: сроки по нему больше не продлеваются."
                    + " Запрос не отправлен.");
        }
    }

    ExtensionRules rules(Roadmap roadmap) {
        return new ExtensionRules(frames.of(roadmap.organization(), roadmap.launch(), roadmap.year()), clock.today());
    }

    void record(String action, RoadmapId id, int stepNo, LocalDate wantedTo) {
        audit.record(
                action,
                Roadmaps.SUBJECT,
                id.toString(),
                Map.of("step", Integer.toString(stepNo), "to", wantedTo.toString()));
    }
}
