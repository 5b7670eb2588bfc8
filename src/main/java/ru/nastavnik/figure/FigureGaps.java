package ru.nastavnik.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.figure.persistence.GapQueries;
import ru.nastavnik.shared.OrganizationKind;

/** Who is missing among those whose figures a report adds up. For services whose callers have checked the actor. */
@Component
public class FigureGaps {
    private final GapQueries reading;

    FigureGaps(GapQueries reading) {
        this.reading = reading;
    }

    /**
     * Compares with the organisations that the register knows on a day.
     *
     * @param kinds of organisations that are reported; empty: all
     */
    public Gaps of(FigureSetId set, LocalDate day, Collection<OrganizationKind> kinds, RowScope scope) {
        List<Gaps.Place> places = reading.places(set, day, kinds, scope);
        int missing = places.stream().mapToInt(Gaps.Place::missing).sum();
        boolean few = missing > 0 && missing <= Gaps.FEW;
        return new Gaps(places, few ? reading.missing(set, day, kinds, scope, Gaps.FEW) : List.of());
    }
}
