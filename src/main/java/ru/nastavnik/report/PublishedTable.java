package ru.nastavnik.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.report.domain.PublishedColumn;

/**
 * A table that was published elsewhere, beside the computed report.
 *
 * @param source where it was published
 * @param columns each with the rule by which it was printed and the cells that no single rule yields
 * @param unknown rows of it that the report does not have
 */
public record PublishedTable(
        UUID id,
        String source,
        String fileName,
        Instant loadedAt,
        List<PublishedColumn> columns,
        List<String> unknown) {
    public PublishedTable {
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
    }
}
