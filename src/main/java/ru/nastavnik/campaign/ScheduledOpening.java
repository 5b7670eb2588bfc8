package ru.nastavnik.campaign;

import java.time.LocalDate;
import java.util.Set;
import ru.nastavnik.shared.MunicipalityId;

/**
 * One date of a schedule.
 *
 * @param day the date itself, for which the figures hold
 * @param opensOn when the campaign opens
 * @param dueOn last day to submit
 * @param municipalities whose date it is; empty: everybody's
 */
public record ScheduledOpening(LocalDate day, LocalDate opensOn, LocalDate dueOn, Set<MunicipalityId> municipalities) {
    public ScheduledOpening {
        municipalities = Set.copyOf(municipalities);
    }
}
