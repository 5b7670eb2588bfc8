package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.Standing;

/**
 * A row of a municipal roadmap in force as others read it.
 *
 * @param post whose task it is
 * @param standing null for a row that is owed no more
 * @param below how far the organisations are with what closes it
 * @param byWord whether a person's word closes it, and no fact
 * @param closedOn null while it is open
 * @param closedBy account that marked it as done; null where a fact closed it
 * @param note what was done, or why it is owed no more
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
        @Nullable String note) {

    public boolean isOpen() {
        return closedOn == null;
    }
}
