package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of tasks, the earliest due first and those without a term last.
 *
 * @param next where the following page begins; null on the last page
 */
public record TaskPage(List<TaskRow> rows, @Nullable Position next) {

    /** The last row of a page; paging by key stays quick and stable while tasks come and go. */
    public record Position(@Nullable LocalDate due, String taskId) {}

    public Optional<Position> nextPage() {
        return Optional.ofNullable(next);
    }
}
