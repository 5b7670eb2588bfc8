package ru.nastavnik.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.archive.persistence.DisposalActTable;
import ru.nastavnik.archive.persistence.DisposalActTable.Listed;
import ru.nastavnik.archive.persistence.RetentionTable;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Acts by which papers that were kept long enough are released. An act is drawn up from what {@link Retention} lists and
 * holds once the director approves it. The application deletes nothing, before or after: people destroy papers by the act.
 */
@Service
@Transactional
public class DisposalActs {
    private final AccessGuard guard;
    private final Retention retention;
    private final RetentionTable rules;
    private final DisposalActTable table;
    private final DocumentArchive archive;
    private final OrganizationRegister organizations;
    private final Posts posts;
    private final LayoutProfiles layouts;
    private final AuditTrail audit;
    private final RegionClock clock;

    DisposalActs(
            AccessGuard guard,
            Retention retention,
            RetentionTable rules,
            DisposalActTable table,
            DocumentArchive archive,
            OrganizationRegister organizations,
            Posts posts,
            LayoutProfiles layouts,
            AuditTrail audit,
            RegionClock clock) {
        this.guard = guard;
        this.retention = retention;
        this.rules = rules;
        this.table = table;
        this.archive = archive;
        this.organizations = organizations;
        this.posts = posts;
        this.layouts = layouts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Draws up an act of these papers.
     *
     * @throws ValidationException on {@code papers} if there are none, or one may not be released
     */
    public DisposalActId drawUp(OrganizationId organization, Set<DocumentId> papers) {
        Actor actor = guard.require(organization, Role.DIRECTOR);
        List<RegisteredDocument> chosen = retention.released(organization).stream()
                .filter(paper -> papers.contains(paper.id()))
                .toList();
        if (papers.isEmpty()) {
            throw new ValidationException("papers", "Отметьте документы для акта.");
        }
        Set<DocumentId> missing = new HashSet<>(papers);
        chosen.forEach(paper -> missing.remove(paper.id()));
        if (!missing.isEmpty()) {
            throw new ValidationException(
                    "papers",
                    "Список изменился: часть документов хранится дальше или уже стоит в акте. Обновите страницу.");
        }
        Map<DocumentKind, RetentionRule> confirmed = new EnumMap<>(DocumentKind.class);
        rules.confirmed(organization).forEach(rule -> confirmed.put(rule.kind(), rule));
        DisposalActId id = DisposalActId.next();
        table.add(id, organization, clock.today(), actor.account(), chosen, confirmed);
        audit.record(
                "disposal-act.drawn-up",
                "disposal-act",
                id.toString(),
                Map.of("documents", String.valueOf(chosen.size())));
        return id;
    }

    @Transactional(readOnly = true)
    public List<DisposalAct> list(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR);
        return table.list(organization);
    }

    /** @throws ConflictException if it was approved or dropped meanwhile */
    public void approve(OrganizationId organization, DisposalActId id) {
        Actor actor = guard.require(organization, Role.DIRECTOR);
        find(organization, id);
        if (!table.approve(id, clock.today(), actor.account())) {
            throw new ConflictException("Акт уже утверждён или удалён.");
        }
        audit.record("disposal-act.approved", "disposal-act", id.toString(), Map.of());
    }

    /**
     * Drops an act that was not approved; its papers go back to the list.
     *
     * @throws ConflictException if it was approved or dropped meanwhile
     */
    public void drop(OrganizationId organization, DisposalActId id) {
        guard.require(organization, Role.DIRECTOR);
        find(organization, id);
        if (!table.drop(id)) {
            throw new ConflictException("Акт уже утверждён или удалён.");
        }
        audit.record("disposal-act.dropped", "disposal-act", id.toString(), Map.of());
    }

    /** The act to be printed and signed. */
    @Transactional(readOnly = true)
    public DocumentFile file(OrganizationId organization, DisposalActId id) {
        Actor actor = guard.require(organization, Role.DIRECTOR);
        DisposalAct act = find(organization, id);
        List<DisposalActPaper.Row> rows = new ArrayList<>();
        for (Listed listed : table.papers(id)) {
            rows.add(new DisposalActPaper.Row(archive.get(listed.document()), listed.caseIndex(), listed.years()));
        }
        byte[] docx = new DisposalActPaper(layouts.on(act.drawnUpOn()))
                .of(
                        organizations.get(organization),
                        act,
                        posts.get(actor.post()).title(),
                        rows);
        return new DocumentFile(
                "Акт № " + act.number() + " о выделении к уничтожению.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                docx);
    }

    private DisposalAct find(OrganizationId organization, DisposalActId id) {
        return table.find(organization, id).orElseThrow(() -> new NotFoundException("Акт не найден."));
    }
}
