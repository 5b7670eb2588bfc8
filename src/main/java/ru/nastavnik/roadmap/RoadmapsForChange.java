package ru.nastavnik.roadmap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The roadmaps that the running transaction has for change. Nobody else changes their plan before it ends. */
@Component
class RoadmapsForChange {

    void remember(RoadmapView roadmap) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Known known) {
            known.roadmaps.put(roadmap.id(), roadmap);
            return;
        }
        Known known = new Known();
        known.roadmaps.put(roadmap.id(), roadmap);
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(known);
    }

    Optional<RoadmapView> find(RoadmapId id) {
        return TransactionSynchronizationManager.getResource(this) instanceof Known known
                ? Optional.ofNullable(known.roadmaps.get(id))
                : Optional.empty();
    }

    private final class Known implements TransactionSynchronization {
        private final Map<RoadmapId, RoadmapView> roadmaps = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(RoadmapsForChange.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(RoadmapsForChange.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(RoadmapsForChange.this);
        }
    }
}
