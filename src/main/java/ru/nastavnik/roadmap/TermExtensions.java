package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.directive.RolloutView;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperFact;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.inbox.TaskDeadlines;
import ru.nastavnik.roadmap.domain.ExtensionRules;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.roadmap.persistence.TermExtensionRepository;
import ru.nastavnik.roadmap.process.TermExtensionProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DayText;
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
 * More time for a step of a roadmap in force: the curator asks with a reason, the director grants by an order signed on
 * paper or refuses. A granted term moves the step's open task at once and stands, with its reason, in a new version of the
 * document.
 */
@Service
@Transactional
public class TermExtensions {
    private static final String WANTED_TO = "wantedTo";
    private static final String SHEET = "edited";

    private final AccessGuard guard;
    private final RoadmapRepository roadmaps;
    private final TermExtensionRepository extensions;
    private final RoadmapTemplates templates;
    private final RoadmapFrames frames;
    private final LaunchRegister launches;
    private final RoadmapRegister register;
    private final RoadmapPaper paper;
    private final Reviews reviews;
    private final Documents documents;
    private final EditedPapers sheets;
    private final TaskDeadlines deadlines;
    private final Workflow workflow;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    TermExtensions(
            AccessGuard guard,
            RoadmapRepository roadmaps,
            TermExtensionRepository extensions,
            RoadmapTemplates templates,
            RoadmapFrames frames,
            LaunchRegister launches,
            RoadmapRegister register,
            RoadmapPaper paper,
            Reviews reviews,
            Documents documents,
            EditedPapers sheets,
            TaskDeadlines deadlines,
            Workflow workflow,
            RegionClock clock,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.guard = guard;
        this.roadmaps = roadmaps;
        this.extensions = extensions;
        this.templates = templates;
        this.frames = frames;
        this.launches = launches;
        this.register = register;
        this.paper = paper;
        this.reviews = reviews;
        this.documents = documents;
        this.sheets = sheets;
        this.deadlines = deadlines;
        this.workflow = workflow;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /** All requests of a roadmap, the newest first. */
    @Transactional(readOnly = true)
    public List<TermExtension> of(RoadmapId id) {
        visible(id, Role.values());
        return extensions.of(id);
    }

    /**
     * Asks for more time.
     *
     * @throws ValidationException on {@code wantedTo} or {@code reason}
     * @throws ConflictException if a request for the step waits already
     * @throws DomainException if the organisation has left the directive, or the directive is closed
     */
    public void request(RoadmapId id, int stepNo, LocalDate wantedTo, String reason) {
        Roadmap roadmap = visible(id, Role.CURATOR);
        Actor actor = guard.require(roadmap.organization(), Role.CURATOR);
        roadmap.requireInForce();
        requireTakingPart(roadmap);
        DayKind.TERM.require(WANTED_TO, wantedTo, clock.today());
        LocalDate formerTo = roadmap.row(stepNo).to();
        Stage stage = templates.version(roadmap.template()).step(stepNo).stage();
        List<FieldViolation> violations = rules(roadmap).violations(stage, formerTo, wantedTo, reason);
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
        record("roadmap.extension-requested", id, stepNo, wantedTo);
    }

    /**
     * The order that grants the request, for whoever prints and signs it: it amends the roadmap's document and says which
     * term was moved and why.
     *
     * @throws ConflictException if the request has been decided
     */
    @Transactional(readOnly = true)
    public RegisterDocument order(UUID extensionId) {
        guard.require(Role.DIRECTOR, Role.SECRETARY);
        TermExtension extension = extensions.find(extensionId).orElseThrow(TermExtensions::notFound);
        Roadmap roadmap = visible(extension.roadmap(), Role.DIRECTOR, Role.SECRETARY);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR, Role.SECRETARY);
        requireWaiting(extension);
        roadmap.moveTerm(extension);
        return order(extension, roadmap, actor.role() == Role.DIRECTOR ? actor.account() : null);
    }

    /**
     * How the order reads with what a sheet states otherwise that was changed after it was printed: another last day.
     *
     * @param facts by key
     * @throws ValidationException on field {@code edited} if the day cannot be granted
     * @throws ConflictException if the request has been decided
     */
    @Transactional(readOnly = true)
    public PaperWording wording(UUID extensionId, Map<String, String> facts) {
        TermExtension requested = find(extensionId);
        Roadmap roadmap = visible(requested.roadmap(), Role.DIRECTOR);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR);
        requireWaiting(requested);
        return wording(asOnSheet(requested, roadmap, facts), actor);
    }

    private PaperWording wording(TermExtension extension, Actor actor) {
        Roadmap moved = visible(extension.roadmap(), Role.DIRECTOR);
        moved.moveTerm(extension);
        return new PaperWording(order(extension, moved, actor.account()), facts(extension));
    }

    private static List<PaperFact> facts(TermExtension extension) {
        return List.of(
                PaperFact.day(WANTED_TO, "Новый срок шага " + extension.stepNo(), extension.wantedTo(), DayKind.TERM));
    }

    /** The day of the sheet must be one that the curator could have asked for. */
    private TermExtension asOnSheet(TermExtension requested, Roadmap roadmap, Map<String, String> facts) {
        String day = facts.get(WANTED_TO);
        if (day == null) {
            return requested;
        }
        if (day.isEmpty()) {
            throw new ValidationException(SHEET, "Укажите новый срок шага");
        }
        LocalDate onSheet = LocalDate.parse(day);
        DayKind.TERM.require(SHEET, onSheet, clock.today());
        requireTakingPart(roadmap);
        Stage stage =
                templates.version(roadmap.template()).step(requested.stepNo()).stage();
        rules(roadmap).violations(stage, roadmap.row(requested.stepNo()).to(), onSheet, requested.reason()).stream()
                .findFirst()
                .ifPresent(violation -> {
                    throw new ValidationException(SHEET, violation.message());
                });
        return requested.until(onSheet);
    }

    /**
     * The director grants the request by an order that they signed on paper: it is registered, the plan and the open task
     * have the new term.
     *
     * @throws ValidationException on fields {@code date}, {@code versionCode}, {@code number}
     * @throws ru.nastavnik.document.StaleVersionException if the signed sheet is not the present text
     */
    public void grant(UUID extensionId, SignedPaper signed) {
        TermExtension requested = find(extensionId);
        Roadmap roadmap = visible(requested.roadmap(), Role.DIRECTOR);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR);
        requireWaiting(requested);
        if (signed.number() == null) {
            throw new ValidationException("number", "Укажите номер приказа из книги регистрации");
        }
        EditedSheet sheet = signed.edited();
        PaperWording printed = wording(requested, actor);
        TermExtension extension = sheet == null ? requested : asOnSheet(requested, roadmap, sheet.facts());
        roadmap.extend(extension, actor);
        RegisterDocument order = order(extension, roadmap, actor.account());
        sheets.requireSigned(printed, new PaperWording(order, facts(extension)), signed);
        if (!extension.wantedTo().equals(requested.wantedTo())) {
            extensions.setWanted(extensionId, extension.wantedTo());
        }
        extensions.decide(extensionId, TermExtension.State.GRANTED, actor.account(), clock.now(), null);
        roadmaps.update(roadmap);
        DocumentId document = documents.register(order, signed.registration()).id();
        roadmaps.setDocument(roadmap.id(), document);
        extensions.setOrder(extensionId, document);
        RoadmapKind kind = templates.version(roadmap.template()).kind();
        deadlines.reschedule(
                StepTasks.task(kind, roadmap.id(), extension.stepNo()),
                new DueTerm(
                        extension.wantedTo(),
                        "срок шага продлён директором с " + DayText.of(extension.formerTo()) + " до "
                                + DayText.of(extension.wantedTo())));
        events.publishEvent(new RoadmapTermExtended(
                roadmap.id(), roadmap.organization(), extension.stepNo(), extension.wantedTo()));
        workflow.complete(
                TermExtensionProcess.task(extensionId, TermExtensionProcess.DECIDE),
                ProcessVariables.of(TermExtensionProcess.GRANTED, true));
        record("roadmap.extended", roadmap.id(), extension.stepNo(), extension.wantedTo());
        audit.record(
                "roadmap.amended",
                Roadmaps.SUBJECT,
                roadmap.id().toString(),
                Map.of("step", Integer.toString(extension.stepNo()), "document", document.toString()));
    }

    /** The director refuses the request with a reason; the curator is told by a task. */
    public void refuse(UUID extensionId, String reason) {
        TermExtension extension = find(extensionId);
        Roadmap roadmap = visible(extension.roadmap(), Role.DIRECTOR);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR);
        if (reason.isBlank()) {
            throw new ValidationException("reason", "Напишите причину отказа.");
        }
        extensions.decide(extensionId, TermExtension.State.REFUSED, actor.account(), clock.now(), reason.strip());
        documents.annulIfReserved(roadmap.organization(), extensionId, "в продлении срока отказано: " + reason.strip());
        workflow.complete(
                TermExtensionProcess.task(extensionId, TermExtensionProcess.DECIDE),
                ProcessVariables.of(TermExtensionProcess.GRANTED, false));
        record("roadmap.extension-refused", roadmap.id(), extension.stepNo(), extension.wantedTo());
    }

    /** The curator has read why more time was refused, or why the request ended undecided. */
    public void acknowledge(UUID extensionId) {
        guard.require(Role.CURATOR);
        TermExtension extension = extensions.find(extensionId).orElseThrow(TermExtensions::notFound);
        Roadmap roadmap = visible(extension.roadmap(), Role.CURATOR);
        workflow.complete(TermExtensionProcess.task(extensionId, answerOf(extension)), ProcessVariables.none());
        record("roadmap.refusal-read", roadmap.id(), extension.stepNo(), extension.wantedTo());
    }

    /**
     * Which roadmap a request is about.
     *
     * @throws NotFoundException if it is another organisation's
     */
    @Transactional(readOnly = true)
    public RoadmapId roadmapOf(UUID extensionId) {
        TermExtension extension = extensions.find(extensionId).orElseThrow(TermExtensions::notFound);
        return visible(extension.roadmap(), Role.values()).id();
    }

    /** Whether the curator has yet to read the refusal or the end. */
    @Transactional(readOnly = true)
    public boolean isUnread(TermExtension extension) {
        visible(extension.roadmap(), Role.values());
        return workflow.isOpen(TermExtensionProcess.task(extension.id(), answerOf(extension)));
    }

    private static String answerOf(TermExtension extension) {
        return extension.state() == TermExtension.State.ENDED
                ? TermExtensionProcess.READ_END
                : TermExtensionProcess.ACKNOWLEDGE;
    }

    private void requireTakingPart(Roadmap roadmap) {
        LaunchId launch = new LaunchId(roadmap.launch());
        if (launches.find(launch)
                .filter(view -> view.state() == LaunchState.CLOSED)
                .isPresent()) {
            throw new DomainException(
                    "Распоряжение закрыто с итогом: сроки по нему больше не продлеваются. Запрос не" + " отправлен.");
        }
        if (launches.rollout(launch, roadmap.organization())
                .filter(rollout -> rollout.state() == RolloutView.State.LEFT)
                .isPresent()) {
            throw new DomainException("Организация выбыла из распоряжения: сроки по нему больше не продлеваются."
                    + " Запрос не отправлен.");
        }
    }

    private ExtensionRules rules(Roadmap roadmap) {
        return new ExtensionRules(frames.of(roadmap.organization(), roadmap.launch(), roadmap.year()), clock.today());
    }

    private RegisterDocument order(TermExtension extension, Roadmap extended, @Nullable AccountId signing) {
        RoadmapId id = extended.id();
        Stream<TermExtension> granted =
                extensions.of(id).stream().filter(one -> one.state() == TermExtension.State.GRANTED);
        return paper.amendment(
                register.view(extended),
                reviews.of(id.paper()),
                roadmaps.document(id).orElse(null),
                signing,
                extension,
                Stream.concat(Stream.of(extension), granted).toList());
    }

    private static void requireWaiting(TermExtension extension) {
        if (extension.state() != TermExtension.State.REQUESTED) {
            throw new ConflictException("По этому запросу решение уже принято. Обновите страницу.");
        }
    }

    private TermExtension find(UUID id) {
        guard.require(Role.DIRECTOR);
        return extensions.find(id).orElseThrow(TermExtensions::notFound);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("Запрос на продление не найден.");
    }

    private Roadmap visible(RoadmapId id, Role... roles) {
        guard.require(roles);
        Roadmap roadmap = roadmaps.find(id).orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
        guard.require(roadmap.organization(), roles);
        return roadmap;
    }

    private void record(String action, RoadmapId id, int stepNo, LocalDate wantedTo) {
        audit.record(
                action,
                Roadmaps.SUBJECT,
                id.toString(),
                Map.of("step", Integer.toString(stepNo), "to", wantedTo.toString()));
    }
}
