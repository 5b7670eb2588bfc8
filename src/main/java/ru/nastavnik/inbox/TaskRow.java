package ru.nastavnik.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.TaskKey;

/**
 * One open task as a list shows it.
 *
 * @param taskId key of the row, used for paging and addresses
 * @param subjectType type of what the task is about where its process serves several types, else null
 * @param role name of the role that acts
 * @param organizationName short name, or null for a task above the organisation
 * @param due last day, or null if there is none
 * @param ground why that day, or null if nothing says
 * @param own the task's own term where its duty's has passed or comes first: until when to catch up; else null
 * @param usefulUntil until when an offer is of use; an offer has no last day and is never late
 */
public record TaskRow(
        String taskId,
        TaskKey task,
        @Nullable String subjectType,
        String title,
        String role,
        @Nullable String point,
        @Nullable LocalDate due,
        @Nullable String ground,
        @Nullable DueTerm own,
        @Nullable LocalDate usefulUntil,
        @Nullable OrganizationId organization,
        @Nullable String organizationName,
        @Nullable MunicipalityId municipality,
        @Nullable String municipalityName,
        Instant openedAt) {

    public boolean isOverdue(LocalDate today) {
        return Lateness.hasPassed(due, today);
    }
}
