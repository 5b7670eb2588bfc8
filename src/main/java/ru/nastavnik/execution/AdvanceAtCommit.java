package ru.nastavnik.execution;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;

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
        if (TransactionSynchronizationManager.getResource(this) instanceof Requested known) {
            known.roadmaps.add(roadmap);
            return;
        }
        Requested requested = new Requested();
        requested.roadmaps.add(roadmap);
        TransactionSynchronizationManager.bindResource(this, requested);
        TransactionSynchronizationManager.registerSynchronization(requested);
    }

    private final class Requested implements TransactionSynchronization {
        private final Set<RoadmapId> roadmaps = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            for (RoadmapId roadmap : Set.copyOf(roadmaps)) {
                advance.advance(AdvanceAtCommit.this.roadmaps.get(roadmap));
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AdvanceAtCommit.this);
        }
    }
}
