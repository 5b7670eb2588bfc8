package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.roadmap.domain.MunicipalMeasure.Reopening;

/**
 * A row of a municipal roadmap in force as others read it.
 *
 * @param post whose task it is
 * @param standing null for a row that is owed no more
 * @param below how far the organisations are with what closes it
 * @param byWord whether a person's word closes it, and no fact
 * @param dueOn the day by which it is to be done now
 * @param closedOn null while it is open
 * @param closedBy account that marked it as done; null where a fact closed it
 * @param note what was done, or why it is owed no more
 * @param reopenings how often it was closed by a fact and opened again, the last time first
 */
public record MunicipalMeasureView(
        MunicipalMeasureId id,
        String rowKey,
        Role post,
        ClosingFact closesBy,
        LocalDate dueOn,
        @Nullable Standing standing,
        FactProgress below,
        boolean byWord,
        @Nullable LocalDate closedOn,
        @Nullable UUID closedBy,
        @Nullable String note,
        List<Reopening> reopenings) {

    public MunicipalMeasureView {
        reopenings = List.copyOf(reopenings);
    }

    public boolean isOpen() {
        return closedOn == null;
    }
}
