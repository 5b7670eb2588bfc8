package ru.nastavnik.execution;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;

/**
 * Brings roadmaps forward once, right before the transaction commits: forty people who enter a base in one action are
 * one reason to look, and only when the engine has moved on do the steps of the pairs wait for their messages.
 */
@Component
class AdvanceAtCommit {
    private final RoadmapRegister roadmaps;
    private final StepAdvance advance;

    AdvanceAtCommit(RoadmapRegister roadmaps, StepAdvance advance) {
        this.roadmaps = roadmaps;
        this.advance = advance;
    }

    /** Rows or those who take part have changed. */
    void request(RoadmapId roadmap) {
        requested().of(roadmap, roadmaps::get).rowsChanged = true;
    }

    /** For callers that have read the roadmap already. */
    void request(RoadmapView roadmap) {
        requested().of(roadmap.id(), id -> roadmap).rowsChanged = true;
    }

    /** A step was closed, and nothing else is known to have changed. */
    void stepClosed(RoadmapView roadmap, int stepNo) {
        requested().of(roadmap.id(), id -> roadmap).closed.add(stepNo);
    }

    private Requested requested() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Requested known) {
            return known;
        }
        Requested requested = new Requested();
        TransactionSynchronizationManager.bindResource(this, requested);
        TransactionSynchronizationManager.registerSynchronization(requested);
        return requested;
    }

    private final class Requested implements TransactionSynchronization {
        private final Map<RoadmapId, Change> changes = new LinkedHashMap<>();

        Change of(RoadmapId id, Function<RoadmapId, RoadmapView> reading) {
            return changes.computeIfAbsent(id, unknown -> new Change(reading.apply(unknown)));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            for (Change change : List.copyOf(changes.values())) {
                if (change.rowsChanged) {
                    advance.advance(change.roadmap);
                } else {
                    advance.advanceAfter(change.roadmap, change.closed);
                }
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AdvanceAtCommit.this);
        }
    }

    private static final class Change {
        private final RoadmapView roadmap;
        private final Set<Integer> closed = new HashSet<>();
        private boolean rowsChanged;

        Change(RoadmapView roadmap) {
            this.roadmap = roadmap;
        }
    }
}
