package ru.nastavnik.signature;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.Actor;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.signature.persistence.SigningFileTable;

/** Keeps what is given out to be signed: of one text one file, however often it is asked for. Asks for no role. */
@Component
class SigningFiles {
    private final SigningFileTable table;
    private final AuditTrail audit;
    private final RegionClock clock;

    SigningFiles(SigningFileTable table, AuditTrail audit, RegionClock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** The file of the document's present text, if it was made. */
    @Transactional(readOnly = true)
    public Optional<SigningFile> current(RegisteredDocument document) {
        return table.current(document);
    }

    /** Keeps the PDF, unless somebody else has made one meanwhile: then that one stays. */
    @Transactional
    public SigningFile keep(RegisteredDocument document, byte[] pdf, Actor actor) {
        if (table.add(SigningFileId.next(), document, pdf, Hashes.sha256(pdf), clock.now(), actor.account())) {
            audit.record(
                    "signature.file-made", "document", document.id().toString(), Map.of("sha256", Hashes.sha256(pdf)));
        }
        return table.current(document).orElseThrow();
    }
}
