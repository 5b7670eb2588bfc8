package ru.nastavnik.installation.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ru.nastavnik.document.PaperRendering;
import ru.nastavnik.installation.demo.domain.DatesInText;
import ru.nastavnik.installation.demo.domain.Move;
import ru.nastavnik.shared.Hashes;

/** Moves the rows of one table, each column by its type in the database; knows by name only where papers lie. */
final class SnapshotTable {
    private static final DateTimeFormatter ENGINE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Years beside the day that says which year it is. */
    private static final Map<String, String> YEAR_OF =
            Map.of("app.document", "document_date", "app.register_entry", "entry_date");

    /** Words that come with the program and are compared with its files at each start: a day in them is no day of the play. */
    private static final Map<String, String> SHIPPED = Map.of("app.monitoring_definition", "definition");

    /** One row a day: days that fall together after the move need one. */
    private static final Set<String> ONE_A_DAY = Set.of("app.notice_run");

    private final Set<String> seen = new HashSet<>();
    private final String table;
    private final List<String> columns;
    private final List<String> types;
    private final Move move;
    private final DatesInText dates;
    private final SnapshotPapers papers;
    private final ZoneId playedIn;

    SnapshotTable(
            String table,
            List<String> columns,
            List<String> types,
            Move move,
            DatesInText dates,
            SnapshotPapers papers,
            ZoneId playedIn) {
        this.table = table;
        this.columns = columns;
        this.types = types;
        this.move = move;
        this.dates = dates;
        this.papers = papers;
        this.playedIn = playedIn;
    }

    /** Whether the moved row is needed beside those before it. */
    boolean isNew(SnapshotRow moved) {
        return !ONE_A_DAY.contains(table) || seen.add(moved.get("kind") + moved.get("day"));
    }

    SnapshotRow moved(SnapshotRow row) {
        Map<String, String> written = paper(row);
        year(row);
        boolean engineDay = columns.contains("type_") && row.get("type_").equals("date");
        for (int column = 0; column < columns.size(); column++) {
            String field = row.get(column);
            if (!field.equals(SnapshotRow.NULL) && !columns.get(column).equals(SHIPPED.get(table))) {
                row.set(column, field(columns.get(column), types.get(column), field, engineDay));
            }
        }
        written.forEach(row::set);
        if (table.equals("app.notice")) {
            // Two days of the ladder may become one; what was told in the play is told, under a key of its own.
            row.set("dedupe_key", "played:" + row.get("id"));
        }
        return row;
    }

    private String field(String column, String type, String field, boolean engineDay) {
        return switch (type) {
            case "date" -> isFinite(field) ? move.day(LocalDate.parse(field)).toString() : field;
            case "date[]" ->
                DAY.matcher(field)
                        .replaceAll(
                                day -> move.day(LocalDate.parse(day.group())).toString());
            case "timestamp with time zone" -> dates.moved(field);
            case "timestamp without time zone" -> engineTime(field);
            case "text", "character varying", "jsonb", "json" -> dates.moved(papers.renamed(field));
            case "bytea" -> isEngineValue(column) ? engineValue(field) : field;
            case "bigint" ->
                engineDay && column.equals("long_")
                        ? String.valueOf(dates.moved(Instant.ofEpochMilli(Long.parseLong(field)))
                                .toEpochMilli())
                        : field;
            case "integer" ->
                column.equals("school_year") ? String.valueOf(Integer.parseInt(field) + move.years()) : field;
            default -> field;
        };
    }

    /** PostgreSQL knows days that no calendar has: «infinity». */
    private static boolean isFinite(String day) {
        return Character.isDigit(day.charAt(0)) && day.length() == "2026-09-01".length();
    }

    private String engineTime(String field) {
        Instant played =
                LocalDateTime.parse(field.replace(' ', 'T')).atZone(playedIn).toInstant();
        return ENGINE_TIME.format(LocalDateTime.ofInstant(dates.moved(played), ZoneId.systemDefault()));
    }

    private boolean isEngineValue(String column) {
        return table.equals("camunda.act_ge_bytearray") && column.equals("bytes_");
    }

    /** Values that the engine keeps as JSON; models and other files stay. */
    private String engineValue(String field) {
        byte[] bytes = SnapshotRow.bytes(field);
        boolean json = bytes.length > 1 && (bytes[0] == '{' && bytes[1] == '"' || bytes[0] == '[');
        return json
                ? SnapshotRow.bytes(
                        dates.moved(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8))
                : field;
    }

    private void year(SnapshotRow row) {
        String dated = YEAR_OF.get(table);
        if (dated != null) {
            LocalDate played = LocalDate.parse(row.get(dated));
            int year = Integer.parseInt(row.get("year"));
            // Bodies count their protocols through a school year.
            boolean ofSchool =
                    table.equals("app.register_entry") && row.get("register").equals("PROTOCOLS");
            boolean ofCalendar = !ofSchool && played.getYear() == year;
            row.set("year", String.valueOf(ofCalendar ? move.day(played).getYear() : year + move.years()));
        }
    }

    /** What the row keeps of a paper; it is written for its day already and moves no more. */
    private Map<String, String> paper(SnapshotRow row) {
        return switch (table) {
            case "app.paper_version" ->
                Map.of("content", SnapshotRow.bytes(papers.text(row.get("code")).open()));
            case "app.document" -> Map.of("content", SnapshotRow.bytes(papers.file(row.get("id"))));
            case "app.evidence_file" ->
                papers.fileOf(row.get("sha256")).map(SnapshotTable::evidence).orElse(Map.of());
            case "app.document_text", "app.personal_document_text" ->
                Map.of("body", SnapshotRow.text(PaperRendering.words(papers.file(row.get("document_id")))));
            default -> Map.of();
        };
    }

    /** A registered protocol that proves a step: the same file as in the register. */
    private static Map<String, String> evidence(byte[] file) {
        return Map.of(
                "content", SnapshotRow.bytes(file),
                "size", String.valueOf(file.length),
                "sha256", Hashes.sha256(file));
    }
}
