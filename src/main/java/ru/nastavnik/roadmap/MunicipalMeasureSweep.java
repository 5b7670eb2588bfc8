package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.roadmap.persistence.MunicipalRoadmapRepository;

/**
 * Takes up the rows of roadmaps that were in force before rows became tasks, and closes what is done, or opens again what is
 * not, though nobody announced it, as when an organisation has moved to another municipality. A transaction for each roadmap; running twice,
 * or on two nodes at once, changes nothing more.
 */
@Component
class MunicipalMeasureSweep {
    private static final Logger LOG = LoggerFactory.getLogger(MunicipalMeasureSweep.class);

    private final MunicipalRoadmapRepository roadmaps;
    private final MunicipalMeasureProcessActions measures;
    private final TransactionOperations transaction;

    MunicipalMeasureSweep(
            MunicipalRoadmapRepository roadmaps,
            MunicipalMeasureProcessActions measures,
            TransactionOperations transaction) {
        this.roadmaps = roadmaps;
        this.measures = measures;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${nastavnik.municipal-measures.sweep:0 40 * * * *}")
    public void run() {
        List<MunicipalRoadmapId> inForce =
                Objects.requireNonNull(transaction.execute(status -> roadmaps.inForceUnderRunningActs()));
        for (MunicipalRoadmapId id : inForce) {
            try {
                transaction.executeWithoutResult(
                        status -> roadmaps.lockInForce(id).ifPresent(measures::inForce));
            } catch (RuntimeException failure) {
                // The next sweep takes it up again; the others must not wait for it.
                LOG.error("The rows of municipal roadmap {} were not looked through", id, failure);
            }
        }
    }
}
