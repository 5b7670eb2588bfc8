package ru.nastavnik.pairing;

import java.util.List;

/** What came of sending: pairs in the order, and whom the consent gate kept out, with reasons. */
public record SendResult(List<Pair> included, List<GateRefusal> refused) {
    public SendResult {
        included = List.copyOf(included);
        refused = List.copyOf(refused);
    }
}
