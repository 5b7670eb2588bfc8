package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** An order ended these pairs: their rows that are not done may be excused. Published synchronously. */
public record PairsEnded(
        OrganizationId organization, SchoolYear schoolYear, PairOrderId order, LocalDate lastDay, List<Pair> pairs) {
    public PairsEnded {
        pairs = List.copyOf(pairs);
    }
}
