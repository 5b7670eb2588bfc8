package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the curator sends to the director.
 *
 * @param start draft pairs to be fixed
 * @param end active pairs to be ended, each with the reason; ignored by an order that cancels, which ends them all
 * @param basis on what grounds, for the preamble
 * @param effectiveFrom first day of the change, or null for the day of signing
 * @param effectiveTo last day of the pairs, or null for the last day of the school year
 */
public record SendPairOrder(
        List<PairId> start,
        Map<PairId, String> end,
        String basis,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    public SendPairOrder {
        start = List.copyOf(start);
        end = Map.copyOf(end);
    }

    public static SendPairOrder fixing(List<PairId> start, String basis) {
        return new SendPairOrder(start, Map.of(), basis, null, null);
    }
}
