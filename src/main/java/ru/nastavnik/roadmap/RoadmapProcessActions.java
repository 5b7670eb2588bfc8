package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.acquaintance.AcquaintanceJournal;
import ru.nastavnik.approval.PaperDrafts;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.roadmap.domain.PlanProposal;
import ru.nastavnik.roadmap.domain.PlanningFrame;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** What the processes do with roadmaps, in the engine's transaction and without a signed-in person. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RoadmapProcessActions {
    private final RoadmapRepository repository;
    private final RoadmapRegister register;
    private final RoadmapPaper paper;
    private final Documents documents;
    private final AcquaintanceJournal acquaintance;
    private final RoadmapFrames frames;
    private final OrganizationRegister organizations;
    private final Reviews reviews;
    private final PaperDrafts papers;
    private final WorkingDays workingDays;
    private final RoadmapRestarts restarts;
    private final Responsibles responsibles;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    RoadmapProcessActions(
            RoadmapRepository repository,
            RoadmapRegister register,
            RoadmapPaper paper,
            Documents documents,
            AcquaintanceJournal acquaintance,
            RoadmapFrames frames,
            OrganizationRegister organizations,
            Reviews reviews,
            PaperDrafts papers,
            WorkingDays workingDays,
            RoadmapRestarts restarts,
            Responsibles responsibles,
            RegionClock clock,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.repository = repository;
        this.register = register;
        this.paper = paper;
        this.documents = documents;
        this.acquaintance = acquaintance;
        this.frames = frames;
        this.organizations = organizations;
        this.reviews = reviews;
        this.papers = papers;
        this.workingDays = workingDays;
        this.restarts = restarts;
        this.responsibles = responsibles;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Opens the roadmap of a school year with a proposed plan: last year's if there is one, else the template's. A
     * second call for the same year gives the same roadmap.
     */
    public RoadmapId open(OrganizationId organization, UUID launch, SchoolYear year) {
        Optional<Roadmap> known = repository.find(organization, year, launch);
        if (known.isPresent()) {
            Roadmap roadmap = known.get();
            papers.restart(RoadmapApproval.paper(roadmap, repository));
            restarts.restarted(roadmap.id());
            return roadmap.id();
        }
        OrganizationView unit = organizations.get(organization);
        RoadmapTemplate template = frames.template(RoadmapKind.of(unit.kind()), launch);
        PlanningFrame frame = frames.of(organization, launch, year);
        PlanProposal proposal = new PlanProposal(frame, clock.today(), workingDays::isWorking);
        List<RowPlan> rows = repository
                .lastBefore(organization, year)
                .map(last -> proposal.rowsFromLastYear(
                        template, last.rows(), year.startYear() - last.year().startYear()))
                .orElseGet(() -> proposal.rows(template, responsibles.of(unit)::apply));
        Roadmap roadmap = Roadmap.open(organization, launch, year, template.id(), clock.now(), rows);
        repository.insert(roadmap);
        reviews.add(Review.open(roadmap.id().paper()));
        audit.record("roadmap.opened", Roadmaps.SUBJECT, roadmap.id().toString(), Map.of("schoolYear", year.title()));
        return roadmap.id();
    }

    /** The order that approves the roadmap, as it is printed and signed. */
    RegisterDocument order(RoadmapId id, @Nullable AccountId signing) {
        return paper.order(
                register.get(id),
                reviews.of(id.paper()),
                repository.document(id).orElse(null),
                signing);
    }

    /** Registers the order of a round and opens its journal of acquaintance. */
    void registerOrder(RoadmapId id, RegisterDocument signed, int round, Registration registration) {
        RegisteredDocument order = documents.register(signed, registration);
        repository.setDocument(id, order.id(), round);
        OrganizationId organization = order.owner().organization();
        if (organization != null) {
            acquaintance.open(organization, order.kind(), order.id(), order.date());
        }
    }

    /** The roadmap was approved and, where required, agreed: the execution works by it from now on. */
    public void enterIntoForce(RoadmapId id) {
        Roadmap roadmap = repository.find(id).orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
        roadmap.enterIntoForce(clock.now());
        repository.update(roadmap);
        Review review = reviews.of(id.paper());
        repository.keepBaseline(id, review.round());
        if (!repository.isRegistered(id, review.round())) {
            // Approved before directors signed on paper and entered the number.
            registerOrder(id, order(id, null), review.round(), Registration.next(clock.today()));
        }
        audit.record(
                "roadmap.in-force",
                Roadmaps.SUBJECT,
                id.toString(),
                Map.of("schoolYear", roadmap.year().title()));
        events.publishEvent(new RoadmapInForce(id, roadmap.organization(), roadmap.launch(), roadmap.year()));
    }
}
