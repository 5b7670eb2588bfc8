package ru.nastavnik.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.LetterAddresses;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.letter.domain.LetterRules;
import ru.nastavnik.letter.persistence.LetterTable;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.OperatorRequisites;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;

/**
 * Letters of an organisation. Curator and director write them, the director signs on paper, director or secretary enters
 * the outgoing number. The report on the year leaves with one.
 */
@Service
@Transactional
public class Letters {
    private static final Role[] READERS = {Role.CURATOR, Role.DIRECTOR, Role.SECRETARY};
    static final Role[] WRITERS = {Role.CURATOR, Role.DIRECTOR};
    private static final int MOST_REPORTS = 20;

    private final AccessGuard guard;
    private final LetterTable table;
    private final Documents documents;
    private final EditedPapers sheets;
    private final DocumentArchive archive;
    private final LetterAddresses addresses;
    private final Municipalities municipalities;
    private final OrganizationRegister organizations;
    private final OperatorRequisites requisites;
    private final AccountNames names;
    private final RegionClock clock;
    private final AuditTrail audit;

    Letters(
            AccessGuard guard,
            LetterTable table,
            Documents documents,
            EditedPapers sheets,
            DocumentArchive archive,
            LetterAddresses addresses,
            Municipalities municipalities,
            OrganizationRegister organizations,
            OperatorRequisites requisites,
            AccountNames names,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.documents = documents;
        this.sheets = sheets;
        this.archive = archive;
        this.addresses = addresses;
        this.municipalities = municipalities;
        this.organizations = organizations;
        this.requisites = requisites;
        this.names = names;
        this.clock = clock;
        this.audit = audit;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Letter> list(OrganizationId organization) {
        guard.require(organization, READERS);
        return table.list(organization);
    }

    /** @throws NotFoundException if it is another organisation's or there is none */
    @Transactional(readOnly = true)
    public Letter get(LetterId id) {
        return own(id, READERS);
    }

    /** What is still to be filled in before it can be printed. */
    @Transactional(readOnly = true)
    public List<FieldViolation> missing(LetterId id) {
        return LetterRules.missing(own(id, READERS).content());
    }

    /** Registered reports on execution that no letter encloses yet, the newest first. */
    @Transactional(readOnly = true)
    public List<RegisteredDocument> reportsWithoutLetter(OrganizationId organization) {
        guard.require(organization, READERS);
        Set<@Nullable DocumentId> enclosed =
                table.list(organization).stream().map(Letter::enclosed).collect(Collectors.toSet());
        return archive
                .list(
                        new DocumentFilter(organization, DocumentKind.EXECUTION_REPORT, null, null, null),
                        0,
                        MOST_REPORTS)
                .stream()
                .filter(report -> !enclosed.contains(report.id()))
                .toList();
    }

    /**
     * A draft of the letter with which a report leaves, to whoever controls the organisation.
     *
     * @param sheets of the report; empty where nobody has counted them
     * @throws DomainException if the document is no report on execution of the organisation
     */
    LetterId covering(OrganizationId organization, DocumentId report, OptionalInt sheets) {
        Actor actor = guard.require(organization, WRITERS);
        RegisteredDocument enclosed = archive.get(report);
        if (enclosed.kind() != DocumentKind.EXECUTION_REPORT
                || !organization.equals(enclosed.owner().organization())) {
            throw new DomainException("Письмо составляется к отчёту об исполнении дорожной карты своей организации.");
        }
        String title = enclosed.subject().replaceFirst("^Отчёт", "отчёт");
        return add(
                actor,
                organization,
                enclosed,
                "О направлении отчёта",
                "Направляем " + title + ".",
                title + " " + enclosed.citation() + (sheets.isPresent() ? " на " + sheets.getAsInt() + " л." : "")
                        + " в 1 экз.");
    }

    /** An empty draft to whoever controls the organisation. */
    public LetterId draft(OrganizationId organization) {
        Actor actor = guard.require(organization, WRITERS);
        return add(actor, organization, null, "", "", "");
    }

    /**
     * Keeps a draft, complete or not.
     *
     * @param toAuthority whether it goes to the municipality or department that controls the organisation: only that one
     *     sees it once it is registered
     * @throws ValidationException on the fields of {@link LetterRules}
     * @throws ConflictException if somebody else has changed it meanwhile
     */
    public void save(LetterId id, int seenVersion, boolean toAuthority, LetterContent content) {
        Letter letter = own(id, WRITERS);
        List<FieldViolation> refused = LetterRules.unkeepable(content);
        if (!refused.isEmpty()) {
            throw new ValidationException(refused);
        }
        DocumentOwner receiver = toAuthority ? authority(organizations.get(letter.organization())) : null;
        if (!table.save(id, seenVersion, receiver, content)) {
            throw changed();
        }
    }

    /** The municipality or department that controls the organisation. */
    @Transactional(readOnly = true)
    public DocumentOwner authority(LetterId id) {
        return authority(organizations.get(own(id, READERS).organization()));
    }

    private static DocumentOwner authority(OrganizationView organization) {
        MunicipalityId municipality = organization.municipality();
        return municipality == null ? DocumentOwner.of(organization.department()) : DocumentOwner.of(municipality);
    }

    /** Throws a draft away. */
    public void discard(LetterId id) {
        Letter letter = own(id, WRITERS);
        if (documents.state(paperOf(letter), clock.today()).reserved() != null) {
            throw new DomainException("За письмом занят номер: сначала освободите его с указанием причины.");
        }
        if (!table.delete(id)) {
            throw new DomainException("Письмо зарегистрировано и не удаляется.");
        }
        audit.record("letter.discarded", "letter", id.toString(), Map.of());
    }

    /**
     * The paper as it would be printed now.
     *
     * @throws ValidationException on what is still missing
     */
    @Transactional(readOnly = true)
    public RegisterDocument paper(LetterId id) {
        return complete(own(id, READERS));
    }

    /**
     * How the letter reads with what a signed sheet states otherwise.
     *
     * @param facts new values by the key of the fact
     * @throws ValidationException on field {@code edited} if a letter may not say so
     */
    @Transactional(readOnly = true)
    public PaperWording wording(LetterId id, Map<String, String> facts) {
        return wording(own(id, Role.DIRECTOR, Role.SECRETARY), facts);
    }

    private PaperWording wording(Letter letter, Map<String, String> facts) {
        return facts.isEmpty()
                ? new PaperWording(complete(letter), LetterSheetFacts.of(letter))
                : new PaperWording(
                        paperOf(letter, LetterSheetFacts.take(letter.content(), facts)), LetterSheetFacts.of(letter));
    }

    /**
     * Registers the signed letter under its outgoing number. What a sheet states that was changed after it was printed
     * becomes the letter's.
     *
     * @throws ValidationException on {@code number}, {@code date} and {@code versionCode}; of a changed sheet as
     *     {@link EditedPapers#requireSigned} says
     * @throws ru.nastavnik.document.StaleVersionException if the sheet says something else than the letter now
     */
    public RegisteredDocument register(LetterId id, int seenVersion, SignedPaper signed) {
        Letter letter = own(id, Role.DIRECTOR, Role.SECRETARY);
        PaperWording printed = wording(letter, Map.of());
        signed.check(DayContext.on(clock.today()));
        if (!letter.isDraft()) {
            throw new ConflictException("Письмо уже зарегистрировано. Обновите страницу.");
        }
        EditedSheet sheet = signed.edited();
        Map<String, String> facts = sheet == null ? Map.of() : sheet.facts();
        PaperWording amended = wording(letter, facts);
        sheets.requireSigned(printed, amended, signed);
        RegisteredDocument document = documents.register(amended.paper(), signed.registration());
        if (!facts.isEmpty() && !take(letter, seenVersion, facts)) {
            throw changed();
        }
        if (!table.sent(id, facts.isEmpty() ? seenVersion : seenVersion + 1, document.id())) {
            throw changed();
        }
        audit.record(
                "letter.registered",
                "letter",
                id.toString(),
                Map.of("document", document.id().toString(), "number", document.number()));
        return document;
    }

    private boolean take(Letter letter, int seenVersion, Map<String, String> facts) {
        return table.save(
                letter.id(),
                seenVersion,
                LetterSheetFacts.toAuthority(letter, facts) ? letter.receiver() : null,
                LetterSheetFacts.take(letter.content(), facts));
    }

    private LetterId add(
            Actor actor,
            OrganizationId organization,
            @Nullable RegisteredDocument enclosed,
            String heading,
            String body,
            String enclosures) {
        OrganizationView view = organizations.get(organization);
        MunicipalityId municipality = view.municipality();
        LetterAddresses.Address address = municipality == null
                ? addresses.of(view.department(), view.founder())
                : addresses.of(municipalities.get(municipality).name());
        LetterContent content = new LetterContent(
                requisites(organization),
                address.lines(),
                address.greeting(),
                heading,
                body,
                enclosures,
                names.nameOf(actor.account()).full(),
                table.newestPhone(organization).orElse(""));
        LetterId id = LetterId.next();
        table.add(
                id,
                organization,
                authority(view),
                enclosed == null ? null : enclosed.id(),
                content,
                clock.today(),
                actor.account().value());
        audit.record("letter.drafted", "letter", id.toString(), Map.of());
        return id;
    }

    private String requisites(OrganizationId organization) {
        Requisites known = requisites.of(organization).requisites();
        List<String> lines = new ArrayList<>();
        lines.add(known.address());
        String numbers = known.inn().isEmpty() ? "" : "ИНН " + known.inn();
        lines.add(
                known.ogrn().isEmpty() ? numbers : "ОГРН " + known.ogrn() + (numbers.isEmpty() ? "" : ", " + numbers));
        return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    private RegisterDocument complete(Letter letter) {
        List<FieldViolation> missing = LetterRules.missing(letter.content());
        if (!missing.isEmpty()) {
            throw new ValidationException(missing);
        }
        return paperOf(letter);
    }

    private RegisterDocument paperOf(Letter letter) {
        return paperOf(letter, letter.content());
    }

    private RegisterDocument paperOf(Letter letter, LetterContent content) {
        DocumentData.Builder data = DocumentData.builder()
                .field("heading", content.heading().strip())
                .field("greeting", content.greeting().strip())
                .field("executor", content.executor().strip())
                .field("phone", content.phone().strip());
        rows(data, "requisites", content.requisites());
        rows(data, "addressee", content.addressee());
        rows(data, "body", content.body());
        rows(data, "enclosures", content.enclosures());
        return new RegisterDocument(
                        DocumentKind.LETTER,
                        DocumentOwner.of(letter.organization()),
                        clock.today(),
                        content.heading().strip(),
                        data.build())
                .of(letter.id().value());
    }

    private static void rows(DocumentData.Builder data, String repeat, String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> data.row(repeat, row -> row.field("text", line)));
    }

    private Letter own(LetterId id, Role... roles) {
        guard.require(roles);
        Letter letter = table.find(id).orElseThrow(() -> new NotFoundException("Письмо не найдено."));
        try {
            guard.require(letter.organization(), roles);
        } catch (NotFoundException hidden) {
            throw new NotFoundException("Письмо не найдено.");
        }
        return letter;
    }

    private static ConflictException changed() {
        return new ConflictException(
                "Письмо только что изменил кто-то другой. Введённое осталось на экране: обновите страницу и сверьте.");
    }
}
