package ru.nastavnik.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.persistence.AuditEntryRepository;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.TransactionMemory;

/**
 * Writes in the caller's transaction, all its entries together before it commits: an action that rolls back leaves no
 * entry, and an entry never lacks its action.
 */
@Service
class TransactionalAuditTrail implements AuditTrail {
    private final TransactionMemory<List<AuditEntry>> entries;
    private final WhoActs whoActs;
    private final Clock clock;

    TransactionalAuditTrail(AuditEntryRepository entries, WhoActs whoActs, Clock clock) {
        this.entries = TransactionMemory.writtenAtEnd(ArrayList::new, entries::insert);
        this.whoActs = whoActs;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, String subjectId, Map<String, String> facts) {
        WhoActs.Who who = whoActs.find().orElse(null);
        entries.get()
                .add(new AuditEntry(
                        Ids.next(),
                        clock.instant(),
                        who == null ? null : who.account(),
                        who == null ? null : who.post(),
                        who == null ? null : who.onBehalfOf(),
                        whoActs.scope(),
                        action,
                        subjectType,
                        subjectId,
                        Map.copyOf(facts)));
    }
}
