package ru.nastavnik.signature;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisterEntry;
import ru.nastavnik.pdf.PdfAvailability;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Signing electronically instead of on paper: the paper's PDF/A with its reserved number and today's date is given out,
 * signed in the signatory's own program, and the paper is registered by that signature. For organisations and
 * municipalities that have entered their act on electronic documents; the paper itself comes from the verb of its module.
 * A protocol bears the day of its meeting instead of today's.
 */
@Service
@Transactional
public class DraftSigning {
    private final AccessGuard guard;
    private final DraftKeepers keepers;
    private final Documents documents;
    private final PdfConverter converter;
    private final DraftFiles files;
    private final SignatureChecks checks;
    private final RegionClock clock;

    DraftSigning(
            AccessGuard guard,
            DraftKeepers keepers,
            Documents documents,
            PdfConverter converter,
            DraftFiles files,
            SignatureChecks checks,
            RegionClock clock) {
        this.guard = guard;
        this.keepers = keepers;
        this.documents = documents;
        this.converter = converter;
        this.files = files;
        this.checks = checks;
        this.clock = clock;
    }

    /** The act by which the organisation or municipality may sign the paper so, in words; empty if it may not, or for another's paper. */
    @Transactional(readOnly = true)
    public Optional<String> ground(RegisterDocument paper) {
        return keepers.ground(paper);
    }

    /** Whether a file to sign can be made here. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public PdfAvailability availability() {
        guard.require(Role.values());
        return converter.availability();
    }

    /** The file of the paper's present text with today's date, if it was given out. */
    @Transactional(readOnly = true)
    public Optional<SigningFile> file(RegisterDocument paper) {
        keepers.require(paper);
        RegisterEntry reserved = reserved(paper);
        return reserved == null || !bearsItsDay(paper, reserved) ? Optional.empty() : current(paper);
    }

    /**
     * The file to sign: of one text, number and day one file. Outside a transaction, because LibreOffice needs seconds.
     *
     * @throws ValidationException on field {@code date} if the number is reserved for another day
     * @throws DomainException if no number is reserved, or the organisation has no act
     * @throws ru.nastavnik.pdf.PdfFailedException if there is no LibreOffice, or it fails
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SigningFile prepare(RegisterDocument paper) {
        Actor actor = keepers.require(paper);
        DraftRules.requireGround(ground(paper));
        RegisterEntry reserved = reserved(paper);
        if (reserved == null) {
            throw new DomainException("Сначала займите номер: в файле, который подписывают, он уже стоит.");
        }
        if (!bearsItsDay(paper, reserved)) {
            throw new ValidationException(
                    "date",
                    "Номер " + reserved.number() + " занят на " + DayText.of(reserved.date())
                            + (paper.kind().datedByEvent()
                                    ? ", а заседание было " + DayText.of(paper.date())
                                            + ". Освободите номер и займите его на день заседания"
                                    : ". Перенесите день на сегодня: подписывают и регистрируют в один день"));
        }
        byte[] text = documents.print(paper).content();
        Optional<SigningFile> made = files.find(paper, Hashes.sha256(text));
        return made.isPresent()
                ? made.get()
                : files.keep(paper, reserved.date(), Hashes.sha256(text), converter.convert(text), actor);
    }

    /**
     * The bytes that were given out.
     *
     * @throws DomainException if they no longer agree with their hash
     */
    @Transactional(readOnly = true)
    public DocumentFile original(RegisterDocument paper, SigningFileId file) {
        keepers.require(paper);
        SigningFile asked = current(paper)
                .filter(one -> one.id().equals(file))
                .orElseThrow(() -> new NotFoundException("Текст изменился. Подготовьте файл заново."));
        return new DocumentFile(paper.kind().title() + " для подписи.pdf", "application/pdf", files.bytes(asked));
    }

    /**
     * What a check finds of a signature of the file; nothing is kept before the paper is registered by it.
     *
     * @throws ValidationException on field {@code signature} if it is no signature
     * @throws DomainException if no file was given out, or the text has changed since
     */
    @Transactional(readOnly = true)
    public SignatureCheck check(RegisterDocument paper, String fileName, byte[] content) {
        keepers.require(paper);
        SigningFile file = current(paper)
                .orElseThrow(() -> new DomainException(
                        "Файла для подписи нет, или текст с тех пор изменился. Подготовьте файл и подпишите его."));
        UploadedSignature uploaded = UploadedSignature.read(fileName, content);
        return checks.of(uploaded.cms(), files.bytes(file), paper, clock.today());
    }

    /**
     * Keeps a signature of a paper that several sign, until nobody's is missing; a file may hold several.
     *
     * @throws ValidationException on field {@code signature} if it is no signature, invalid, of a day before the paper's,
     *     somebody else's, or there already
     * @throws DomainException if no file was given out, or one person signs such papers
     */
    public SignatureCheck addPart(RegisterDocument paper, String fileName, byte[] content) {
        Actor actor = keepers.require(paper);
        DraftRules.requireGround(keepers.ground(paper));
        if (!SeveralSignatories.of(paper)) {
            throw new DomainException(
                    "Такой документ подписывает один человек: приложите его подпись при регистрации.");
        }
        SigningFile file = current(paper)
                .orElseThrow(() -> new DomainException(
                        "Файла для подписи нет, или текст с тех пор изменился. Подготовьте файл и подпишите его."));
        UploadedSignature uploaded = UploadedSignature.read(fileName, content);
        byte[] pdf = files.bytes(file);
        SignatureCheck check = checks.of(uploaded.cms(), pdf, paper, paper.date());
        SignatureCheck before = checks.ofAll(files.parts(file), pdf, paper, paper.date());
        DraftRules.requirePart(
                check, paper, paper.date(), SeveralSignatories.lines(paper, before.signers(), clock), clock);
        files.keepPart(file, paper, uploaded.name(), content, actor);
        return check;
    }

    /** Who signs a paper that several sign, and who has; none of a paper that one person signs, or without a file. */
    @Transactional(readOnly = true)
    public List<SignatoryLine> lines(RegisterDocument paper) {
        keepers.require(paper);
        return current(paper)
                .map(file -> SeveralSignatories.lines(
                        paper,
                        checks.ofAll(files.parts(file), files.bytes(file), paper, paper.date())
                                .signers(),
                        clock))
                .orElse(List.of());
    }

    /** Signatures of the paper's file that were brought so far, the first one first. */
    @Transactional(readOnly = true)
    public List<DocumentFile> parts(RegisterDocument paper) {
        keepers.require(paper);
        return current(paper).map(files::parts).orElse(List.of());
    }

    private Optional<SigningFile> current(RegisterDocument paper) {
        return files.find(paper, Hashes.sha256(documents.preview(paper)));
    }

    private @Nullable RegisterEntry reserved(RegisterDocument paper) {
        return documents.state(paper, clock.today()).reserved();
    }

    /** The day of signing, or of what the paper records. */
    private boolean bearsItsDay(RegisterDocument paper, RegisterEntry reserved) {
        return reserved.date().equals(paper.kind().datedByEvent() ? paper.date() : clock.today());
    }
}
