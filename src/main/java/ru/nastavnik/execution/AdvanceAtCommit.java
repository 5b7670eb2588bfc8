package ru.nastavnik.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    void request(RoadmapId roadmap) {
        requested().views.computeIfAbsent(roadmap, roadmaps::get);
    }

    /** For callers that have read the roadmap already. */
    void request(RoadmapView roadmap) {
        requested().views.putIfAbsent(roadmap.id(), roadmap);
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
        private final Map<RoadmapId, RoadmapView> views = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            List.copyOf(views.values()).forEach(advance::advance);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AdvanceAtCommit.this);
        }
    }
}
