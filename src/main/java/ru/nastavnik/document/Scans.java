package ru.nastavnik.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.persistence.DocumentRepository;
import ru.nastavnik.document.persistence.PaperVersionTable;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** Keeps scans of registered documents, once it is clear that they show the text that was registered. */
@Component
class Scans {

    /** How a scan was compared with the registered text. */
    enum Compared {
        READ,
        LOOKED
    }

    private final ScanComparison comparison;
    private final PaperVersionTable versions;
    private final DocumentRepository repository;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;

    Scans(
            ScanComparison comparison,
            PaperVersionTable versions,
            DocumentRepository repository,
            AuditTrail audit,
            RegionClock clock,
            ApplicationEventPublisher events) {
        this.comparison = comparison;
        this.versions = versions;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param confirmed the code that a person saw at the foot of the sheet, or null if nobody looked
     * @throws ScanUnreadException if the code could not be read and nobody looked
     * @throws StaleVersionException if the scan shows another text of the organisation
     * @throws ValidationException on field {@code scan} or {@code versionCode}
     */
    void attach(RegisteredDocument document, DocumentFile file, @Nullable String confirmed, @Nullable String account) {
        String type = ScanCheck.contentType(file.content());
        VersionCode sheet = document.sheetCode();
        Compared compared = sheet == null || !document.hasText()
                ? Compared.LOOKED
                : compare(document, sheet, file, ofSheet(document, confirmed));
        repository.addScan(
                document,
                Ids.next(),
                new DocumentFile(name(file.name()), type, file.content()),
                Hashes.sha256(file.content()),
                compared.name(),
                clock.now(),
                account);
        audit.record(
                "document.scan-attached",
                "document",
                document.id().toString(),
                Map.of("type", type, "compared", compared.name()));
        events.publishEvent(new ScanAttached(document, file));
    }

    /** Who registers a changed sheet names its text; the sheet bears the code of its print. */
    private static @Nullable String ofSheet(RegisteredDocument document, @Nullable String confirmed) {
        PaperEdit edit = document.edit();
        VersionCode version = document.versionCode();
        if (edit == null || version == null || confirmed == null) {
            return confirmed;
        }
        return VersionCode.typed(confirmed).equals(version) ? edit.printed().printed() : confirmed;
    }

    private Compared compare(
            RegisteredDocument document, VersionCode version, DocumentFile file, @Nullable String confirmed) {
        byte[] open = versions.find(document.owner().key(), version).orElse(null);
        if (open != null && comparison.bears(file.content(), document.owner(), version, open)) {
            return Compared.READ;
        }
        if (confirmed == null) {
            throw new ScanUnreadException(version.printed());
        }
        if (!VersionCode.typed(confirmed).equals(version)) {
            throw new ValidationException(
                    "versionCode",
                    "Зарегистрирован текст с кодом версии " + version.printed() + ", а на листе другой код");
        }
        return Compared.LOOKED;
    }

    /** Neither folders nor marks that turn the direction of writing belong into a name. */
    private static String name(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\]", "_");
    }
}
