package ru.nastavnik.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.report.document.PrintedReport;
import ru.nastavnik.report.domain.PublishedColumn;
import ru.nastavnik.report.persistence.PublishedTableStore;
import ru.nastavnik.report.persistence.PublishedTableStore.Content;
import ru.nastavnik.report.persistence.PublishedTableStore.Stored;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FileNames;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/**
 * Tables that were published elsewhere, beside the first table of a computed report (9): by which rule each column was
 * printed, and where no single rule yields what was printed. Nothing is corrected on either side.
 */
@Service
@Transactional(readOnly = true)
public class PublishedTables {
    private static final Role[] LOADERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    /** For subtotals and rows between that a print may have. */
    private static final int SPARE_ROWS = 100;

    private final Reports reports;
    private final MonitoringDefinitions definitions;
    private final SectionRows rows;
    private final PublishedTableStore store;
    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;

    PublishedTables(
            Reports reports,
            MonitoringDefinitions definitions,
            SectionRows rows,
            PublishedTableStore store,
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit) {
        this.reports = reports;
        this.definitions = definitions;
        this.rows = rows;
        this.store = store;
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Keeps a table as it was given.
     *
     * @param source where it was published
     * @throws ValidationException on {@code source}
     * @throws DomainException naming the headings that are wanted, if the table does not have them
     */
    @Transactional
    public void load(String report, FigureSetId figures, String source, String fileName, byte[] file) {
        Actor actor = guard.require(LOADERS);
        if (source.isBlank()) {
            throw new ValidationException("source", "Назовите, где опубликована таблица");
        }
        TableFile table = TableFile.read(fileName, file);
        Content content = new Content(
                table.header(), table.rows().stream().map(TableFile.Row::cells).toList());
        Report computed = reports.compute(report, figures);
        requireOfItsSize(table.rows().size(), computed.tables().get(0).rows().size());
        compared(new Stored(new UUID(0, 0), source, fileName, clock.now(), content), computed);
        UUID id = Ids.next();
        store.add(
                new Stored(id, source.strip(), FileNames.kept(fileName), clock.now(), content),
                report,
                figures,
                Hashes.sha256(file),
                actor.account().value());
        audit.record("monitoring.published-table-loaded", "published-table", id.toString(), Map.of("report", report));
    }

    /** It is compared row by row each time the page opens, and stays for good. */
    private static void requireOfItsSize(int published, int computed) {
        if (published > 2 * computed + SPARE_ROWS) {
            throw new DomainException("В таблице строк: " + published + ", а в отчёте их " + computed
                    + ": это другая таблица. Ничего не загружено: выберите ту, что опубликована вместо этого отчёта.");
        }
    }

    /** The tables beside a report, compared with it anew; the newest first. */
    public List<PublishedTable> of(String report, FigureSetId figures) {
        guard.require(LOADERS);
        List<Stored> stored = store.of(report, figures);
        if (stored.isEmpty()) {
            return List.of();
        }
        Report computed = reports.compute(report, figures);
        return stored.stream().map(table -> compared(table, computed)).toList();
    }

    /** The rows and headings that a published table is read by, with empty cells. */
    public TableExport template(String report, FigureSetId figures) {
        guard.require(LOADERS);
        Report.Table table = reports.compute(report, figures).tables().get(0);
        List<String> headings = new ArrayList<>(PrintedReport.labelHeadings(table.section()));
        numbers(table.section()).forEach(column -> headings.add(PrintedReport.heading(column)));
        TableExport export = new TableExport("Опубликованная таблица", headings.toArray(String[]::new));
        table.rows().forEach(row -> {
            List<String> cells = new ArrayList<>(row.labels());
            while (cells.size() < headings.size()) {
                cells.add("");
            }
            export.row(cells.toArray());
        });
        return export;
    }

    private PublishedTable compared(Stored stored, Report computed) {
        Report.Table table = computed.tables().get(0);
        Section section = table.section();
        List<String> header =
                stored.content().header().stream().map(PublishedTables::plain).toList();
        List<String> names = PrintedReport.labelHeadings(section);
        int[] labelAt =
                names.stream().mapToInt(name -> header.indexOf(plain(name))).toArray();
        List<Column> columns = numbers(section).stream()
                .filter(column -> at(header, column) >= 0)
                .toList();
        if (columns.isEmpty() || java.util.Arrays.stream(labelAt).anyMatch(place -> place < 0)) {
            List<String> wanted = new ArrayList<>(names);
            numbers(section).forEach(column -> wanted.add(PrintedReport.heading(column)));
            throw new DomainException("Таблица не узнана: в первой строке нужны заголовки «"
                    + String.join("», «", names) + "» и хотя бы один из столбцов с числами. Все заголовки: «"
                    + String.join("», «", wanted) + "».");
        }
        Map<String, String> aliases = aliases(computed);
        Map<Column, List<PublishedColumn.Cell>> cells = new java.util.LinkedHashMap<>();
        columns.forEach(column -> cells.put(column, new ArrayList<>()));
        List<String> unknown = new ArrayList<>();
        for (List<String> given : stored.content().rows()) {
            List<String> labels = new ArrayList<>();
            for (int place : labelAt) {
                labels.add(cell(given, place));
            }
            Report.Row row = table.rows().stream()
                    .filter(each -> isCalled(section, each, labels, aliases))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                unknown.add(String.join(", ", labels));
                continue;
            }
            for (Column column : columns) {
                String text = cell(given, at(header, column));
                Amount exact =
                        row.cells().get(section.columns().indexOf(column)).exact();
                if (exact != null && PublishedColumn.number(text).isPresent()) {
                    Objects.requireNonNull(cells.get(column))
                            .add(new PublishedColumn.Cell(String.join(", ", row.labels()), text, exact));
                }
            }
        }
        return new PublishedTable(
                stored.id(),
                stored.source(),
                stored.fileName(),
                stored.loadedAt(),
                columns.stream()
                        .map(column -> PublishedColumn.of(
                                PrintedReport.heading(column), Objects.requireNonNull(cells.get(column))))
                        .toList(),
                unknown);
    }

    private static List<Column> numbers(Section section) {
        return section.columns().stream()
                .filter(column -> !column.hidden() && !column.isText())
                .toList();
    }

    private static int at(List<String> header, Column column) {
        int place = header.indexOf(plain(PrintedReport.heading(column)));
        return place >= 0 ? place : header.indexOf(plain(column.title()));
    }

    private Map<String, String> aliases(Report report) {
        String form = report.definition().form();
        Map<String, String> aliases = new java.util.LinkedHashMap<>();
        if (form != null) {
            rows.otherNames(definitions.form(form)).forEach((name, code) -> aliases.put(plain(name), code));
        }
        return aliases;
    }

    /** By the names that are printed, by codes, and forms by any of their names. */
    private static boolean isCalled(Section section, Report.Row row, List<String> labels, Map<String, String> aliases) {
        for (int i = 0; i < labels.size(); i++) {
            Set<String> names = new HashSet<>();
            if (i < row.labels().size()) {
                names.add(plain(row.labels().get(i)));
            }
            GroupBy group = i < section.groupBy().size() ? section.groupBy().get(i) : GroupBy.ENTRY;
            OrganizationKind kind = row.key().kind();
            if (group == GroupBy.KIND && kind != null) {
                names.add(plain(kind.code()));
            }
            String item = row.key().item();
            String given = plain(labels.get(i));
            boolean isItem = group == GroupBy.ITEM
                    && item != null
                    && (item.equals(aliases.get(given)) || plain(item).equals(given));
            if (!isItem && !names.contains(given)) {
                return false;
            }
        }
        return true;
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /** Also without blanks: published tables break words anywhere. */
    private static String plain(String text) {
        return Spelling.key(text).replace(" ", "");
    }
}
