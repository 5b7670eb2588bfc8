package ru.nastavnik.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.publication.document.Site.Table;
import ru.nastavnik.publication.persistence.PublicationQueries.RoadmapLine;

/** The municipal roadmap as tables: what, when, who is responsible. */
final class RoadmapTables {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private RoadmapTables() {}

    /**
     * One table, or none.
     *
     * @param kind of the rows
     */
    static List<Table> of(List<RoadmapLine> roadmap, String kind, String caption) {
        List<List<String>> lines = roadmap.stream()
                .filter(line -> line.kind().equals(kind))
                .map(line -> List.of(
                        line.title(),
                        period(line.from(), line.to()),
                        line.responsible().isBlank() ? "—" : line.responsible()))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Table(caption, List.of("Что", "Когда", "Ответственный"), lines));
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        String begin = from == null ? "" : DAY.format(from);
        String end = to == null || to.equals(from) ? "" : DAY.format(to);
        return begin.isEmpty() || end.isEmpty() ? begin + end : begin + " – " + end;
    }
}
