package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.acquaintance.persistence.LinkTable;
import ru.nastavnik.acquaintance.persistence.MarkTable;
import ru.nastavnik.acquaintance.persistence.ReaderTable;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * What a link shows to whoever holds it, without signing in: one extract and nothing else. Opening notes when the link
 * was last used; that the extract was read is noted only when the reader says so.
 */
@Service
@Transactional
public class ExtractByLink {
    /** One answer for a link that is over, withdrawn or never was. */
    private static final String NOTHING =
            "Такой выписки нет: срок ссылки истёк, её отозвали или адрес скопирован не целиком."
                    + " Попросите школу прислать новую ссылку.";

    private static final String FILE = "Выписка из приказа.docx";
    private static final int LONGEST_SECRET = 200;

    private final LinkTable links;
    private final ReaderTable readers;
    private final MarkTable marks;
    private final AcquaintanceJournal journal;
    private final ExtractPaper extracts;
    private final Documents documents;
    private final DataScopes scopes;
    private final RegionClock clock;
    private final AuditTrail audit;

    ExtractByLink(
            LinkTable links,
            ReaderTable readers,
            MarkTable marks,
            AcquaintanceJournal journal,
            ExtractPaper extracts,
            Documents documents,
            DataScopes scopes,
            RegionClock clock,
            AuditTrail audit) {
        this.links = links;
        this.readers = readers;
        this.marks = marks;
        this.journal = journal;
        this.extracts = extracts;
        this.documents = documents;
        this.scopes = scopes;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What the page shows.
     *
     * @param until the last day of the link
     * @param readOn when the reader said that they have read it; null if they have not
     * @param later what a later order did to this one: «Изменён», «Прекращён», «Отменён»; null while it stands
     */
    public record Shown(
            DocumentFile extract,
            LocalDate until,
            @Nullable LocalDate readOn,
            @Nullable String later) {}

    /** @throws NotFoundException if the link does not work */
    public Shown open(String secret) {
        return within(secret, (organization, link) -> {
            links.used(organization, link.id(), clock.now());
            return shown(organization, link);
        });
    }

    /**
     * The reader says that they have read the extract: a notice, no signature. A second time changes nothing.
     *
     * @throws NotFoundException if the link does not work
     */
    public Shown confirmReading(String secret) {
        return within(secret, (organization, link) -> {
            journal.readByLink(organization, link.reader());
            audit.record("extract-link.read", "extract-link", link.reader().toString(), Map.of());
            return shown(organization, link);
        });
    }

    private Shown shown(OrganizationId organization, ExtractLink link) {
        ReaderTable.Placed placed = readers.find(organization, link.reader()).orElseThrow(ExtractByLink::nothing);
        RegisteredDocument order = documents.registered(placed.document()).orElseThrow(ExtractByLink::nothing);
        LocalDate readOn = marks.of(organization, placed.document()).stream()
                .filter(mark -> mark.reader().equals(link.reader()) && mark.state() == AcquaintanceState.READ)
                .map(AcquaintanceMark::day)
                .findFirst()
                .orElse(null);
        DocumentFile extract =
                new DocumentFile(FILE, DocumentFile.DOCX, extracts.notice(organization, order, placed.reader()));
        return new Shown(
                extract, clock.dayOf(link.expiresAt()), readOn, order.relatedBy() == null ? null : order.state());
    }

    private Shown within(String secret, BiFunction<OrganizationId, ExtractLink, Shown> work) {
        if (secret.isBlank() || secret.length() > LONGEST_SECRET) {
            throw nothing();
        }
        String hash = ExtractLinks.hash(secret.strip());
        OrganizationId organization = links.organizationOf(hash, clock.now()).orElseThrow(ExtractByLink::nothing);
        return scopes.within(ExtractLinks.scope(organization), () -> {
            Optional<ExtractLink> link = links.find(organization, hash).filter(one -> one.worksAt(clock.now()));
            return work.apply(organization, link.orElseThrow(ExtractByLink::nothing));
        });
    }

    private static NotFoundException nothing() {
        return new NotFoundException(NOTHING);
    }
}
