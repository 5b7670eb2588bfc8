package ru.nastavnik.roadmap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.Actor;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.MunicipalRollout;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.roadmap.persistence.MunicipalRoadmapRepository;
import ru.nastavnik.roadmap.process.MunicipalRoadmapProcess;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** What the processes do with municipal roadmaps, in the engine's transaction and without a signed-in person. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MunicipalRoadmapProcessActions implements MunicipalRollout {
    private final MunicipalRoadmapRepository repository;
    private final RoadmapFrames frames;
    private final Responsibles responsibles;
    private final MunicipalMeasureProcessActions measures;
    private final MunicipalRoadmapPaper paper;
    private final Documents documents;
    private final Reviews reviews;
    private final RegionClock clock;
    private final Workflow workflow;
    private final AuditTrail audit;

    MunicipalRoadmapProcessActions(
            MunicipalRoadmapRepository repository,
            RoadmapFrames frames,
            Responsibles responsibles,
            MunicipalMeasureProcessActions measures,
            MunicipalRoadmapPaper paper,
            Documents documents,
            Reviews reviews,
            RegionClock clock,
            Workflow workflow,
            AuditTrail audit) {
        this.repository = repository;
        this.frames = frames;
        this.responsibles = responsibles;
        this.measures = measures;
        this.paper = paper;
        this.documents = documents;
        this.reviews = reviews;
        this.clock = clock;
        this.workflow = workflow;
        this.audit = audit;
    }

    /** Opens the roadmap of a municipality under a launch; a second call changes nothing. */
    @Override
    public void begin(LaunchId launch, MunicipalityId municipality) {
        if (repository.find(municipality, launch).isPresent()) {
            return;
        }
        Term term = frames.term(launch.value(), clock.schoolYear());
        MunicipalRoadmap roadmap =
                MunicipalRoadmap.open(municipality, launch, clock.now(), term, responsibles.of(municipality));
        repository.insert(roadmap);
        reviews.add(Review.open(roadmap.id().paper()));
        workflow.start(
                MunicipalRoadmapProcess.KEY,
                BusinessKey.of(roadmap.id().value()),
                ProcessVariables.of(
                                MunicipalRoadmapProcess.MUNICIPAL_ROADMAP_ID,
                                roadmap.id().toString())
                        .and(CommonVariables.MUNICIPALITY_ID, municipality.toString())
                        .and(CommonVariables.LAUNCH_ID, launch.toString()));
        audit.record("municipal-roadmap.opened", SUBJECT, roadmap.id().toString(), Map.of());
    }

    @Override
    public void end(LaunchId launch, MunicipalityId municipality) {
        repository.find(municipality, launch).ifPresent(roadmap -> {
            measures.end(roadmap);
            BusinessKey key = BusinessKey.of(roadmap.id().value());
            boolean waited = workflow.correlate(
                            MunicipalRoadmapProcess.MESSAGE_DIRECTIVE_CLOSED, key, ProcessVariables.none())
                    .isPresent();
            if (!waited) {
                workflow.cancel(MunicipalRoadmapProcess.KEY, key, "Распоряжение закрыто до утверждения карты.");
            }
        });
    }

    /** The head approved: the limits bind the organisations from now on, the rows become the municipality's tasks. */
    public void enterIntoForce(MunicipalRoadmapId id) {
        MunicipalRoadmap roadmap = repository
                .find(id)
                .orElseThrow(() -> new NotFoundException("Муниципальная дорожная карта не найдена."));
        roadmap.enterIntoForce(clock.now());
        repository.update(roadmap);
        repository.replaceLimits(id, roadmap.limits());
        measures.inForce(roadmap);
        int round = reviews.of(id.paper()).round();
        if (!repository.isRegistered(id, round)) {
            // Approved before heads signed on paper and entered the number.
            register(id, paper(roadmap, null), round, Registration.next(clock.today()));
        }
        audit.record("municipal-roadmap.in-force", SUBJECT, id.toString(), Map.of());
    }

    /** @param signing the head who is to sign; null: whoever approved */
    RegisterDocument paper(MunicipalRoadmap roadmap, @Nullable Actor signing) {
        MunicipalRoadmapId id = roadmap.id();
        return paper.write(
                roadmap, reviews.of(id.paper()), repository.document(id).orElse(null), signing);
    }

    void register(MunicipalRoadmapId id, RegisterDocument signed, int round, Registration registration) {
        repository.setDocument(id, documents.register(signed, registration).id(), round);
    }

    /** Type of the review's subject. */
    static final String SUBJECT = "municipal-roadmap";
}
