package ru.nastavnik.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentAttachments;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentPrinting;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.ScanPrinting;
import ru.nastavnik.printing.PrintFormat;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintJobId;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.printing.PrintRequest;
import ru.nastavnik.shared.OrganizationId;

/** The whole archive of an organisation as one file: every paper, every scan, every signature with what was signed, and an index with their checksums. */
@Service
@Transactional
public class ArchiveExport {
    static final String INDEX = "archive-index";

    private final AccessGuard guard;
    private final DocumentArchive archive;
    private final List<DocumentAttachments> attachments;
    private final PrintJobs jobs;
    private final AuditTrail audit;

    ArchiveExport(
            AccessGuard guard,
            DocumentArchive archive,
            List<DocumentAttachments> attachments,
            PrintJobs jobs,
            AuditTrail audit) {
        this.guard = guard;
        this.archive = archive;
        this.attachments = attachments;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Puts it into the queue of what is printed; ready, it lies there for a week. */
    public PrintJobId request(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR);
        List<PrintItem> items = new ArrayList<>();
        items.add(new PrintItem(INDEX, organization.toString(), "Опись"));
        for (RegisteredDocument document : archive.list(DocumentFilter.of(organization), 0, PrintJobs.MOST_ITEMS + 1)) {
            if (organization.equals(document.owner().organization())) {
                items.add(DocumentPrinting.item(document));
                if (document.scanAttachedAt() != null) {
                    items.add(ScanPrinting.item(document));
                }
            }
        }
        attachments.forEach(one -> items.addAll(one.of(organization)));
        PrintJobId id = jobs.request(new PrintRequest("Архив организации", items, PrintFormat.ORIGINALS_ZIP));
        audit.record(
                "archive.exported",
                "organization",
                organization.toString(),
                Map.of("documents", String.valueOf(items.size())));
        return id;
    }
}
