package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.Documents;
import ru.nastavnik.roadmap.domain.PlanMove;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.TermExtensionRepository;
import ru.nastavnik.roadmap.process.TermExtensionProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * More time for a step of a roadmap in force: the curator asks with a reason, the director refuses or grants by an order
 * ({@link TermExtensionOrders}).
 */
@Service
@Transactional
public class TermExtensions {
    private static final String WANTED_TO = "wantedTo";

    private final AccessGuard guard;
    private final ExtendedRoadmaps extended;
    private final TermExtensionRepository extensions;
    private final RoadmapTemplates templates;
    private final RoadmapFrames frames;
    private final Documents documents;
    private final Workflow workflow;
    private final RegionClock clock;

    TermExtensions(
            AccessGuard guard,
            ExtendedRoadmaps extended,
            TermExtensionRepository extensions,
            RoadmapTemplates templates,
            RoadmapFrames frames,
            Documents documents,
            Workflow workflow,
            RegionClock clock) {
        this.guard = guard;
        this.extended = extended;
        this.extensions = extensions;
        this.templates = templates;
        this.frames = frames;
        this.documents = documents;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** All requests of a roadmap, the newest first. */
    @Transactional(readOnly = true)
    public List<TermExtension> of(RoadmapId id) {
        extended.visible(id, Role.values());
        return extensions.of(id);
    }

    /**
     * What more time would do to other steps, before it is asked for or granted; it hinders neither.
     *
     * @param wanted new last days by the numbers of their steps
     */
    @Transactional(readOnly = true)
    public List<StepConsequence> consequences(RoadmapId id, Map<Integer, LocalDate> wanted) {
        Roadmap roadmap = extended.visible(id, Role.CURATOR, Role.DIRECTOR);
        List<RowPlan> moved = wanted.entrySet().stream()
                .map(entry -> {
                    RowPlan row = roadmap.row(entry.getKey());
                    return row.withTerm(row.from(), entry.getValue());
                })
                .toList();
        return new PlanMove(
                        templates.version(roadmap.template()),
                        frames.of(roadmap.organization(), roadmap.launch(), roadmap.year()),
                        roadmap.rows())
                .consequences(moved);
    }

    /**
     * Asks for more time.
     *
     * @throws ValidationException on {@code wantedTo} or {@code reason}
     * @throws ConflictException if a request for the step waits already
     * @throws DomainException if the organisation has left the directive, or the directive is closed
     */
    public void request(RoadmapId id, int stepNo, LocalDate wantedTo, String reason) {
        Roadmap roadmap = extended.visible(id, Role.CURATOR);
        Actor actor = guard.require(roadmap.organization(), Role.CURATOR);
        roadmap.requireInForce();
        extended.requireTakingPart(roadmap);
        DayKind.TERM.require(WANTED_TO, wantedTo, clock.today());
        LocalDate formerTo = roadmap.row(stepNo).to();
        Stage stage = templates.version(roadmap.template()).step(stepNo).stage();
        List<FieldViolation> violations = extended.rules(roadmap).violations(stage, formerTo, wantedTo, reason);
        if (!violations.isEmpty() || formerTo == null) {
            throw new ValidationException(violations);
        }
        UUID extension = Ids.next();
        extensions.insert(new TermExtension(
                extension,
                id,
                stepNo,
                formerTo,
                wantedTo,
                reason.strip(),
                TermExtension.State.REQUESTED,
                actor.account(),
                clock.now(),
                null,
                null,
                null));
        workflow.start(
                TermExtensionProcess.KEY,
                BusinessKey.of(extension),
                ProcessVariables.of(
                                CommonVariables.ORGANIZATION_ID,
                                roadmap.organization().toString())
                        .and(CommonVariables.LAUNCH_ID, roadmap.launch().toString()));
        extended.record("roadmap.extension-requested", id, stepNo, wantedTo);
    }

    /** The director refuses the request with a reason; the curator is told by a task. */
    public void refuse(UUID extensionId, String reason) {
        guard.require(Role.DIRECTOR);
        TermExtension extension = extended.request(extensionId);
        Roadmap roadmap = extended.visible(extension.roadmap(), Role.DIRECTOR);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR);
        if (reason.isBlank()) {
            throw new ValidationException("reason", "Напишите причину отказа.");
        }
        extensions.decide(extensionId, TermExtension.State.REFUSED, actor.account(), clock.now(), reason.strip());
        documents.annulIfReserved(roadmap.organization(), extensionId, "в продлении срока отказано: " + reason.strip());
        workflow.complete(
                TermExtensionProcess.task(extensionId, TermExtensionProcess.DECIDE),
                ProcessVariables.of(TermExtensionProcess.GRANTED, false));
        extended.record("roadmap.extension-refused", roadmap.id(), extension.stepNo(), extension.wantedTo());
    }

    /**
     * The curator takes the request back before the director has decided.
     *
     * @throws ConflictException if the director has decided meanwhile
     */
    public void callBack(UUID extensionId) {
        guard.require(Role.CURATOR);
        TermExtension extension = extended.request(extensionId);
        Roadmap roadmap = extended.visible(extension.roadmap(), Role.CURATOR);
        Actor actor = guard.require(roadmap.organization(), Role.CURATOR);
        extensions.decide(extensionId, TermExtension.State.CALLED_BACK, actor.account(), clock.now(), null);
        documents.annulIfReserved(roadmap.organization(), extensionId, "запрос на продление отозван");
        workflow.cancel(TermExtensionProcess.KEY, BusinessKey.of(extensionId), "отозвано");
        extended.record("roadmap.extension-called-back", roadmap.id(), extension.stepNo(), extension.wantedTo());
    }

    /** The curator has read why more time was refused, or why the request ended undecided. */
    public void acknowledge(UUID extensionId) {
        guard.require(Role.CURATOR);
        TermExtension extension = extended.request(extensionId);
        Roadmap roadmap = extended.visible(extension.roadmap(), Role.CURATOR);
        workflow.complete(TermExtensionProcess.task(extensionId, answerOf(extension)), ProcessVariables.none());
        extended.record("roadmap.refusal-read", roadmap.id(), extension.stepNo(), extension.wantedTo());
    }

    /**
     * Which roadmap a request is about.
     *
     * @throws NotFoundException if it is another organisation's
     */
    @Transactional(readOnly = true)
    public RoadmapId roadmapOf(UUID extensionId) {
        TermExtension extension = extended.request(extensionId);
        return extended.visible(extension.roadmap(), Role.values()).id();
    }

    /** Whether the curator has yet to read the refusal or the end. */
    @Transactional(readOnly = true)
    public boolean isUnread(TermExtension extension) {
        extended.visible(extension.roadmap(), Role.values());
        return workflow.isOpen(TermExtensionProcess.task(extension.id(), answerOf(extension)));
    }

    private static String answerOf(TermExtension extension) {
        return extension.state() == TermExtension.State.ENDED
                ? TermExtensionProcess.READ_END
                : TermExtensionProcess.ACKNOWLEDGE;
    }
}
