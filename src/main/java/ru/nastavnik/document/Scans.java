package ru.nastavnik.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.persistence.DocumentRepository;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** Keeps scans of signed papers. An earlier scan stays. */
@Component
class Scans {
    private final DocumentRepository repository;
    private final RegionClock clock;
    private final AuditTrail audit;

    Scans(DocumentRepository repository, RegionClock clock, AuditTrail audit) {
        this.repository = repository;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws ValidationException on field {@code scan} if it is no PDF, JPEG or PNG, or larger than 15 MB */
    void attach(RegisteredDocument document, String fileName, byte[] content, @Nullable String account) {
        DocumentFile scan = new DocumentFile(
                fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_"), ScanCheck.contentType(content), content);
        repository.addScan(document, Ids.next(), scan, Hashes.sha256(content), clock.now(), account);
        audit.record(
                "document.scan-attached", "document", document.id().toString(), Map.of("type", scan.contentType()));
    }
}
