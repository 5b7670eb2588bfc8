package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** An order was registered and these pairs are active from its date. Published synchronously in its transaction. */
public record PairsActivated(
        OrganizationId organization,
        SchoolYear schoolYear,
        PairOrderId order,
        LocalDate effectiveFrom,
        List<Pair> pairs) {
    public PairsActivated {
        pairs = List.copyOf(pairs);
    }
}
