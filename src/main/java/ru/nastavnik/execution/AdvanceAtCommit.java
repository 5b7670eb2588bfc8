package ru.nastavnik.execution;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.persistence.StepProgressTable.Progress;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.TransactionMemory;

/**
 * Brings roadmaps forward once, right before the transaction commits: forty people who enter a base in one action are
 * one reason to look, and only when the engine has moved on do the steps of the pairs wait for their messages.
 */
@Component
class AdvanceAtCommit {
    private final TransactionMemory<Map<RoadmapId, Change>> changes;

    AdvanceAtCommit(StepAdvance advance) {
        this.changes = TransactionMemory.actedOnAtEnd(LinkedHashMap::new, changed -> {
            while (!changed.isEmpty()) {
                List<Change> next = List.copyOf(changed.values());
                changed.clear();
                next.forEach(change -> change.advance(advance));
            }
        });
    }

    /**
     * Rows or those who take part have changed.
     *
     * @param roadmap which the transaction has for change, as in the verbs below
     */
    void request(RoadmapView roadmap) {
        changeOf(roadmap).somethingChanged();
    }

    /** Rows have changed, and nothing else: how the roadmap stands now is known. */
    void rowsChanged(Standing now) {
        changeOf(now.roadmap()).rowsChanged(now);
    }

    /** A step was closed, and nothing else is known to have changed. */
    void stepClosed(RoadmapView roadmap, int stepNo, Map<Integer, Progress> factsBefore) {
        changeOf(roadmap).stepClosed(stepNo, factsBefore);
    }

    private Change changeOf(RoadmapView roadmap) {
        return changes.get().computeIfAbsent(roadmap.id(), unknown -> new Change(roadmap));
    }

    /** What a transaction has done to one roadmap. What it knows of it is used again if that is all it has done. */
    private static final class Change {
        private final RoadmapView roadmap;
        private final Set<Integer> closed = new HashSet<>();
        private Map<Integer, Progress> factsBefore = Map.of();
        private @Nullable Standing now;
        private boolean somethingChanged;

        Change(RoadmapView roadmap) {
            this.roadmap = roadmap;
        }

        void somethingChanged() {
            somethingChanged = true;
        }

        void rowsChanged(Standing standing) {
            somethingChanged |= now != null;
            now = standing;
        }

        void stepClosed(int stepNo, Map<Integer, Progress> facts) {
            if (closed.isEmpty()) {
                factsBefore = facts;
            }
            closed.add(stepNo);
        }

        void advance(StepAdvance advance) {
            Standing known = now;
            if (somethingChanged || known != null && !closed.isEmpty()) {
                advance.advance(roadmap);
            } else if (known != null) {
                advance.advance(known);
            } else {
                advance.advanceAfter(roadmap, closed, factsBefore);
            }
        }
    }
}
