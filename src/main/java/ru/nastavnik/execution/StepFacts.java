package ru.nastavnik.execution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.persistence.StepProgressTable;
import ru.nastavnik.execution.persistence.StepProgressTable.Progress;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.TransactionMemory;

/**
 * Which steps of a roadmap have opened and closed, and how many rows are final. A transaction that changes them has the
 * roadmap for change, reads them once, and writes what it changed together before it commits.
 */
@Component
class StepFacts {
    private final StepProgressTable table;
    private final RoadmapRegister roadmaps;
    private final TransactionMemory<Map<RoadmapId, Known>> memory;

    StepFacts(StepProgressTable table, RoadmapRegister roadmaps) {
        this.table = table;
        this.roadmaps = roadmaps;
        this.memory = TransactionMemory.writtenAtEnd(HashMap::new, known -> known.forEach(this::write));
    }

    /** Of the steps that have opened, by number, as the running transaction knows them. */
    Map<Integer, Progress> of(RoadmapId roadmap) {
        Known known = memory.find().map(all -> all.get(roadmap)).orElse(null);
        if (known == null && roadmaps.isForChange(roadmap)) {
            known = known(roadmap);
        }
        return known == null ? read(roadmap) : Map.copyOf(known.facts);
    }

    /** A step that was done is open again when a roadmap that had been stopped starts anew. */
    void open(RoadmapId roadmap, int stepNo, LocalDate day) {
        Known known = known(roadmap);
        Progress fact = known.facts.get(stepNo);
        if (fact == null) {
            known.put(Progress.opened(stepNo, day));
        } else if (fact.done()) {
            known.put(fact.reopened());
        }
    }

    /** A step that is not open stays as it is. */
    void close(RoadmapId roadmap, int stepNo, LocalDate day) {
        Known known = known(roadmap);
        Progress fact = known.facts.get(stepNo);
        if (fact != null && !fact.done()) {
            known.put(fact.doneOn(day));
        }
    }

    void count(RoadmapId roadmap, int stepNo, int rowsFinal, int rowsTotal) {
        Known known = known(roadmap);
        known.put(Objects.requireNonNull(known.facts.get(stepNo)).counted(rowsFinal, rowsTotal));
    }

    /** Counts files of a step, which needs nobody to have the roadmap for change. */
    void addFiles(RoadmapId roadmap, int stepNo, int change) {
        memory.find().map(all -> all.get(roadmap)).ifPresent(known -> {
            write(roadmap, known);
            known.addFiles(stepNo, change);
        });
        table.addFiles(roadmap, stepNo, change);
    }

    private Known known(RoadmapId roadmap) {
        Map<RoadmapId, Known> all = memory.get();
        Known known = all.get(roadmap);
        if (known == null) {
            OrganizationId organization = roadmaps.getForChange(roadmap).organization();
            known = new Known(organization, read(roadmap));
            all.put(roadmap, known);
        }
        return known;
    }

    private Map<Integer, Progress> read(RoadmapId roadmap) {
        Map<Integer, Progress> facts = new HashMap<>();
        table.of(roadmap).forEach(fact -> facts.put(fact.stepNo(), fact));
        return facts;
    }

    private void write(RoadmapId roadmap, Known known) {
        table.save(
                roadmap,
                known.organization,
                known.changed.stream().sorted().map(known.facts::get).toList());
        known.changed.clear();
    }

    /** What a transaction knows of one roadmap, and which steps it has changed. */
    private static final class Known {
        private final OrganizationId organization;
        private final Map<Integer, Progress> facts;
        private final Set<Integer> changed = new HashSet<>();

        Known(OrganizationId organization, Map<Integer, Progress> facts) {
            this.organization = organization;
            this.facts = facts;
        }

        void put(Progress fact) {
            facts.put(fact.stepNo(), fact);
            changed.add(fact.stepNo());
        }

        void addFiles(int stepNo, int change) {
            facts.computeIfPresent(stepNo, (no, fact) -> fact.withFiles(fact.files() + change));
        }
    }
}
