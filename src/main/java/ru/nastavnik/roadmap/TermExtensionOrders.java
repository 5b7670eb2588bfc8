package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperFact;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.inbox.TaskDeadlines;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.roadmap.persistence.StageShiftRepository;
import ru.nastavnik.roadmap.persistence.TermExtensionRepository;
import ru.nastavnik.roadmap.process.TermExtensionProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Orders that grant more time for steps of a roadmap. The granted term moves the step's open task at once and stands, with
 * its reason, in a new version of the roadmap's document.
 */
@Service
@Transactional
public class TermExtensionOrders {
    private static final String WANTED_TO = "wantedTo";
    private static final String SHEET = "edited";

    private final AccessGuard guard;
    private final ExtendedRoadmaps extended;
    private final RoadmapRepository roadmaps;
    private final TermExtensionRepository extensions;
    private final StageShiftRepository shifts;
    private final RoadmapTemplates templates;
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

    TermExtensionOrders(
            AccessGuard guard,
            ExtendedRoadmaps extended,
            RoadmapRepository roadmaps,
            TermExtensionRepository extensions,
            StageShiftRepository shifts,
            RoadmapTemplates templates,
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
        this.extended = extended;
        this.roadmaps = roadmaps;
        this.extensions = extensions;
        this.shifts = shifts;
        this.templates = templates;
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
        Roadmap roadmap = extended.visible(chosen.get(0).roadmap(), Role.DIRECTOR, Role.SECRETARY);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR, Role.SECRETARY);
        chosen.forEach(TermExtensionOrders::requireWaiting);
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
        Roadmap roadmap = extended.visible(chosen.get(0).roadmap(), Role.DIRECTOR);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR);
        chosen.forEach(TermExtensionOrders::requireWaiting);
        return wording(asOnSheet(ofPresentPlan(chosen, roadmap), roadmap, facts), actor);
    }

    /** The same for one request. */
    @Transactional(readOnly = true)
    public PaperWording wording(UUID extensionId, Map<String, String> facts) {
        return wording(List.of(extensionId), facts);
    }

    private PaperWording wording(List<TermExtension> granting, Actor actor) {
        Roadmap moved = extended.visible(granting.get(0).roadmap(), Role.DIRECTOR);
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
        LocalDate onSheet = day(requested, day);
        DayKind.TERM.require(SHEET, onSheet, clock.today());
        extended.requireTakingPart(roadmap);
        Stage stage =
                templates.version(roadmap.template()).step(requested.stepNo()).stage();
        extended
                .rules(roadmap)
                .violations(stage, roadmap.row(requested.stepNo()).to(), onSheet, requested.reason())
                .stream()
                .findFirst()
                .ifPresent(violation -> {
                    throw new ValidationException(SHEET, violation.message());
                });
        return requested.until(onSheet);
    }

    private static LocalDate day(TermExtension requested, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new ValidationException(SHEET, "Укажите новый срок шага " + requested.stepNo());
        }
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
        Roadmap roadmap = extended.visible(chosen.get(0).roadmap(), Role.DIRECTOR);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR);
        chosen.forEach(TermExtensionOrders::requireWaiting);
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
        extended.record("roadmap.extended", roadmap.id(), extension.stepNo(), extension.wantedTo());
        audit.record(
                "roadmap.amended",
                Roadmaps.SUBJECT,
                roadmap.id().toString(),
                Map.of("step", Integer.toString(extension.stepNo()), "document", order.toString()));
    }

    private RegisterDocument order(List<TermExtension> granting, Roadmap moved, @Nullable AccountId signing) {
        RoadmapId id = moved.id();
        Stream<TermExtension> granted =
                extensions.of(id).stream().filter(one -> one.state() == TermExtension.State.GRANTED);
        Stream<TermNote> shifted =
                shifts.of(id).stream().map(shift -> TermNote.of(shift.stepNo(), shift.ground(), shift.reason()));
        return paper.amendment(
                register.view(moved),
                reviews.of(id.paper()),
                roadmaps.document(id).orElse(null),
                signing,
                granting.get(0),
                Stream.concat(Stream.concat(granting.stream(), granted).map(TermExtensionOrders::note), shifted)
                        .toList());
    }

    /** The oldest first, so that the paper is the same in whatever order they were chosen. */
    private List<TermExtension> ofOneRoadmap(List<UUID> ids, Role... roles) {
        List<TermExtension> found = ids.stream()
                .distinct()
                .map(extended::request)
                .sorted(Comparator.comparing(TermExtension::requestedAt).thenComparing(TermExtension::id))
                .toList();
        found.forEach(extension -> extended.visible(extension.roadmap(), roles));
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
        return TermNote.of(extension.stepNo(), extension.ground(), extension.reason());
    }

    private static void requireWaiting(TermExtension extension) {
        if (extension.state() == TermExtension.State.CALLED_BACK) {
            throw new ConflictException("Этот запрос куратор отозвал. Обновите страницу.");
        }
        if (extension.state() != TermExtension.State.REQUESTED) {
            throw new ConflictException("По этому запросу решение уже принято. Обновите страницу.");
        }
    }
}
