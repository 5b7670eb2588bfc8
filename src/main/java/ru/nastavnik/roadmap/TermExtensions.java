package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
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
import ru.nastavnik.roadmap.domain.PlanMove;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.roadmap.persistence.StageShiftRepository;
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
    private final StageShiftRepository shifts;
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
            StageShiftRepository shifts,
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
        this.shifts = shifts;
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
     * What more time would do to other steps, before it is asked for or granted; it hinders neither.
     *
     * @param wanted new last days by the numbers of their steps
     */
    @Transactional(readOnly = true)
    public List<StepConsequence> consequences(RoadmapId id, Map<Integer, LocalDate> wanted) {
        Roadmap roadmap = visible(id, Role.CURATOR, Role.DIRECTOR);
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
     * The order that grants requests of one roadmap, for whoever prints and signs it: it amends the roadmap's document
     * and says which terms were moved and why. A number that is reserved for it is kept with the oldest of the requests.
     *
     * @throws ConflictException if one of the requests has been decided
     * @throws DomainException if they are of several roadmaps, or none is given
     */
    @Transactional(readOnly = true)
    public RegisterDocument order(List<UUID> extensionIds) {
        guard.require(Role.DIRECTOR, Role.SECRETARY);
        List<TermExtension> chosen = ofOneRoadmap(extensionIds, Role.DIRECTOR, Role.SECRETARY);
        Roadmap roadmap = visible(chosen.get(0).roadmap(), Role.DIRECTOR, Role.SECRETARY);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR, Role.SECRETARY);
        chosen.forEach(TermExtensions::requireWaiting);
        List<TermExtension> granting = ofPresentPlan(chosen, roadmap);
        granting.forEach(roadmap::moveTerm);
        return order(granting, roadmap, actor.role() == Role.DIRECTOR ? actor.account() : null);
    }

    /** The order that grants one request. */
    @Transactional(readOnly = true)
    public RegisterDocument order(UUID extensionId) {
        return order(List.of(extensionId));
    }

    /** Grants one request, as {@link #grant(List, SignedPaper)} does. */
    public void grant(UUID extensionId, SignedPaper signed) {
        grant(List.of(extensionId), signed);
    }

    /**
     * How the order reads with what a sheet states otherwise that was changed after it was printed: other last days.
     *
     * @param facts by key
     * @throws ValidationException on field {@code edited} if a day cannot be granted
     * @throws ConflictException if one of the requests has been decided
     */
    @Transactional(readOnly = true)
    public PaperWording wording(List<UUID> extensionIds, Map<String, String> facts) {
        guard.require(Role.DIRECTOR);
        List<TermExtension> chosen = ofOneRoadmap(extensionIds, Role.DIRECTOR);
        Roadmap roadmap = visible(chosen.get(0).roadmap(), Role.DIRECTOR);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR);
        chosen.forEach(TermExtensions::requireWaiting);
        return wording(asOnSheet(ofPresentPlan(chosen, roadmap), roadmap, facts), actor);
    }

    /** The same for one request. */
    @Transactional(readOnly = true)
    public PaperWording wording(UUID extensionId, Map<String, String> facts) {
        return wording(List.of(extensionId), facts);
    }

    private PaperWording wording(List<TermExtension> granting, Actor actor) {
        Roadmap moved = visible(granting.get(0).roadmap(), Role.DIRECTOR);
        granting.forEach(moved::moveTerm);
        return new PaperWording(order(granting, moved, actor.account()), facts(granting));
    }

    private static List<PaperFact> facts(List<TermExtension> granting) {
        return granting.stream()
                .map(extension -> PaperFact.day(
                        factKey(extension, granting),
                        "Новый срок шага " + extension.stepNo(),
                        extension.wantedTo(),
                        DayKind.TERM))
                .toList();
    }

    private static String factKey(TermExtension extension, List<TermExtension> granting) {
        return granting.size() == 1 ? WANTED_TO : WANTED_TO + "." + extension.stepNo();
    }

    /** The days of the sheet must be ones that the curator could have asked for. */
    private List<TermExtension> asOnSheet(List<TermExtension> granting, Roadmap roadmap, Map<String, String> facts) {
        return granting.stream()
                .map(extension -> asOnSheet(extension, roadmap, facts.get(factKey(extension, granting))))
                .toList();
    }

    private TermExtension asOnSheet(TermExtension requested, Roadmap roadmap, @Nullable String day) {
        if (day == null) {
            return requested;
        }
        if (day.isEmpty()) {
            throw new ValidationException(SHEET, "Укажите новый срок шага " + requested.stepNo());
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
     * The director grants requests of one roadmap by one order that they signed on paper: it is registered, the plan and
     * the open tasks have the new terms. All are granted or none: the order names them all.
     *
     * @throws ValidationException on fields {@code date}, {@code versionCode}, {@code number}
     * @throws ru.nastavnik.document.StaleVersionException if the signed sheet is not the present text
     * @throws DomainException if the director asked for one of them
     */
    public void grant(List<UUID> extensionIds, SignedPaper signed) {
        guard.require(Role.DIRECTOR);
        List<TermExtension> chosen = ofOneRoadmap(extensionIds, Role.DIRECTOR);
        Roadmap roadmap = visible(chosen.get(0).roadmap(), Role.DIRECTOR);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR);
        chosen.forEach(TermExtensions::requireWaiting);
        List<TermExtension> requested = ofPresentPlan(chosen, roadmap);
        if (signed.number() == null) {
            throw new ValidationException("number", "Укажите номер приказа из книги регистрации");
        }
        EditedSheet sheet = signed.edited();
        PaperWording printed = wording(requested, actor);
        List<TermExtension> granting = sheet == null ? requested : asOnSheet(requested, roadmap, sheet.facts());
        granting.forEach(extension -> roadmap.extend(extension, actor));
        RegisterDocument order = order(granting, roadmap, actor.account());
        sheets.requireSigned(printed, new PaperWording(order, facts(granting)), signed);
        granting.forEach(extension -> extensions.grant(extension, actor.account(), clock.now()));
        roadmaps.update(roadmap);
        DocumentId document = documents.register(order, signed.registration()).id();
        roadmaps.setDocument(roadmap.id(), document);
        granting.forEach(extension -> carryOut(extension, roadmap, document));
    }

    private void carryOut(TermExtension extension, Roadmap roadmap, DocumentId order) {
        extensions.setOrder(extension.id(), order);
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
                TermExtensionProcess.task(extension.id(), TermExtensionProcess.DECIDE),
                ProcessVariables.of(TermExtensionProcess.GRANTED, true));
        record("roadmap.extended", roadmap.id(), extension.stepNo(), extension.wantedTo());
        audit.record(
                "roadmap.amended",
                Roadmaps.SUBJECT,
                roadmap.id().toString(),
                Map.of("step", Integer.toString(extension.stepNo()), "document", order.toString()));
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

    /**
     * The curator takes the request back before the director has decided.
     *
     * @throws ConflictException if the director has decided meanwhile
     */
    public void callBack(UUID extensionId) {
        guard.require(Role.CURATOR);
        TermExtension extension = extensions.find(extensionId).orElseThrow(TermExtensions::notFound);
        Roadmap roadmap = visible(extension.roadmap(), Role.CURATOR);
        Actor actor = guard.require(roadmap.organization(), Role.CURATOR);
        extensions.decide(extensionId, TermExtension.State.CALLED_BACK, actor.account(), clock.now(), null);
        documents.annulIfReserved(roadmap.organization(), extensionId, "запрос на продление отозван");
        workflow.cancel(TermExtensionProcess.KEY, BusinessKey.of(extensionId), "отозвано");
        record("roadmap.extension-called-back", roadmap.id(), extension.stepNo(), extension.wantedTo());
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

    private RegisterDocument order(List<TermExtension> granting, Roadmap extended, @Nullable AccountId signing) {
        RoadmapId id = extended.id();
        Stream<TermExtension> granted =
                extensions.of(id).stream().filter(one -> one.state() == TermExtension.State.GRANTED);
        Stream<TermNote> shifted = shifts.of(id).stream().map(shift -> new TermNote(shift.stepNo(), shift.note()));
        return paper.amendment(
                register.view(extended),
                reviews.of(id.paper()),
                roadmaps.document(id).orElse(null),
                signing,
                granting.get(0),
                Stream.concat(Stream.concat(granting.stream(), granted).map(TermExtensions::note), shifted)
                        .toList());
    }

    /** The oldest first, so that the paper is the same in whatever order they were chosen. */
    private List<TermExtension> ofOneRoadmap(List<UUID> ids, Role... roles) {
        List<TermExtension> found = ids.stream()
                .distinct()
                .map(id -> extensions.find(id).orElseThrow(TermExtensions::notFound))
                .sorted(Comparator.comparing(TermExtension::requestedAt).thenComparing(TermExtension::id))
                .toList();
        found.forEach(extension -> visible(extension.roadmap(), roles));
        if (found.isEmpty()) {
            throw new DomainException("Не выбрано ни одного запроса. Отметьте запросы флажком слева.");
        }
        if (found.stream().map(TermExtension::roadmap).distinct().count() > 1) {
            throw new DomainException("Один приказ меняет одну дорожную карту. Выберите запросы одной карты.");
        }
        return found;
    }

    private static List<TermExtension> ofPresentPlan(List<TermExtension> waiting, Roadmap roadmap) {
        return waiting.stream()
                .map(extension ->
                        extension.movingFrom(roadmap.row(extension.stepNo()).to()))
                .toList();
    }

    private static TermNote note(TermExtension extension) {
        return new TermNote(extension.stepNo(), extension.note());
    }

    private static void requireWaiting(TermExtension extension) {
        if (extension.state() == TermExtension.State.CALLED_BACK) {
            throw new ConflictException("Этот запрос куратор отозвал. Обновите страницу.");
        }
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
