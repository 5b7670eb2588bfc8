package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.page.PlainText;
import ru.nastavnik.document.persistence.DocumentRepository;
import ru.nastavnik.document.persistence.DocumentRepository.NewDocument;
import ru.nastavnik.document.persistence.DocumentTexts;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * The paper loop: a text is printed, signed on paper, and registered with the number of the organisation's own register.
 * For other modules' services and process steps, which have checked the actor's role; the territory is checked here once
 * more when somebody is signed in. Screens read through {@link DocumentArchive}.
 */
@Service
@Transactional
public class Documents {
    private static final String NO_SIGNATORY =
            "Неизвестно, кто подпишет: директор не назначен, подписывающий в «Оформлении приказов» не указан."
                    + " Директора назначает администратор.";

    private final PaperAccess access;
    private final PaperWriter writer;
    private final KeptTexts kept;
    private final SignedSheets sheets;
    private final NumberReservations reservations;
    private final IncomingNumbers incoming;
    private final Numbers numbers;
    private final PrintCodes codes;
    private final Scans scans;
    private final ElectronicRegistrations electronics;
    private final DocumentRepository repository;
    private final DocumentTexts texts;
    private final AuditTrail audit;
    private final RegionClock clock;

    Documents(
            PaperAccess access,
            PaperWriter writer,
            KeptTexts kept,
            SignedSheets sheets,
            NumberReservations reservations,
            IncomingNumbers incoming,
            Numbers numbers,
            PrintCodes codes,
            Scans scans,
            ElectronicRegistrations electronics,
            DocumentRepository repository,
            DocumentTexts texts,
            AuditTrail audit,
            RegionClock clock) {
        this.access = access;
        this.writer = writer;
        this.kept = kept;
        this.sheets = sheets;
        this.reservations = reservations;
        this.incoming = incoming;
        this.numbers = numbers;
        this.codes = codes;
        this.scans = scans;
        this.electronics = electronics;
        this.repository = repository;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The paper as it would be printed now: with the number that is reserved for it, else with lines to write on. */
    public byte[] preview(RegisterDocument paper) {
        access.requireTerritory(paper.owner());
        return filled(paper, writer.write(paper));
    }

    /**
     * The paper to print and sign. Its text is kept under its code, so that a sheet that is signed later can be compared
     * with what the text has become.
     *
     * @throws DomainException if nobody is known who could sign it
     */
    public DocumentFile print(RegisterDocument paper) {
        access.requireTerritory(paper.owner());
        if (!writer.knowsSignatory(paper)) {
            throw new DomainException("Документ не напечатан. " + NO_SIGNATORY);
        }
        PaperWriter.Text text = writer.write(paper);
        kept.keep(paper, text);
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

    /** What others must enter before it can be printed, as a sentence; empty if nothing lacks. */
    @Transactional(readOnly = true)
    public Optional<String> lacks(RegisterDocument paper) {
        access.requireTerritory(paper.owner());
        return writer.knowsSignatory(paper) ? Optional.empty() : Optional.of(NO_SIGNATORY);
    }

    /**
     * Where the paper stands between its text and its registration.
     *
     * @param date the day of signing
     */
    public PaperState state(RegisterDocument paper, LocalDate date) {
        access.requireTerritory(paper.owner());
        VersionCode code = sheets.textOn(paper, date).code();
        RegisterEntry reserved = reservations.of(paper);
        return new PaperState(
                code,
                kept.exists(paper.owner(), code),
                numbers.bookTitle(paper),
                reserved != null
                        ? reserved.number()
                        : numbers.proposal(paper, date).text(),
                reserved,
                writer.settingsOf(paper.owner()).numbering());
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
     * @see ElectronicSigning#accept for what is signed electronically
     */
    public String requireSigned(RegisterDocument paper, SignedPaper signed) {
        access.requireTerritory(paper.owner());
        String code = sheets.requireSigned(paper, signed);
        if (signed.electronic() != null) {
            electronics.accept(paper, reservations.of(paper), filled(paper, writer.write(paper)), signed);
        }
        return code;
    }

    /**
     * Compares the scan of a signed sheet with the paper as it stands now.
     *
     * @param signedOn the day of signing: a template that came into force later made no other sheet of it
     * @return whether the code of that text was read off it; false if no code could be read
     * @throws StaleVersionException if it bears the code of an earlier text
     * @throws ValidationException on field {@code scan} if it is no scan, or one of another paper
     */
    @Transactional(readOnly = true)
    public boolean bearsPresentText(RegisterDocument paper, LocalDate signedOn, byte[] scan) {
        access.requireTerritory(paper.owner());
        return sheets.bearsText(paper, signedOn, scan);
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
        return reservations.reserve(paper, number, date);
    }

    /**
     * Drops the paper's reservation; the number stays in the register as annulled.
     *
     * @throws ValidationException on field {@code reason} if none is given
     */
    public void annul(RegisterDocument paper, String reason) {
        reservations.annul(paper, reason);
    }

    /**
     * Drops what a paper has reserved that will never be signed; nothing happens if it has reserved none. For other
     * modules, which have checked the actor and drop the paper in the same transaction.
     *
     * @param reason cut to what the register holds
     */
    public void annulIfReserved(OrganizationId organization, UUID paper, String reason) {
        reservations.annulIfReserved(organization, paper, reason);
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
        access.requireTerritory(paper.owner());
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
                access.account(),
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
            scans.attach(registered, scan, registration.versionCode(), access.account());
        }
        boolean electronic = electronics.registered(paper, registered);
        return scan != null || electronic ? repository.find(id, null).orElseThrow() : registered;
    }

    /** The next number of the receiver's book of letters that come in. */
    @Transactional(readOnly = true)
    public String proposedIncoming(DocumentOwner receiver, LocalDate date) {
        access.requireTerritory(receiver);
        return numbers.proposedIncoming(receiver, date).text();
    }

    /**
     * Notes under which number and on which day another's letter came in.
     *
     * @throws ValidationException on field {@code number} if another letter has it
     * @throws DomainException if the letter was noted before
     */
    public RegisterEntry receive(DocumentOwner receiver, RegisteredDocument letter, String number, LocalDate date) {
        access.requireTerritory(receiver);
        return incoming.receive(receiver, letter, number, date);
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
        access.requireTerritory(owner);
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
        access.requireTerritory(owner);
        return writer.settingsOf(owner).documentNameGenitive();
    }

    /** What the owner calls its orders, after «с»: «приказом» or «распоряжением». */
    @Transactional(readOnly = true)
    public String orderInstrumental(DocumentOwner owner) {
        access.requireTerritory(owner);
        return writer.settingsOf(owner).documentNameInstrumental();
    }

    private byte[] filled(RegisterDocument paper, PaperWriter.Text text) {
        RegisterEntry reserved = reservations.of(paper);
        return reserved == null
                ? codes.fill(text, paper.owner(), null, null)
                : codes.fill(text, paper.owner(), reserved.number(), reserved.date());
    }

    /** What was signed: the text that was kept under the code when it was printed, else the present one, kept now. */
    private PaperWriter.Text signedText(RegisterDocument paper, @Nullable String signed) {
        VersionCode code = signed == null ? null : VersionCode.typed(signed);
        byte[] printed = code == null ? null : kept.find(paper, code).orElse(null);
        if (code != null && printed != null) {
            PaperWriter.Text text = new PaperWriter.Text(printed, code, null);
            kept.letCheck(paper, text);
            return text;
        }
        PaperWriter.Text present = writer.write(paper);
        if (code != null && !code.equals(present.code())) {
            throw KeptTexts.unknown(code);
        }
        kept.keep(paper, present);
        return present;
    }

    private void requireOwn(DocumentId id, DocumentOwner owner) {
        RegisteredDocument earlier =
                repository.find(id, null).orElseThrow(() -> new NotFoundException("Документ не найден."));
        if (!earlier.owner().equals(owner)) {
            throw new DomainException("Изменить или отменить можно только документ своей организации.");
        }
    }
}
