package ru.nastavnik.execution;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.execution.domain.EvidenceContent;
import ru.nastavnik.execution.persistence.EvidenceTable;
import ru.nastavnik.execution.persistence.StepOutputTable;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** Files that prove a step: minutes, photographs, scans. They stay in the organisation. */
@Service
@Transactional
public class Evidence {
    private final StepAccess access;
    private final EvidenceTable table;
    private final StepOutputTable outputs;
    private final RegionClock clock;
    private final AuditTrail audit;

    Evidence(StepAccess access, EvidenceTable table, StepOutputTable outputs, RegionClock clock, AuditTrail audit) {
        this.access = access;
        this.table = table;
        this.outputs = outputs;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Keeps a file with its hash.
     *
     * @param subject the person or pair of a row; null for the step itself
     * @throws ValidationException if the file is empty, larger than 20 MB or, by its content, of another type
     */
    public EvidenceInfo attach(RoadmapId id, int stepNo, @Nullable UUID subject, String name, byte[] bytes) {
        StepAccess.Entry entry = access.write(id);
        entry.roadmap().template().step(stepNo);
        EvidenceContent content = EvidenceContent.of(name, bytes);
        EvidenceId file = EvidenceId.next();
        UUID by = entry.actor().account().value();
        String hash = sha256(bytes);
        table.insert(file, entry.roadmap().organization(), id, stepNo, subject, content, hash, clock.now(), by);
        table.count(entry.roadmap().organization(), id, stepNo, 1);
        audit.record(
                "evidence.attached",
                "evidence",
                file.toString(),
                Map.of("step", String.valueOf(stepNo), "sha256", hash));
        return new EvidenceInfo(
                file, stepNo, subject, content.name(), content.contentType(), bytes.length, hash, clock.now(), by);
    }

    @Transactional(readOnly = true)
    public List<EvidenceInfo> of(RoadmapId id, int stepNo) {
        access.read(id);
        return table.ofStep(id, stepNo);
    }

    /** @throws NotFoundException if the roadmap has no such file or is another organisation's */
    @Transactional(readOnly = true)
    public EvidenceFile read(RoadmapId id, EvidenceId file) {
        access.read(id);
        return table.read(id, file).orElseThrow(() -> new NotFoundException("Файл не найден."));
    }

    /**
     * Removes a file that was attached by mistake.
     *
     * @throws DomainException if the step is closed: its evidence does not change any more
     */
    public void remove(RoadmapId id, int stepNo, EvidenceId file) {
        StepAccess.Entry entry = access.change(id);
        boolean closed = outputs.find(id, stepNo)
                .map(output -> output.closedAt() != null)
                .orElse(false);
        if (closed) {
            throw new DomainException("Шаг закрыт: приложенные к нему файлы не удаляются. Можно приложить новый.");
        }
        if (!table.delete(id, stepNo, file)) {
            throw new NotFoundException("Файл не найден.");
        }
        table.count(entry.roadmap().organization(), id, stepNo, -1);
        audit.record("evidence.removed", "evidence", file.toString(), Map.of("step", String.valueOf(stepNo)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
