package ru.nastavnik.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.Actor;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.signature.persistence.DraftSigningTable;

/** Keeps the files of papers that are given out to be signed before they are registered. Asks for no role. */
@Component
class DraftFiles {
    private final DraftSigningTable table;
    private final AuditTrail audit;
    private final RegionClock clock;

    DraftFiles(DraftSigningTable table, AuditTrail audit, RegionClock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param source hash of the .docx that it was made of */
    @Transactional(readOnly = true)
    public Optional<SigningFile> find(RegisterDocument paper, String source) {
        return table.find(paper, source);
    }

    /** Keeps the PDF, unless somebody else has made one meanwhile: then that one stays. */
    @Transactional
    public SigningFile keep(RegisterDocument paper, LocalDate date, String source, byte[] pdf, Actor actor) {
        String sha256 = Hashes.sha256(pdf);
        SigningFileId id = SigningFileId.next();
        if (table.add(id, paper, date, source, pdf, sha256, clock.now(), actor.account())) {
            audit.record("signature.draft-file-made", "document-draft", id.toString(), Map.of("sha256", sha256));
        }
        return table.find(paper, source).orElseThrow();
    }

    /** Keeps a signature of one of several until the others have signed. */
    @Transactional
    public void keepPart(SigningFile file, RegisterDocument paper, String name, byte[] content, Actor actor) {
        if (table.addPart(file, paper, name, content, Hashes.sha256(content), clock.now(), actor.account())) {
            audit.record(
                    "signature.draft-part-kept", "document-draft", file.id().toString(), Map.of());
        }
    }

    /** Signatures that were brought so far, the first one first. */
    @Transactional(readOnly = true)
    public List<DocumentFile> parts(SigningFile file) {
        return table.parts(file);
    }

    /** @throws DomainException if they no longer agree with their hash */
    @Transactional(readOnly = true)
    public byte[] bytes(SigningFile file) {
        byte[] content = table.content(file.id());
        if (!Hashes.sha256(content).equals(file.sha256())) {
            throw new DomainException("Файл для подписи не совпадает с контрольной суммой, записанной, когда его"
                    + " подготовили. Файл не выдан: сообщите администратору.");
        }
        return content;
    }
}
