package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.spelling.domain.Spelling;

/**
 * A table read by the titles of its columns, wherever they stand. Collects every fault, so that one correction mends the
 * whole file, and asks what only the sender can know. A cell whose kind contradicts its column is a fault: a date among
 * classes is a class that a spreadsheet changed.
 */
public final class Sheet {
    /** Column of a returned file with the reasons; passed over when the file comes back. */
    static final String REASONS = "Что исправить";

    /** Questions about unknown columns begin with this; what is answered may be kept for the next file. */
    public static final String COLUMN = "column:";

    /** Questions about one value for all rows begin with this; what is answered may be kept for the next file. */
    public static final String FOR_ALL = "all:";

    private final TableFile file;
    private final Map<String, Column> byKey = new HashMap<>();
    private final Findings findings;
    private final Doubts doubts;
    private final Titles titles;
    private final List<TableFile.Row> rows;

    /**
     * A column that is read.
     *
     * @param key short name for the code that reads it; it is understood as a title, too
     * @param otherTitles how else people call it
     * @param choices values of which one may stand for all rows if the column is missing
     * @param holds keys of columns that this one holds together, as «ФИО» holds three
     */
    public record Column(
            String key,
            String title,
            boolean required,
            Content content,
            List<String> otherTitles,
            List<Question.Option> choices,
            Set<String> holds) {
        public Column {
            otherTitles = List.copyOf(otherTitles);
            choices = List.copyOf(choices);
            holds = Set.copyOf(holds);
        }

        public Column(String key, String title, boolean required) {
            this(key, title, required, Content.ANYTHING);
        }

        public Column(String key, String title, boolean required, Content content) {
            this(key, title, required, content, List.of(), List.of(), Set.of());
        }

        /** The same column, of which one value may stand for all rows. */
        public Column oneOf(List<String> values) {
            List<Question.Option> options = values.stream()
                    .map(value -> new Question.Option(value, value))
                    .toList();
            return new Column(key, title, required, content, otherTitles, options, holds);
        }

        /** The same column, which holds others together. */
        public Column holding(Set<String> keys) {
            return new Column(key, title, required, content, otherTitles, choices, keys);
        }

        /** The same column under further titles. */
        public Column or(String... titles) {
            return or(List.of(titles));
        }

        /** The same column under further titles. */
        public Column or(List<String> titles) {
            return new Column(key, title, required, content, titles, choices, holds);
        }
    }

    /** What a column holds, and so which kinds of cells contradict it. */
    public enum Content {
        /** Left to whoever reads it. */
        ANYTHING,
        WORDS,
        /** A class or study group, which spreadsheets like to take for a day. */
        CLASS,
        /** Whole numbers. */
        COUNT,
        FRACTION,
        /** Points of a hundred: «5 %» is 5. */
        POINTS
    }

    public Sheet(TableFile file, List<Column> columns) {
        this.file = file;
        columns.forEach(column -> byKey.put(column.key(), column));
        this.findings = new Findings(file.answers());
        file.remarks().forEach(findings::remark);
        this.doubts = new Doubts(findings);
        this.titles = new Titles(file, List.copyOf(columns), findings);
        Headers.Found header = titles.header();
        this.rows =
                header == null ? List.of() : new DataRows(titles.headers(), titles.positions(), findings).below(header);
    }

    /** The rows to read; none if the header is not understood. */
    public List<TableFile.Row> rows() {
        if (findings.faults().isEmpty() && rows.isEmpty()) {
            findings.fault(titles.lastRow() + 1, "", "В таблице нет ни одной строки.");
        }
        return isUnderstood() ? rows : List.of();
    }

    private boolean isUnderstood() {
        return titles.header() != null && findings.faults().stream().allMatch(fault -> fault.row() > titles.lastRow());
    }

    public String format() {
        return file.format();
    }

    /** How the file was understood; complete after the rows were read. */
    public Understanding understanding() {
        Headers.Found found = titles.header();
        return new Understanding(
                file.format(),
                found == null ? "" : found.page().name(),
                found == null ? 0 : found.rowNumber(),
                findings.remarks(),
                findings.questions());
    }

    /** The text of a cell; empty, with a fault noted, if its kind contradicts the column. */
    public String cell(TableFile.Row row, String key) {
        Integer position = titles.positions().get(key);
        Column column = byKey.get(key);
        if (position == null || column == null) {
            return titles.forAll(key);
        }
        Cell cell = row.at(position);
        Optional<String> contradiction = Contradictions.of(cell, column.content());
        if (contradiction.isPresent()) {
            fault(row, key, contradiction.get());
            return "";
        }
        return switch (column.content()) {
            case COUNT -> doubts.unambiguous(row, column, cell, false);
            case FRACTION -> doubts.unambiguous(row, column, cell, true);
            case POINTS -> doubts.unambiguous(row, column, points(cell), true);
            default -> cell.text();
        };
    }

    public boolean has(String key) {
        return titles.positions().containsKey(key);
    }

    /** Notes what is wrong with a cell, once; or with the row, if no column is named. */
    public void fault(TableFile.Row row, String key, String message) {
        findings.cellFault(row.number(), title(key), message);
    }

    /** Notes what was put right or passed over. */
    public void remark(String sentence) {
        findings.remark(sentence);
    }

    /**
     * Asks what only the sender can know.
     *
     * @return the code of the answer, if one of the options was chosen
     */
    public Optional<String> ask(String key, String text, List<Question.Option> options) {
        return findings.ask(key, text, options);
    }

    /** What a cell that must be filled says; null with a fault noted if it is empty or not understood. */
    public <T> @Nullable T required(TableFile.Row row, String key, Function<String, T> reading) {
        String text = cell(row, key);
        if (text.isEmpty()) {
            fault(row, key, "Ячейка пуста.");
            return null;
        }
        return read(row, key, text, reading);
    }

    /** @param reading refuses what it does not understand by an {@link IllegalArgumentException} that says why */
    public <T> @Nullable T optional(TableFile.Row row, String key, Function<String, T> reading) {
        String text = cell(row, key);
        return text.isEmpty() ? null : read(row, key, text, reading);
    }

    private <T> @Nullable T read(TableFile.Row row, String key, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException refused) {
            fault(row, key, String.valueOf(refused.getMessage()));
            return null;
        }
    }

    public List<ImportFault> faults() {
        return findings.faults();
    }

    /** The rows with faults as they came, with their reasons in a last column; they may be mended and loaded. */
    public TableExport returned(String title) {
        Map<Integer, String> reasons = new TreeMap<>();
        for (ImportFault fault : findings.faults()) {
            String reason = (fault.column().isEmpty() ? "" : fault.column() + ": ") + fault.message();
            reasons.merge(fault.row(), reason, (one, more) -> one + " " + more);
        }
        Headers.Found found = titles.header();
        Map<Integer, String> known = found == null ? Map.of() : found.titles();
        List<Integer> places = known.entrySet().stream()
                .filter(column -> !Spelling.same(column.getValue(), REASONS))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        List<String> head = new ArrayList<>(
                places.stream().map(known::get).map(String::valueOf).toList());
        head.add(REASONS);
        TableExport table = new TableExport(title, head.toArray(String[]::new));
        for (TableFile.Row row : rows) {
            String reason = reasons.get(row.number());
            if (reason != null) {
                List<Object> cells =
                        new ArrayList<>(places.stream().map(row::cell).toList());
                cells.add(reason);
                table.row(cells.toArray());
            }
        }
        return table;
    }

    private String title(String key) {
        Column column = byKey.get(key);
        return column == null ? "" : column.title();
    }

    /** «5 %» in a column of points is 5. */
    private static Cell points(Cell cell) {
        String text = cell.text().strip();
        return text.endsWith("%")
                ? new Cell(
                        Cell.Kind.NUMBER, text.substring(0, text.length() - 1).strip())
                : cell;
    }
}
