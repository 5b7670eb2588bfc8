package ru.nastavnik.execution;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.execution.persistence.DraftTable;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.RegionClock;

/** What a person types, kept on the server as they type: a closed browser loses nothing, a second tab sees it. */
@Service
@Transactional
public class Drafts {
    private final StepAccess access;
    private final DraftTable table;
    private final RegionClock clock;

    Drafts(StepAccess access, DraftTable table, RegionClock clock) {
        this.access = access;
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param subject the person or pair of a row; null for the form of the step itself
     * @param reason why a closed step is corrected; empty otherwise
     * @param seenVersion version of the record that the person sees, 0 if there is none
     * @return when it was saved
     */
    public Instant save(
            RoadmapId id, int stepNo, @Nullable UUID subject, FormData data, String reason, int seenVersion) {
        StepAccess.Entry entry = access.write(id);
        Instant now = clock.now();
        table.save(
                entry.actor().account().value(),
                id,
                stepNo,
                subject == null ? id.value() : subject,
                entry.roadmap().organization(),
                new Draft(data, reason, seenVersion, now));
        return now;
    }

    /** The person's own draft. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(RoadmapId id, int stepNo, @Nullable UUID subject) {
        StepAccess.Entry entry = access.read(id);
        return table.find(entry.actor().account().value(), id, stepNo, subject == null ? id.value() : subject);
    }

    /** Throws the draft away, on the person's own wish. */
    public void discard(RoadmapId id, int stepNo, @Nullable UUID subject) {
        forget(access.write(id), stepNo, subject == null ? id.value() : subject);
    }

    void forget(StepAccess.Entry entry, int stepNo, UUID subject) {
        table.delete(entry.actor().account().value(), entry.roadmap().id(), stepNo, subject);
    }
}
