package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.ReviewView;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.roadmap.domain.PlanningFrame;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Roadmaps as the signed-in person sees them: those of their territory only. */
@Service
@Transactional(readOnly = true)
public class Roadmaps {
    /** Type of the review's subject. */
    public static final String SUBJECT = "roadmap";

    private final AccessGuard guard;
    private final RoadmapRepository repository;
    private final RoadmapRegister register;
    private final RoadmapFrames frames;
    private final Reviews reviews;

    public Roadmaps(
            AccessGuard guard,
            RoadmapRepository repository,
            RoadmapRegister register,
            RoadmapFrames frames,
            Reviews reviews) {
        this.guard = guard;
        this.repository = repository;
        this.register = register;
        this.frames = frames;
        this.reviews = reviews;
    }

    /** @throws NotFoundException if there is none in the actor's territory */
    public RoadmapView get(RoadmapId id) {
        guard.require(Role.values());
        RoadmapView roadmap = register.get(id);
        requireVisible(roadmap.organization(), "Дорожная карта не найдена.");
        return roadmap;
    }

    /** The organisation's roadmap of the year; the newest if acts changed within the year. */
    public Optional<RoadmapView> find(OrganizationId organization, SchoolYear year) {
        guard.require(organization, Role.values());
        return register.find(organization, year);
    }

    /** All roadmaps of an organisation, the newest first. */
    public List<RoadmapView> of(OrganizationId organization) {
        guard.require(organization, Role.values());
        return register.of(organization);
    }

    /** The rounds of a roadmap: decisions, remarks, what changed since the round before. */
    public ReviewView review(RoadmapId id) {
        RoadmapView roadmap = get(id);
        return reviews.of(id.paper()).view(RoadmapRegister.texts(roadmap));
    }

    /** What the plan must keep to: the act's term and the municipal limits per stage. */
    public PlanLimits limits(RoadmapId id) {
        RoadmapView roadmap = get(id);
        PlanningFrame frame = frames.of(roadmap.organization(), roadmap.launch(), roadmap.year());
        return new PlanLimits(frame.directive(), frame.limits());
    }

    /** The plan as it was last approved, step by step; empty before the first approval. */
    public List<BaselineTerm> baseline(RoadmapId id) {
        get(id);
        return repository.baseline(id);
    }

    /** The registered document of the last version in force; empty before the first one. */
    public Optional<DocumentId> document(RoadmapId id) {
        get(id);
        return repository.document(id);
    }

    private void requireVisible(OrganizationId organization, String message) {
        try {
            guard.require(organization, Role.values());
        } catch (NotFoundException hidden) {
            throw new NotFoundException(message);
        }
    }
}
