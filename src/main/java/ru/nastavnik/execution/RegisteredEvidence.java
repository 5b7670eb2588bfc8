package ru.nastavnik.execution;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.execution.domain.EvidenceContent;
import ru.nastavnik.execution.persistence.EvidenceTable;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * A paper that another module registered becomes a file that proves a step. Whoever may register it need not be the
 * curator; the caller has checked role and organisation.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RegisteredEvidence {
    private final EvidenceTable table;
    private final CurrentActor currentActor;
    private final RegionClock clock;
    private final AuditTrail audit;

    RegisteredEvidence(EvidenceTable table, CurrentActor currentActor, RegionClock clock, AuditTrail audit) {
        this.table = table;
        this.currentActor = currentActor;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param name of the file, with its ending */
    public EvidenceId add(OrganizationId organization, RoadmapId roadmap, int stepNo, String name, byte[] bytes) {
        EvidenceContent content = EvidenceContent.of(name, bytes);
        EvidenceId file = EvidenceId.next();
        String hash = Hashes.sha256(bytes);
        table.insert(
                file,
                organization,
                roadmap,
                stepNo,
                null,
                content,
                hash,
                clock.now(),
                currentActor.require().account().value());
        table.count(organization, roadmap, stepNo, 1);
        audit.record(
                "evidence.attached",
                "evidence",
                file.toString(),
                Map.of("step", String.valueOf(stepNo), "sha256", hash));
        return file;
    }
}
