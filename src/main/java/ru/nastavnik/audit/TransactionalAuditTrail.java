package ru.nastavnik.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.persistence.AuditEntryRepository;
import ru.nastavnik.shared.Ids;

/** Writes in the caller's transaction: an action that rolls back leaves no entry, and an entry never lacks its action. */
@Service
class TransactionalAuditTrail implements AuditTrail {
    private final AuditEntryRepository entries;
    private final WhoActs whoActs;
    private final Clock clock;

    TransactionalAuditTrail(AuditEntryRepository entries, WhoActs whoActs, Clock clock) {
        this.entries = entries;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, String subjectId, Map<String, String> facts) {
        entries.insert(entry(action, subjectType, subjectId, facts));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(String action, String subjectType, Collection<String> subjectIds, Map<String, String> facts) {
        entries.insertAll(subjectIds.stream()
                .map(subject -> entry(action, subjectType, subject, facts))
                .toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<Deed> deeds) {
        List<AuditEntry> all = deeds.stream()
                .map(deed -> entry(deed.action(), deed.subjectType(), deed.subjectId(), deed.facts()))
                .toList();
        if (all.size() == 1) {
            entries.insert(all.get(0));
        } else if (!all.isEmpty()) {
            entries.insertTogether(all);
        }
    }

    private AuditEntry entry(String action, String subjectType, String subjectId, Map<String, String> facts) {
        WhoActs.Who who = whoActs.find().orElse(null);
        return new AuditEntry(
                Ids.next(),
                clock.instant(),
                who == null ? null : who.account(),
                who == null ? null : who.post(),
                who == null ? null : who.onBehalfOf(),
                whoActs.scope(),
                action,
                subjectType,
                subjectId,
                Map.copyOf(facts));
    }
}
