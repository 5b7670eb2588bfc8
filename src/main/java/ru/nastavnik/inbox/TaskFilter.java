package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.ProcessKey;

/**
 * What of one's tasks to show; null means no restriction.
 *
 * @param text part of the title or of the organisation's name
 * @param dueUntil only tasks due on this day or earlier
 */
public record TaskFilter(
        @Nullable String text,
        @Nullable ProcessKey process,
        @Nullable OrganizationId organization,
        @Nullable LocalDate dueUntil) {

    public static TaskFilter none() {
        return new TaskFilter(null, null, null, null);
    }

    public TaskFilter dueUntil(LocalDate day) {
        return new TaskFilter(text, process, organization, day);
    }

    public TaskFilter of(ProcessKey onlyProcess) {
        return new TaskFilter(text, onlyProcess, organization, dueUntil);
    }

    public TaskFilter matching(String part) {
        return new TaskFilter(part.isBlank() ? null : part.strip(), process, organization, dueUntil);
    }

    public TaskFilter in(OrganizationId onlyOrganization) {
        return new TaskFilter(text, process, onlyOrganization, dueUntil);
    }

    /** For {@code ilike}. */
    public Optional<String> textPattern() {
        return Optional.ofNullable(text)
                .map(part ->
                        "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
}
