package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.page.PlainText;
import ru.nastavnik.document.persistence.DocumentRepository;
import ru.nastavnik.document.persistence.DocumentRepository.NewDocument;
import ru.nastavnik.document.persistence.DocumentTemplateTable;
import ru.nastavnik.document.persistence.DocumentTexts;
import ru.nastavnik.document.persistence.PaperVersionTable;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;

/**
 * The paper loop: a text is printed, signed on paper, and registered with the number of the organisation's own register.
 * For other modules' services and process steps, which have checked the actor's role; the territory is checked here once
 * more when somebody is signed in. Screens read through {@link DocumentArchive}.
 */
@Service
@Transactional
public class Documents {

    private static final int LONGEST_SIGNATORY = 200;
    private static final int LONGEST_REASON = 500;

    private final PaperWriter writer;
    private final PaperVersionTable versions;
    private final PrintCodes codes;
    private final ScanComparison comparison;
    private final Scans scans;
    private final DocumentTemplateTable templates;
    private final Numbers numbers;
    private final DocumentRepository repository;
    private final DocumentTexts texts;
    private final CurrentActor currentActor;
    private final DataScopes scopes;
    private final AccessGuard guard;
    private final AuditTrail audit;
    private final RegionClock clock;

    Documents(
            PaperWriter writer,
            PaperVersionTable versions,
            PrintCodes codes,
            ScanComparison comparison,
            Scans scans,
            DocumentTemplateTable templates,
            Numbers numbers,
            DocumentRepository repository,
            DocumentTexts texts,
            CurrentActor currentActor,
            DataScopes scopes,
            AccessGuard guard,
            AuditTrail audit,
            RegionClock clock) {
        this.writer = writer;
        this.versions = versions;
        this.codes = codes;
        this.comparison = comparison;
        this.scans = scans;
        this.templates = templates;
        this.numbers = numbers;
        this.repository = repository;
        this.texts = texts;
        this.currentActor = currentActor;
        this.scopes = scopes;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** The paper as it would be printed now: with the number that is reserved for it, else with lines to write on. */
    public byte[] preview(RegisterDocument paper) {
        checkTerritory(paper.owner());
        return filled(paper, writer.write(paper));
    }

    /**
     * The paper to print and sign. Its text is kept under its code, so that a sheet that is signed later can be compared
     * with what the text has become.
     */
    public DocumentFile print(RegisterDocument paper) {
        checkTerritory(paper.owner());
        PaperWriter.Text text = writer.write(paper);
        keep(paper, text);
        audit.record(
                "document.printed",
                "document-draft",
                text.code().printed(),
                Map.of("kind", paper.kind().name()));
        return new DocumentFile(
                paper.kind().title() + " (код версии " + text.code().printed() + ").docx",
                DocumentFile.DOCX,
                filled(paper, text));
    }

    /** Where the paper stands between its text and its registration. */
    public PaperState state(RegisterDocument paper, LocalDate date) {
        checkTerritory(paper.owner());
        VersionCode code = writer.write(paper).code();
        RegisterEntry reserved = reserved(paper);
        return new PaperState(
                code,
                versions.exists(paper.owner().key(), code),
                numbers.bookTitle(paper),
                reserved != null
                        ? reserved.number()
                        : numbers.proposal(paper, date).text(),
                reserved,
                writer.settingsOf(paper.owner()).numbering());
    }

    private @Nullable RegisterEntry reserved(RegisterDocument paper) {
        UUID id = paper.paper();
        return id == null ? null : numbers.reservation(paper.owner(), id);
    }

    /**
     * Checks that the sheet that somebody signed says what the paper says now, and that the system printed it.
     *
     * <p>A paper that was issued without the system was never printed here: its scan is kept in the place of a text.
     *
     * @return the code of the present text, or of the scan
     * @throws ValidationException on fields {@code signatory} and {@code scan} of a paper that was issued without the
     *     system, on field {@code versionCode} if no such sheet was printed, on {@code date} if no sheet of the owner can
     *     bear it
     * @throws StaleVersionException if the sheet, or the scan of it, says something else
     */
    public String requireSigned(RegisterDocument paper, SignedPaper signed) {
        checkTerritory(paper.owner());
        signed.check(DayContext.on(clock.today()).since(writer.openedOn(paper.owner())));
        String signatory = signed.earlierSignatory();
        if (signatory != null) {
            return keepEarlier(paper, signed, signatory);
        }
        PaperWriter.Text text = writer.write(paper);
        requireCurrent(paper, text, signed.versionCode());
        if (!versions.exists(paper.owner().key(), text.code())) {
            throw new ValidationException(
                    "versionCode", "Этот текст ещё не печатали. Сначала напечатайте приказ и подпишите его на бумаге");
        }
        DocumentFile scan = signed.scan();
        if (scan != null) {
            comparison.bears(scan.content(), paper.owner(), text.code(), text.open());
        }
        RegisterEntry reserved = reserved(paper);
        if (reserved != null && !reserved.date().equals(signed.date())) {
            throw new ValidationException(
                    "date",
                    "На листе с номером " + reserved.number() + " напечатана дата " + Dates.written(reserved.date())
                            + ". Укажите её или займите номер заново на день подписания");
        }
        return text.code().value();
    }

    /**
     * Compares the scan of a signed sheet with the paper as it stands now.
     *
     * @return whether the code of the present text was read off it; false if no code could be read
     * @throws StaleVersionException if it bears the code of an earlier text
     * @throws ValidationException on field {@code scan} if it is no scan, or one of another paper
     */
    @Transactional(readOnly = true)
    public boolean bearsPresentText(RegisterDocument paper, byte[] scan) {
        checkTerritory(paper.owner());
        PaperWriter.Text text = writer.write(paper);
        return comparison.bears(scan, paper.owner(), text.code(), text.open());
    }

    /**
     * Reserves a number, so that it can be printed.
     *
     * @param number null: the next one
     * @param date the planned day of signing, which will be printed too
     * @throws ValidationException on field {@code number} if somebody has it
     * @throws DomainException if the paper has reserved one already
     */
    public RegisterEntry reserve(RegisterDocument paper, @Nullable String number, LocalDate date) {
        requireKeeper(paper.owner());
        if (paper.paper() == null) {
            throw new IllegalArgumentException("Only a paper with an id reserves a number");
        }
        RegisterEntry held = reserved(paper);
        if (held != null) {
            throw new DomainException("За документом уже занят номер " + held.number() + ".");
        }
        RegisterEntry entry = numbers.reserve(paper, number, date);
        audit.record(
                "document-number.reserved",
                "register-entry",
                entry.id().toString(),
                Map.of("kind", paper.kind().name(), "number", entry.number()));
        return entry;
    }

    /**
     * Drops the paper's reservation; the number stays in the register as annulled.
     *
     * @throws ValidationException on field {@code reason} if none is given
     */
    public void annul(RegisterDocument paper, String reason) {
        requireKeeper(paper.owner());
        RegisterEntry held = reserved(paper);
        if (held == null) {
            throw new DomainException("За документом не занят номер. Обновите страницу.");
        }
        numbers.annul(held, reason);
        audit.record(
                "document-number.annulled", "register-entry", held.id().toString(), Map.of("number", held.number()));
    }

    /**
     * Drops what a paper has reserved that will never be signed; nothing happens if it has reserved none. For other
     * modules, which have checked the actor and drop the paper in the same transaction.
     *
     * @param reason cut to what the register holds
     */
    public void annulIfReserved(OrganizationId organization, UUID paper, String reason) {
        scopes.within(DataScope.system("document", organization), () -> {
            RegisterEntry held = numbers.reservation(DocumentOwner.of(organization), paper);
            if (held != null) {
                numbers.annul(held, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
                audit.record(
                        "document-number.annulled",
                        "register-entry",
                        held.id().toString(),
                        Map.of("number", held.number()));
            }
            return true;
        });
    }

    /** Registers with the next number of the register, for the paper's date. */
    public RegisteredDocument register(RegisterDocument paper) {
        return register(paper, Registration.next(paper.date()));
    }

    /**
     * Registers what was signed: the number of its register, the day of signing, the text with both in it and its hash.
     * A registration that names a code takes the text of that code, also if the director has changed since the signature;
     * whether it was the present text said {@link #requireSigned}. Joins the caller's transaction: if that rolls back, the
     * number is free again.
     *
     * @throws ValidationException on field {@code number} if somebody has it, on {@code versionCode} if no text has the
     *     code, on {@code scan} if it is none
     * @throws DomainException if the document it amends or cancels is not one of the same owner
     */
    public RegisteredDocument register(RegisterDocument paper, Registration registration) {
        checkTerritory(paper.owner());
        if (paper.register() == NumberRegister.UNNUMBERED) {
            throw new IllegalArgumentException(paper.kind() + " is not registered");
        }
        if (paper.kind().datedByEvent() && !paper.date().equals(registration.date())) {
            throw new ValidationException(
                    "date",
                    "На листе напечатана дата " + Dates.written(paper.date()) + ": другой у него быть не может");
        }
        DocumentRelation relation = paper.relation();
        if (relation != null) {
            requireOwn(relation.document(), paper.owner());
        }
        PaperWriter.Text text = signedText(paper, registration.versionCode());
        DocumentId id = DocumentId.next();
        String number = paper.register().numbered() ? numbers.register(paper, registration, id) : "";
        byte[] content = codes.fill(text, paper.owner(), number, registration.date());
        repository.add(new NewDocument(
                id,
                paper.owner().key(),
                paper.owner(),
                paper.kind(),
                number,
                registration.date(),
                paper.subject(),
                content,
                Hashes.sha256(content),
                text.code(),
                clock.now(),
                account(),
                relation));
        audit.record(
                "document.registered",
                "document",
                id.toString(),
                Map.of(
                        "kind",
                        paper.kind().name(),
                        "number",
                        number,
                        "date",
                        registration.date().toString()));
        RegisteredDocument registered = repository.find(id, null).orElseThrow();
        texts.add(registered, ScanCheck.isScan(content) ? paper.subject() : PlainText.of(content));
        DocumentFile scan = registration.scan();
        if (scan != null) {
            scans.attach(registered, scan, registration.versionCode(), account());
            return repository.find(id, null).orElseThrow();
        }
        return registered;
    }

    /** The next number of the receiver's book of letters that come in. */
    @Transactional(readOnly = true)
    public String proposedIncoming(DocumentOwner receiver, LocalDate date) {
        checkTerritory(receiver);
        return numbers.proposedIncoming(receiver, date).text();
    }

    /**
     * Notes under which number and on which day another's letter came in.
     *
     * @throws ValidationException on field {@code number} if another letter has it
     * @throws DomainException if the letter was noted before
     */
    public RegisterEntry receive(DocumentOwner receiver, RegisteredDocument letter, String number, LocalDate date) {
        checkTerritory(receiver);
        RegisterEntry noted = numbers.received(receiver, letter.id());
        if (noted != null) {
            throw new DomainException("Письмо уже зарегистрировано под входящим номером " + noted.number() + ".");
        }
        RegisterEntry entry = numbers.receive(receiver, letter, number, date);
        audit.record(
                "letter.received",
                "document",
                letter.id().toString(),
                Map.of("number", entry.number(), "date", date.toString()));
        return entry;
    }

    /** The receiver's note of a letter; null if it was not noted yet. Both sides may know it. */
    @Transactional(readOnly = true)
    public @Nullable RegisterEntry received(DocumentOwner receiver, DocumentId letter) {
        return numbers.received(receiver, letter);
    }

    /** A blank or a sheet that is printed and never registered: consent, sheet of acquaintance. */
    @Transactional(readOnly = true)
    public byte[] blank(DocumentKind kind, DocumentOwner owner, DocumentData data) {
        RegisterDocument paper = new RegisterDocument(kind, owner, clock.today(), kind.title(), data);
        checkTerritory(owner);
        return writer.writeBlank(paper);
    }

    /** For other modules, which have asked whether the reader may see it. */
    @Transactional(readOnly = true)
    public Optional<RegisteredDocument> registered(DocumentId id) {
        return repository.find(id, null);
    }

    /**
     * The words of a registered document with the numbers of its points, for whatever repeats a part of it. For other
     * modules, which have asked whether the reader may see the document.
     */
    @Transactional(readOnly = true)
    public List<String> paragraphs(DocumentId id) {
        return DocumentText.numberedParagraphs(repository.content(id));
    }

    /** What the owner calls its orders, after «выписка из»: «приказа» or «распоряжения». */
    @Transactional(readOnly = true)
    public String orderGenitive(DocumentOwner owner) {
        checkTerritory(owner);
        return writer.settingsOf(owner).documentNameGenitive();
    }

    /** What the owner calls its orders, after «с»: «приказом» or «распоряжением». */
    @Transactional(readOnly = true)
    public String orderInstrumental(DocumentOwner owner) {
        checkTerritory(owner);
        return writer.settingsOf(owner).documentNameInstrumental();
    }

    private byte[] filled(RegisterDocument paper, PaperWriter.Text text) {
        RegisterEntry reserved = reserved(paper);
        return reserved == null
                ? codes.fill(text, paper.owner(), null, null)
                : codes.fill(text, paper.owner(), reserved.number(), reserved.date());
    }

    private void keep(RegisterDocument paper, PaperWriter.Text text) {
        boolean first = versions.keep(
                paper.owner().key(),
                paper.owner(),
                paper.kind(),
                text.code(),
                text.open(),
                null,
                clock.now(),
                account());
        if (first && text.template() != null) {
            templates.wrote(paper.owner().key(), text.code(), text.template());
        }
        letCheck(paper, text);
    }

    /** Gives the text its code of checking, unless it has one or is a scan. */
    private void letCheck(RegisterDocument paper, PaperWriter.Text text) {
        if (!ScanCheck.isScan(text.open())) {
            codes.draw(paper.owner(), paper.kind(), text.code());
        }
    }

    /** What was signed: the text that was kept under the code when it was printed, else the present one, kept now. */
    private PaperWriter.Text signedText(RegisterDocument paper, @Nullable String signed) {
        VersionCode code = signed == null ? null : VersionCode.typed(signed);
        byte[] printed =
                code == null ? null : versions.find(paper.owner().key(), code).orElse(null);
        if (code != null && printed != null) {
            PaperWriter.Text text = new PaperWriter.Text(printed, code, null);
            letCheck(paper, text);
            return text;
        }
        PaperWriter.Text present = writer.write(paper);
        if (code != null && !code.equals(present.code())) {
            throw unknown(code);
        }
        keep(paper, present);
        return present;
    }

    private byte[] kept(RegisterDocument paper, VersionCode code) {
        return versions.find(paper.owner().key(), code).orElseThrow(() -> unknown(code));
    }

    private static ValidationException unknown(VersionCode code) {
        return new ValidationException(
                "versionCode",
                "Листа с кодом " + code.printed() + " организация не печатала. Проверьте код внизу листа");
    }

    private void requireCurrent(RegisterDocument paper, PaperWriter.Text text, String typed) {
        VersionCode signed = VersionCode.typed(typed);
        if (signed.equals(text.code())) {
            return;
        }
        List<String> onPaper = DocumentText.paragraphs(kept(paper, signed));
        List<String> inSystem = DocumentText.paragraphs(text.open());
        throw new StaleVersionException(
                signed.printed(), ScanComparison.without(onPaper, inSystem), ScanComparison.without(inSystem, onPaper));
    }

    private String keepEarlier(RegisterDocument paper, SignedPaper signed, String signatory) {
        DocumentFile scan = signed.scan();
        String number = signed.number();
        if (number == null || number.isBlank()) {
            throw new ValidationException("number", "Укажите номер, под которым приказ стоит в книге регистрации");
        }
        if (signatory.isBlank() || signatory.length() > LONGEST_SIGNATORY) {
            throw new ValidationException(
                    "signatory", "Укажите должность, фамилию и инициалы того, кто подписал приказ, до 200 знаков");
        }
        if (scan == null) {
            throw new ValidationException(
                    "scan", "Приложите скан приказа: он хранится вместо файла, который составляет система");
        }
        ScanCheck.contentType(scan.content());
        if (reserved(paper) != null) {
            throw new DomainException("За приказом занят номер для печати. Сначала освободите его: приказ, изданный без"
                    + " системы, вносят под его собственным номером.");
        }
        VersionCode code = VersionCode.typed(signed.versionCode());
        boolean kept = versions.keep(
                paper.owner().key(),
                paper.owner(),
                paper.kind(),
                code,
                scan.content(),
                signatory.strip(),
                clock.now(),
                account());
        if (!kept) {
            throw new DomainException(
                    "Приказ с этим номером, этой датой и этим сканом уже внесён. Найдите его в документах.");
        }
        audit.record(
                "document.issued-earlier",
                "document-draft",
                code.printed(),
                Map.of("kind", paper.kind().name()));
        return code.value();
    }

    private @Nullable String account() {
        return currentActor.find().map(actor -> actor.account().toString()).orElse(null);
    }

    private void requireOwn(DocumentId id, DocumentOwner owner) {
        RegisteredDocument earlier =
                repository.find(id, null).orElseThrow(() -> new NotFoundException("Документ не найден."));
        if (!earlier.owner().equals(owner)) {
            throw new DomainException("Изменить или отменить можно только документ своей организации.");
        }
    }

    /** Numbers are taken and dropped by whoever signs and by the secretary. */
    private void requireKeeper(DocumentOwner owner) {
        OrganizationId organization = owner.organization();
        if (organization != null) {
            guard.require(organization, Role.DIRECTOR, Role.SECRETARY);
        } else {
            checkTerritory(owner);
        }
    }

    private void checkTerritory(DocumentOwner owner) {
        OrganizationId organization = owner.organization();
        MunicipalityId municipality = owner.municipality();
        if (organization != null
                && scopes.current().organization().filter(organization::equals).isPresent()) {
            // Also whoever reads an extract by a link while they are signed in for another organisation.
            return;
        }
        currentActor.find().ifPresent(actor -> {
            if (organization != null) {
                guard.require(organization, actor.role());
            } else if (municipality != null) {
                guard.require(municipality, actor.role());
            }
        });
    }
}
