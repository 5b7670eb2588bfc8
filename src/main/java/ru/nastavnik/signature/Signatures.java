package ru.nastavnik.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.RegistrationCorrection;
import ru.nastavnik.document.RegistrationCorrections;
import ru.nastavnik.pdf.PdfAvailability;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.cms.CmsFile;
import ru.nastavnik.signature.domain.Verdict;
import ru.nastavnik.signature.mark.MarkedCopy;
import ru.nastavnik.signature.persistence.SignatureTable;
import ru.nastavnik.signature.persistence.SigningFileTable;

/**
 * Electronic signatures of registered documents. A document is signed in the signatory's own program: the system gives
 * out the file, takes the signature, and says what it found and by what. It never says by which law a signature counts.
 */
@Service
@Transactional
public class Signatures {
    static final int MOST_PER_FILE = 20;
    private static final String PDF = "application/pdf";
    private static final String CMS = "application/pkcs7-signature";

    private final AccessGuard guard;
    private final DocumentArchive archive;
    private final PdfConverter converter;
    private final SigningFiles files;
    private final RegistrationCorrections corrections;
    private final SigningFileTable fileTable;
    private final SignatureTable table;
    private final SignatureChecks checks;
    private final AuditTrail audit;
    private final RegionClock clock;

    Signatures(
            AccessGuard guard,
            DocumentArchive archive,
            PdfConverter converter,
            SigningFiles files,
            RegistrationCorrections corrections,
            SigningFileTable fileTable,
            SignatureTable table,
            SignatureChecks checks,
            AuditTrail audit,
            RegionClock clock) {
        this.guard = guard;
        this.archive = archive;
        this.converter = converter;
        this.files = files;
        this.corrections = corrections;
        this.fileTable = fileTable;
        this.table = table;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether whoever reads the document may give out its file and attach signatures. */
    @Transactional(readOnly = true)
    public boolean maySign(DocumentId id) {
        Actor actor = guard.require(Role.values());
        RegisteredDocument document = archive.get(id);
        return document.hasText()
                && document.edit() == null
                && signers(document).contains(actor.role());
    }

    /** Whether a file to sign can be made here. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public PdfAvailability availability() {
        guard.require(Role.values());
        return converter.availability();
    }

    /**
     * The file to sign: made when it is first asked for, the same bytes ever after. Outside a transaction, because
     * LibreOffice needs seconds.
     *
     * @throws ru.nastavnik.pdf.PdfFailedException if there is no LibreOffice, or it fails
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SigningFile prepare(DocumentId id) {
        RegisteredDocument document = own(id);
        Actor actor = guard.require(Role.values());
        if (!document.hasText()) {
            throw new DomainException("Текста этого приказа здесь нет, хранится его скан: подписывать нечего.");
        }
        if (document.edit() != null) {
            throw new DomainException(
                    "Текст изменён после печати, и подписан бумажный лист: в файле может не быть номера"
                            + " и даты. Электронную подпись к нему не ставят.");
        }
        Optional<SigningFile> made = files.current(document);
        return made.isPresent()
                ? made.get()
                : files.keep(document, converter.convert(archive.file(id).content()), actor);
    }

    /** The file of the present text, if it was made. */
    @Transactional(readOnly = true)
    public Optional<SigningFile> file(DocumentId id) {
        return files.current(archive.get(id));
    }

    /**
     * The bytes that were given out.
     *
     * @throws DomainException if they no longer agree with their hash
     */
    @Transactional(readOnly = true)
    public DocumentFile original(DocumentId id, SigningFileId file) {
        RegisteredDocument document = archive.get(id);
        return new DocumentFile(name(document, file) + ".pdf", PDF, bytes(document, file));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<AttachedSignature> of(DocumentId id) {
        return table.of(archive.get(id));
    }

    /**
     * Checks a signature of the file that was given out and attaches it, unless it is invalid: then what was found is
     * told and nothing is attached.
     *
     * @param fileName as the person's computer calls it
     * @param content DER, PEM or base64
     * @throws ValidationException on field {@code signature} if it is no signature, or attached already
     * @throws DomainException if no file was given out yet
     */
    public SignatureCheck attach(DocumentId id, String fileName, byte[] content) {
        RegisteredDocument document = own(id);
        Actor actor = guard.require(Role.values());
        SigningFile file = files.current(document)
                .orElseThrow(() -> new DomainException(
                        "Сначала подготовьте файл для подписи, скачайте его и подпишите в своей программе."));
        UploadedSignature uploaded = UploadedSignature.read(fileName, content);
        CmsFile cms = uploaded.cms();
        SignatureCheck check = check(document, file, cms);
        if (check.verdict() == Verdict.INVALID) {
            audit.record("signature.refused", "document", id.toString(), Map.of("verdict", verdict(check)));
            return check;
        }
        if (table.count(file) >= MOST_PER_FILE) {
            throw new ValidationException(
                    UploadedSignature.FIELD, "К документу уже приложено " + MOST_PER_FILE + " подписей.");
        }
        SignatureId signature = SignatureId.next();
        if (!table.add(
                signature, document, file, uploaded.name(), content, cms.sha256(), clock.now(), actor.account())) {
            throw new ValidationException(UploadedSignature.FIELD, "Эта подпись уже приложена.");
        }
        table.addCheck(signature, document, check, actor.account());
        audit.record("signature.attached", "document", id.toString(), Map.of("verdict", verdict(check)));
        return check;
    }

    /** Checks an attached signature once more, by what the administrator has uploaded by now. Earlier checks stay. */
    public SignatureCheck recheck(DocumentId id, SignatureId signature) {
        RegisteredDocument document = own(id);
        Actor actor = guard.require(Role.values());
        AttachedSignature attached = attached(document, signature);
        SignatureCheck check = check(document, attached.file(), CmsFile.read(table.content(signature)));
        table.addCheck(signature, document, check, actor.account());
        audit.record("signature.checked", "document", id.toString(), Map.of("verdict", verdict(check)));
        return check;
    }

    /** The signature as it was uploaded. */
    @Transactional(readOnly = true)
    public DocumentFile signatureFile(DocumentId id, SignatureId signature) {
        AttachedSignature attached = attached(archive.get(id), signature);
        return new DocumentFile(attached.fileName(), CMS, table.content(signature));
    }

    /**
     * A copy of the signed file on which its signatures stand as marks. It is made for reading and bears no signature
     * itself: signed is the original.
     *
     * @throws NotFoundException if the file has no signature that a mark could tell of
     */
    @Transactional(readOnly = true)
    public DocumentFile marked(DocumentId id, SigningFileId file) {
        RegisteredDocument document = archive.get(id);
        List<MarkedCopy.Mark> marks = new ArrayList<>();
        List<AttachedSignature> attached = new ArrayList<>(table.of(document));
        Collections.reverse(attached);
        for (AttachedSignature one : attached) {
            if (one.file().id().equals(file)) {
                SignatureMarks.of(one, document.signed(), clock).forEach(marks::add);
            }
        }
        if (marks.isEmpty()) {
            throw new NotFoundException("У документа нет подписи, которую можно показать на копии.");
        }
        return new DocumentFile(
                name(document, file) + ", копия с отметкой об электронной подписи.pdf",
                PDF,
                MarkedCopy.of(bytes(document, file), marks));
    }

    private SignatureCheck check(RegisteredDocument document, SigningFile file, CmsFile cms) {
        return checks.of(cms, bytes(document, file.id()), document);
    }

    private byte[] bytes(RegisteredDocument document, SigningFileId file) {
        String sha256 = fileTable.sha256(document, file).orElseThrow(() -> new NotFoundException("Файл не найден."));
        byte[] content = fileTable.content(file);
        if (!Hashes.sha256(content).equals(sha256)) {
            throw new DomainException("Файл для подписи не совпадает с контрольной суммой, записанной, когда его"
                    + " подготовили. Файл не выдан: сообщите администратору.");
        }
        return content;
    }

    private AttachedSignature attached(RegisteredDocument document, SignatureId signature) {
        return table.of(document).stream()
                .filter(one -> one.id().equals(signature))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Подпись не найдена."));
    }

    private RegisteredDocument own(DocumentId id) {
        guard.require(Role.DIRECTOR, Role.SECRETARY, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT);
        RegisteredDocument document = archive.get(id);
        Role[] signers = signers(document).toArray(Role[]::new);
        OrganizationId organization = document.owner().organization();
        MunicipalityId municipality = document.owner().municipality();
        if (organization != null) {
            guard.require(organization, signers);
        } else if (municipality != null) {
            guard.require(municipality, signers);
        } else {
            guard.require(signers);
        }
        return document;
    }

    private static List<Role> signers(RegisteredDocument document) {
        if (document.owner().organization() != null) {
            return List.of(Role.DIRECTOR, Role.SECRETARY);
        }
        return document.owner().municipality() != null
                ? List.of(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR)
                : List.of(Role.DEPARTMENT);
    }

    private static String verdict(SignatureCheck check) {
        return check.verdict().name().toLowerCase(Locale.ROOT);
    }

    /** A file of before a correction bears the number and date of its day, so its name does too. */
    private String name(RegisteredDocument document, SigningFileId file) {
        if (files.current(document).filter(one -> one.id().equals(file)).isPresent()) {
            return name(document.kind().title() + " " + document.reference());
        }
        return name(document.kind().title() + " " + formerReference(document, file) + " до исправления регистрации");
    }

    private String formerReference(RegisteredDocument document, SigningFileId file) {
        Instant made = table.of(document).stream()
                .map(AttachedSignature::file)
                .filter(one -> one.id().equals(file))
                .map(SigningFile::madeAt)
                .findFirst()
                .orElse(Instant.MIN);
        return corrections.of(document.id()).stream()
                .filter(correction -> correction.at().isAfter(made))
                .min(Comparator.comparing(RegistrationCorrection::at))
                .map(RegistrationCorrection::formerReference)
                .orElseGet(document::reference);
    }

    private static String name(String title) {
        return title.replaceAll("[^\\p{L}\\p{N} №.-]", "_");
    }
}
