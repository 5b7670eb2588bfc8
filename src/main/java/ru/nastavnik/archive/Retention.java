package ru.nastavnik.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.archive.domain.ProposedTerms;
import ru.nastavnik.archive.domain.StorageTerm;
import ru.nastavnik.archive.persistence.DisposalActTable;
import ru.nastavnik.archive.persistence.RetentionTable;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.NumberRegister;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** How long the organisation keeps its papers, confirmed by its director kind by kind, and what is kept long enough. */
@Service
@Transactional
public class Retention {
    private static final int MOST = 2_000;
    private static final int LONGEST_INDEX = 20;

    private final AccessGuard guard;
    private final RetentionTable table;
    private final DisposalActTable acts;
    private final DocumentArchive archive;
    private final AuditTrail audit;
    private final RegionClock clock;

    Retention(
            AccessGuard guard,
            RetentionTable table,
            DisposalActTable acts,
            DocumentArchive archive,
            AuditTrail audit,
            RegionClock clock) {
        this.guard = guard;
        this.table = table;
        this.acts = acts;
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
    }

    /** A rule for every kind of registered papers: the confirmed one, or what is proposed. */
    @Transactional(readOnly = true)
    public List<RetentionRule> rules(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR);
        Map<DocumentKind, RetentionRule> confirmed = confirmed(organization);
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.register() != NumberRegister.UNNUMBERED)
                .map(kind -> confirmed.getOrDefault(
                        kind,
                        new RetentionRule(
                                kind, "", ProposedTerms.of(kind.register().name()), null)))
                .toList();
    }

    /**
     * Confirms the term by the organisation's own list of files.
     *
     * @param years null: permanently
     * @throws ValidationException on {@code years} or {@code caseIndex}
     */
    public void confirm(OrganizationId organization, DocumentKind kind, String caseIndex, @Nullable Integer years) {
        Actor actor = guard.require(organization, Role.DIRECTOR);
        if (years != null && (years < 1 || years > StorageTerm.LONGEST)) {
            throw new ValidationException("years", "От 1 до " + StorageTerm.LONGEST + " лет или «постоянно»");
        }
        String index = caseIndex.strip();
        if (index.length() > LONGEST_INDEX) {
            throw new ValidationException("caseIndex", "Индекс дела не длиннее " + LONGEST_INDEX + " знаков");
        }
        table.confirm(organization, kind, index, years, clock.today(), actor.account());
        audit.record(
                "retention.confirmed",
                "organization",
                organization.toString(),
                Map.of("kind", kind.name(), "value", new StorageTerm(years).words()));
    }

    /** Papers of confirmed kinds that need not be kept any more and stand in no act yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<RegisteredDocument> released(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR);
        LocalDate today = clock.today();
        Set<DocumentId> listed = acts.listed(organization);
        List<RegisteredDocument> released = new ArrayList<>();
        for (RetentionRule rule : confirmed(organization).values()) {
            rule.term()
                    .latestReleased(today)
                    .ifPresent(last ->
                            archive
                                    .list(new DocumentFilter(organization, rule.kind(), null, null, last), 0, MOST)
                                    .stream()
                                    .filter(paper -> rule.term().isOver(paper.date(), today))
                                    .filter(paper -> !listed.contains(paper.id()))
                                    .forEach(released::add));
        }
        released.sort(Comparator.comparing(RegisteredDocument::date).thenComparing(RegisteredDocument::number));
        return released;
    }

    private Map<DocumentKind, RetentionRule> confirmed(OrganizationId organization) {
        Map<DocumentKind, RetentionRule> rules = new EnumMap<>(DocumentKind.class);
        table.confirmed(organization).forEach(rule -> rules.put(rule.kind(), rule));
        return rules;
    }
}
