package ru.nastavnik.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.persistence.DocumentRepository;
import ru.nastavnik.document.persistence.DocumentTemplateTable;
import ru.nastavnik.document.persistence.DocumentTexts;
import ru.nastavnik.document.persistence.PaperEditTable;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ValidationException;

/** Registered documents as the signed-in person may read them: by territory, and pupils' names in their organisation only. */
@Service
@Transactional
public class DocumentArchive {

    private final AccessGuard guard;
    private final DocumentRepository repository;
    private final DocumentTexts texts;
    private final DocumentTemplateTable templates;
    private final PaperEditTable edits;
    private final AccountNames accounts;
    private final NameQuery names;
    private final Scans scans;

    DocumentArchive(
            AccessGuard guard,
            DocumentRepository repository,
            DocumentTexts texts,
            DocumentTemplateTable templates,
            PaperEditTable edits,
            AccountNames accounts,
            NameQuery names,
            Scans scans) {
        this.guard = guard;
        this.repository = repository;
        this.texts = texts;
        this.templates = templates;
        this.edits = edits;
        this.accounts = accounts;
        this.names = names;
        this.scans = scans;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<RegisteredDocument> list(DocumentFilter filter, int offset, int limit) {
        Actor actor = guard.require(Role.values());
        String person = filter.person();
        String forms = person == null ? null : names.of(person);
        if (forms != null && forms.isEmpty()) {
            return List.of();
        }
        DocumentFilter asked = forms == null ? filter : filter.naming(forms);
        return repository.list(asked, RowScope.of(actor, "o"), offset, limit);
    }

    /**
     * Where the words of a search stand, by document. Of papers that name pupils nothing is shown outside their
     * organisation.
     */
    @Transactional(readOnly = true)
    public Map<DocumentId, String> excerpts(Collection<RegisteredDocument> found, String words) {
        RowScope scope = RowScope.of(guard.require(Role.values()), "o");
        List<DocumentId> asked = found.stream().map(RegisteredDocument::id).toList();
        return texts.excerpts(repository.readable(asked, scope), words);
    }

    /** @throws NotFoundException if there is none that the actor may read */
    @Transactional(readOnly = true)
    public RegisteredDocument get(DocumentId id) {
        Actor actor = guard.require(Role.values());
        return repository
                .find(id, RowScope.of(actor, "o"))
                .orElseThrow(() -> new NotFoundException("Документ не найден."));
    }

    /** Which template wrote the document: «региональный, версия 3». */
    @Transactional(readOnly = true)
    public String templateOf(DocumentId id) {
        RegisteredDocument document = get(id);
        VersionCode code = document.versionCode();
        return code == null
                ? TemplateVersion.SHIPPED
                : templates
                        .writerOf(document.owner().key(), code)
                        .map(TemplateVersion::title)
                        .orElse(TemplateVersion.SHIPPED);
    }

    /** What was changed after the print, by whom; empty if it was registered as it was printed. */
    @Transactional(readOnly = true)
    public Optional<PaperEdit.Account> editOf(DocumentId id) {
        RegisteredDocument document = get(id);
        VersionCode code = document.versionCode();
        return code == null
                ? Optional.empty()
                : edits.account(document.owner().key(), code).map(this::named);
    }

    private PaperEdit.Account named(PaperEdit.Account account) {
        return new PaperEdit.Account(
                accounts.nameOf(new AccountId(UUID.fromString(account.account())))
                        .initialsFirst(),
                account.at(),
                account.note(),
                account.changes());
    }

    /**
     * The stored file.
     *
     * @throws DomainException if its bytes no longer agree with the hash taken at registration
     */
    @Transactional(readOnly = true)
    public DocumentFile file(DocumentId id) {
        RegisteredDocument document = get(id);
        byte[] content = repository.content(id);
        if (!Hashes.sha256(content).equals(document.sha256())) {
            throw new DomainException(
                    "Файл документа " + document.reference()
                            + " не совпадает с контрольной суммой, записанной при регистрации. Файл не выдан: сообщите администратору.");
        }
        return ScanCheck.isScan(content)
                ? scanOf(document, content)
                : new DocumentFile(fileName(document) + ".docx", DocumentFile.DOCX, content);
    }

    /**
     * Attaches the scan of the signed paper, after the code on it was compared with the registered text. An earlier scan
     * is kept.
     *
     * @param confirmed the code of version that the person saw at the foot of the sheet; null as long as nobody looked
     * @throws ValidationException on field {@code scan} if it is no PDF, JPEG or PNG, larger than 15 MB, or of another
     *     paper; on field {@code versionCode} if the code confirmed is another
     * @throws ScanUnreadException if the code could not be read and nobody looked
     * @throws StaleVersionException if the scan shows another text of the same organisation
     */
    public void attachScan(DocumentId id, String fileName, byte[] content, @Nullable String confirmed) {
        Actor actor = guard.require(
                Role.DIRECTOR, Role.CURATOR, Role.SECRETARY, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR);
        scans.attach(
                get(id),
                new DocumentFile(fileName, "", content),
                confirmed,
                actor.account().toString());
    }

    /** The newest scan. */
    @Transactional(readOnly = true)
    public Optional<DocumentFile> scan(DocumentId id) {
        get(id);
        return repository.newestScan(id);
    }

    private static String fileName(RegisteredDocument document) {
        String number = document.number().replaceAll("[^\\p{L}\\p{N}-]", "_");
        return document.kind().title() + (number.isEmpty() ? "" : " № " + number) + " от "
                + Dates.written(document.date());
    }

    /** Of a paper that was issued without the system. */
    private static DocumentFile scanOf(RegisteredDocument document, byte[] content) {
        String type = ScanCheck.contentType(content);
        String extension = type.substring(type.indexOf('/') + 1).replace("jpeg", "jpg");
        return new DocumentFile(fileName(document) + "." + extension, type, content);
    }
}
