package ru.nastavnik.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperEdit;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.ProtocolBodies;
import ru.nastavnik.document.ProtocolBody;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.execution.Draft;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.execution.EvidenceId;
import ru.nastavnik.execution.RegisteredEvidence;
import ru.nastavnik.execution.StepExecution;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.form.FormData;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.protocol.domain.MeetingHeading;
import ru.nastavnik.protocol.domain.MinutesText;
import ru.nastavnik.protocol.domain.ProtocolRules;
import ru.nastavnik.protocol.domain.StepMeeting;
import ru.nastavnik.protocol.persistence.ProtocolTable;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/**
 * Protocols of an organisation's meetings. Curator and director draft them; chair and secretary of the meeting sign them
 * on paper; whoever keeps the book enters the number. One that belongs to a step proves it.
 */
@Service
@Transactional
public class Protocols {
    private static final Role[] READERS = {Role.CURATOR, Role.DIRECTOR, Role.SECRETARY};
    private static final Role[] WRITERS = {Role.CURATOR, Role.DIRECTOR};
    private static final Role[] REGISTRARS = {Role.DIRECTOR, Role.SECRETARY};

    private final AccessGuard guard;
    private final ProtocolTable table;
    private final ProtocolBodies bodies;
    private final Documents documents;
    private final EditedPapers sheets;
    private final DocumentArchive archive;
    private final StepExecution steps;
    private final Drafts drafts;
    private final RegisteredEvidence evidence;
    private final Declension declension;
    private final RegionClock clock;
    private final AuditTrail audit;

    Protocols(
            AccessGuard guard,
            ProtocolTable table,
            ProtocolBodies bodies,
            Documents documents,
            EditedPapers sheets,
            DocumentArchive archive,
            StepExecution steps,
            Drafts drafts,
            RegisteredEvidence evidence,
            Declension declension,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.bodies = bodies;
        this.documents = documents;
        this.sheets = sheets;
        this.archive = archive;
        this.steps = steps;
        this.drafts = drafts;
        this.evidence = evidence;
        this.declension = declension;
        this.clock = clock;
        this.audit = audit;
    }

    /** The newest meeting first. */
    @Transactional(readOnly = true)
    public List<Protocol> list(OrganizationId organization) {
        guard.require(organization, READERS);
        return table.list(organization);
    }

    /** @throws NotFoundException if it is another organisation's or there is none */
    @Transactional(readOnly = true)
    public Protocol get(ProtocolId id) {
        return own(id, READERS);
    }

    /** What is still to be filled in before it can be printed. */
    @Transactional(readOnly = true)
    public List<FieldViolation> missing(ProtocolId id) {
        return ProtocolRules.missing(own(id, READERS).content());
    }

    /** Those of a step's meeting; the roadmap's page has asked who reads. */
    @Transactional(readOnly = true)
    public List<Protocol> ofStep(RoadmapId roadmap, int stepNo) {
        guard.require(READERS);
        return table.ofStep(roadmap, stepNo).stream()
                .filter(protocol -> guard.covers(guard.require(READERS).territory(), protocol.organization()))
                .toList();
    }

    /** An empty draft of a body's meeting today. */
    public ProtocolId draft(OrganizationId organization, String body) {
        Actor actor = guard.require(organization, WRITERS);
        ProtocolBody counted = bodies.named(organization, body);
        return add(actor, organization, counted, null, 0, empty(clock.today(), heading(counted.name())));
    }

    /**
     * A draft from what the step's form knows: what was typed there last, else what was recorded.
     *
     * @throws NotFoundException if the roadmap is another organisation's
     */
    public ProtocolId draftOf(RoadmapId roadmap, int stepNo) {
        guard.require(WRITERS);
        StepPage page = steps.page(roadmap, stepNo);
        OrganizationId organization = page.roadmap().organization();
        Actor actor = guard.require(organization, WRITERS);
        FormData known = drafts.find(roadmap, stepNo, null).map(Draft::data).orElse(page.output());
        StepMeeting meeting = StepMeeting.of(page.roadmap().template().kind() == RoadmapKind.COLLEGE, stepNo, known);
        ProtocolBody body = bodies.named(organization, meeting.body());
        return add(actor, organization, body, roadmap, stepNo, content(meeting, body, known));
    }

    /**
     * Keeps a draft, complete or not.
     *
     * @param body whose meeting it was; a new name enters a new body
     * @throws ValidationException on {@code date}, {@code body} and the fields of {@link ProtocolRules}
     * @throws ConflictException if somebody else has changed it meanwhile
     */
    public void save(ProtocolId id, int seenVersion, String body, ProtocolContent content) {
        Protocol protocol = own(id, WRITERS);
        DayKind.EVENT.require("date", content.date(), clock.today());
        List<FieldViolation> refused = ProtocolRules.unkeepable(content);
        if (!refused.isEmpty()) {
            throw new ValidationException(refused);
        }
        ProtocolBody counted = bodies.named(protocol.organization(), body);
        boolean other = !counted.id().equals(protocol.body());
        if (other && documents.state(ProtocolPaper.of(protocol), content.date()).reserved() != null) {
            throw new ValidationException(
                    "body", "За протоколом занят номер в книге прежнего органа: сначала освободите его");
        }
        if (!table.save(id, seenVersion, counted.id(), content)) {
            throw changed();
        }
    }

    /**
     * Throws a draft away.
     *
     * @throws ConflictException if somebody else has changed it meanwhile
     */
    public void discard(ProtocolId id, int seenVersion) {
        Protocol protocol = own(id, WRITERS);
        if (documents
                        .state(ProtocolPaper.of(protocol), protocol.content().date())
                        .reserved()
                != null) {
            throw new DomainException("За протоколом занят номер: сначала освободите его с указанием причины.");
        }
        if (!protocol.isDraft()) {
            throw new DomainException("Протокол зарегистрирован и не удаляется.");
        }
        if (!table.delete(id, seenVersion)) {
            throw changed();
        }
        audit.record("protocol.discarded", "protocol", id.toString(), Map.of());
    }

    /**
     * The paper as it would be printed now.
     *
     * @throws ValidationException on what is still missing
     */
    @Transactional(readOnly = true)
    public RegisterDocument paper(ProtocolId id) {
        return complete(own(id, READERS));
    }

    /**
     * How the protocol reads with what a signed sheet states otherwise.
     *
     * @param facts new values by the key of the fact
     * @throws ValidationException on field {@code edited} if a protocol may not say so
     */
    @Transactional(readOnly = true)
    public PaperWording wording(ProtocolId id, Map<String, String> facts) {
        return wording(own(id, REGISTRARS), facts);
    }

    private PaperWording wording(Protocol protocol, Map<String, String> facts) {
        RegisterDocument paper = facts.isEmpty()
                ? complete(protocol)
                : ProtocolPaper.of(protocol.saying(ProtocolSheetFacts.take(protocol.content(), facts, clock.today())));
        return new PaperWording(paper, ProtocolSheetFacts.of(protocol.content()));
    }

    /**
     * Registers the signed sheet under the number of its body and the day of its meeting. A protocol of a step becomes a
     * file that proves it: the scan, or the text as long as there is none. What a sheet states that was changed after it
     * was printed becomes the protocol's.
     *
     * @throws ValidationException on {@code number} and {@code versionCode}; of a changed sheet as
     *     {@link EditedPapers#requireSigned} says
     * @throws ru.nastavnik.document.StaleVersionException if the sheet says something else than the protocol now
     */
    public RegisteredDocument register(ProtocolId id, int seenVersion, SignedPaper entered) {
        Protocol protocol = own(id, REGISTRARS);
        PaperWording printed = wording(protocol, Map.of());
        DayKind.EVENT.require("date", protocol.content().date(), clock.today());
        if (!protocol.isDraft()) {
            throw new ConflictException("Протокол уже зарегистрирован. Обновите страницу.");
        }
        EditedSheet sheet = entered.edited();
        Map<String, String> facts = sheet == null ? Map.of() : sheet.facts();
        PaperWording amended = wording(protocol, facts);
        SignedPaper signed = entered.datedBy(amended.paper());
        sheets.requireSigned(printed, amended, signed);
        RegisteredDocument document = documents.register(amended.paper(), signed.registration());
        if (!facts.isEmpty() && !take(protocol, seenVersion, facts)) {
            throw changed();
        }
        int version = facts.isEmpty() ? seenVersion : seenVersion + 1;
        if (!table.register(id, version, document.id(), prove(protocol, document))) {
            throw changed();
        }
        audit.record(
                "protocol.registered",
                "protocol",
                id.toString(),
                Map.of("document", document.id().toString(), "number", document.number()));
        return document;
    }

    private boolean take(Protocol protocol, int seenVersion, Map<String, String> facts) {
        return table.save(
                protocol.id(),
                seenVersion,
                protocol.body(),
                ProtocolSheetFacts.take(protocol.content(), facts, clock.today()));
    }

    private @Nullable EvidenceId prove(Protocol protocol, RegisteredDocument document) {
        RoadmapId roadmap = protocol.roadmap();
        if (roadmap == null) {
            return null;
        }
        Optional<DocumentFile> scan = archive.scan(document.id());
        DocumentFile proof = scan.orElseGet(() -> archive.file(document.id()));
        PaperEdit edit = document.edit();
        boolean scanned = scan.isPresent() || edit != null && edit.byPen();
        return evidence.add(
                protocol.organization(),
                roadmap,
                protocol.step(),
                ProtocolScans.fileName(document, scanned),
                proof.content());
    }

    private ProtocolId add(
            Actor actor,
            OrganizationId organization,
            ProtocolBody body,
            @Nullable RoadmapId roadmap,
            int step,
            ProtocolContent content) {
        ProtocolId id = ProtocolId.next();
        table.add(
                id,
                organization,
                body.id(),
                roadmap,
                step,
                content,
                actor.account().value());
        audit.record("protocol.drafted", "protocol", id.toString(), Map.of("step", String.valueOf(step)));
        return id;
    }

    private ProtocolContent content(StepMeeting meeting, ProtocolBody body, FormData known) {
        MinutesText text = MinutesText.of(known.text("minutesText").orElse(""));
        List<String> heard = new ArrayList<>();
        // «Слушали: куратора о целях …» goes on after the colon, so it comes first.
        if (!text.heard().isEmpty()) {
            heard.add(text.heard());
        }
        known.text("programme").ifPresent(heard::add);
        known.text("results").ifPresent(heard::add);
        String speaker = known.text("speaker").orElse("");
        return new ProtocolContent(
                known.date("date").filter(day -> !day.isAfter(clock.today())).orElse(clock.today()),
                meeting.heading().isEmpty() ? heading(body.name()) : meeting.heading(),
                speaker,
                "",
                known.number("present").map(java.math.BigDecimal::intValue).orElse(null),
                "",
                "",
                List.of(new ProtocolContent.Item(
                        meeting.topic(),
                        String.join("\n", heard),
                        "",
                        "",
                        text.decisions().stream()
                                .map(decision -> new ProtocolContent.Decision(decision, "", null))
                                .toList())));
    }

    private static ProtocolContent empty(LocalDate date, String heading) {
        return new ProtocolContent(
                date, heading, "", "", null, "", "", List.of(new ProtocolContent.Item("", "", "", "", List.of())));
    }

    private String heading(String body) {
        return MeetingHeading.of(declension.body(body, GrammaticalCase.GENITIVE));
    }

    private static RegisterDocument complete(Protocol protocol) {
        List<FieldViolation> missing = ProtocolRules.missing(protocol.content());
        if (!missing.isEmpty()) {
            throw new ValidationException(missing);
        }
        return ProtocolPaper.of(protocol);
    }

    private Protocol own(ProtocolId id, Role... roles) {
        guard.require(roles);
        Protocol protocol = table.find(id).orElseThrow(() -> new NotFoundException("Протокол не найден."));
        try {
            guard.require(protocol.organization(), roles);
        } catch (NotFoundException hidden) {
            throw new NotFoundException("Протокол не найден.");
        }
        return protocol;
    }

    private static ConflictException changed() {
        return new ConflictException(
                "Протокол только что изменил кто-то другой. Введённое осталось на экране: обновите страницу и сверьте.");
    }
}
