package ru.nastavnik.pairing;

import java.util.Set;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/**
 * What an order on pairs did when it took effect.
 *
 * @param activated pairs that are active by it
 * @param ended pairs that it ended; their rows that are not done are excused
 */
public record PairsChanged(
        OrganizationId organization,
        SchoolYear schoolYear,
        PairOrderId order,
        Set<PairId> activated,
        Set<PairId> ended) {
    public PairsChanged {
        activated = Set.copyOf(activated);
        ended = Set.copyOf(ended);
    }
}
