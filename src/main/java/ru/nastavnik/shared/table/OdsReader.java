package ru.nastavnik.shared.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DomainException;

/** Reads a table of LibreOffice cell by cell. A repeated cell or row stands once in the file and counts as often as it repeats. */
final class OdsReader {
    private static final int BEYOND = 100_000_000;

    private final PackedBook book;
    private final SheetBuilder builder = new SheetBuilder();
    private final List<String> hidden = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private int hiddenRows;

    /** A cell as it stands in the file, before it is repeated. */
    private record Read(@Nullable Cell cell, @Nullable String text, int repeated, int rows) {}

    OdsReader(PackedBook book) {
        this.book = book;
    }

    TableFile read() throws IOException, XMLStreamException {
        try (Markup markup = new Markup(book.open("content.xml"))) {
            String style = "";
            for (int event = markup.next(); event != XMLStreamConstants.END_DOCUMENT; event = markup.next()) {
                if (markup.start(event, "style")) {
                    style = markup.attribute("name", "");
                } else if (markup.start(event, "table-properties")
                        && markup.attribute("display", "true").equals("false")) {
                    hiddenStyles.add(style);
                } else if (markup.start(event, "tracked-changes")) {
                    markup.skip();
                } else if (markup.start(event, "table")) {
                    table(markup);
                }
            }
        }
        List<String> remarks = new ArrayList<>(builder.remarks());
        if (hiddenRows > 0) {
            remarks.add("Скрытые строки (" + hiddenRows + ") тоже прочитаны.");
        }
        return TableFile.of("ODS", builder.pages(), hidden, remarks);
    }

    private void table(Markup markup) throws XMLStreamException {
        String name = markup.attribute("name", "");
        if (hiddenStyles.contains(markup.attribute("style-name", ""))) {
            hidden.add(name);
            markup.skip();
            return;
        }
        if (builder.pages().size() >= Limits.MOST_SHEETS) {
            throw new DomainException("В книге больше 100 листов. Ничего не загружено: оставьте только нужный.");
        }
        List<Merged> merged = new ArrayList<>();
        int row = 1;
        for (int event = markup.next(); !markup.end(event, "table"); event = markup.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("unfinished table");
            }
            if (markup.start(event, "shapes") || markup.start(event, "forms")) {
                markup.skip();
            } else if (markup.start(event, "table-row")) {
                int repeated = Math.max(1, markup.number("number-rows-repeated", 1));
                boolean unseen = !markup.attribute("visibility", "visible").equals("visible");
                List<Read> cells = row(markup);
                boolean filled = keep(cells, row, repeated, merged);
                hiddenRows += unseen && filled ? repeated : 0;
                row = sum(row, repeated);
            }
        }
        builder.sheet(name, merged);
    }

    private static List<Read> row(Markup markup) throws XMLStreamException {
        List<Read> cells = new ArrayList<>();
        int filled = 0;
        for (int event = markup.next(); !markup.end(event, "table-row"); event = markup.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("unfinished row");
            }
            if (markup.start(event, "table-cell") || markup.start(event, "covered-table-cell")) {
                Read read = cell(markup);
                boolean empty = read.cell() == null && read.text() == null;
                filled += empty ? 0 : 1;
                Read last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
                if (empty && last != null && last.cell() == null && last.text() == null) {
                    cells.set(cells.size() - 1, new Read(null, null, sum(last.repeated(), read.repeated()), 1));
                } else {
                    cells.add(read);
                }
                if (filled > Limits.MOST_COLUMNS) {
                    break;
                }
            }
        }
        return cells;
    }

    private static Read cell(Markup markup) throws XMLStreamException {
        String element = markup.name();
        String type = markup.attribute("value-type", "");
        String formula = markup.attribute("formula");
        String value = markup.attribute("value");
        String day = markup.attribute("date-value");
        String hour = markup.attribute("time-value");
        String truth = markup.attribute("boolean-value");
        String string = markup.attribute("string-value");
        int repeated = Math.max(1, markup.number("number-columns-repeated", 1));
        int rows = Math.max(1, markup.number("number-rows-spanned", 1));
        String text = paragraphs(markup, element);
        if (type.isEmpty() && text.isEmpty()) {
            Cell uncomputed = formula == null ? null : new Cell(Cell.Kind.UNCOMPUTED, shortened(formula));
            return new Read(uncomputed, null, repeated, rows);
        }
        if (formula != null && (text.startsWith("#") || text.startsWith("Err:"))) {
            return new Read(new Cell(Cell.Kind.ERROR, shortened(text)), null, repeated, rows);
        }
        return switch (type) {
            case "float", "currency" ->
                new Read(NumberFormats.cell(String.valueOf(value), Cell.Kind.NUMBER, false), null, repeated, rows);
            case "percentage" ->
                new Read(NumberFormats.cell(String.valueOf(value), Cell.Kind.PERCENT, false), null, repeated, rows);
            case "date" -> new Read(new Cell(Cell.Kind.MOMENT, day(String.valueOf(day))), null, repeated, rows);
            case "time" ->
                new Read(
                        new Cell(Cell.Kind.MOMENT, shortened(text.isEmpty() ? String.valueOf(hour) : text)),
                        null,
                        repeated,
                        rows);
            case "boolean" -> new Read(null, "true".equals(truth) ? "да" : "нет", repeated, rows);
            default -> new Read(null, string == null ? text : string, repeated, rows);
        };
    }

    private static String day(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? value.substring(8, 10) + "." + value.substring(5, 7) + "." + value.substring(0, 4)
                : shortened(value);
    }

    /** The paragraphs of a cell as its lines; notes and drawings are not its text. */
    private static String paragraphs(Markup markup, String cell) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = markup.next(); !markup.end(event, cell); event = markup.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("unfinished cell");
            }
            if (markup.start(event, "annotation")
                    || markup.start(event, "frame")
                    || markup.start(event, "custom-shape")) {
                markup.skip();
            } else if (markup.start(event, "p")) {
                String paragraph = markup.paragraph();
                if (text.length() <= Limits.LONGEST_CELL) {
                    text.append(text.isEmpty() ? "" : "\n").append(paragraph);
                }
            }
        }
        return text.toString();
    }

    /** @return whether anything was kept */
    private boolean keep(List<Read> cells, int firstRow, int repeated, List<Merged> merged) {
        boolean filled = cells.stream().anyMatch(read -> read.cell() != null || read.text() != null);
        if (!filled) {
            return false;
        }
        for (int again = 0; again < repeated; again++) {
            builder.row(firstRow + again);
            boolean kept = false;
            int column = 0;
            for (Read read : cells) {
                if (read.cell() != null || read.text() != null) {
                    kept |= keep(read, column);
                    if (read.rows() > 1 && merged.size() < Limits.MOST_MERGED) {
                        merged.add(new Merged(firstRow, sum(firstRow, read.rows() - 1), column, column));
                    }
                }
                column = sum(column, read.repeated());
            }
            if (!kept) {
                return false;
            }
        }
        return true;
    }

    /** What says nothing says nothing however often it is repeated, and counts towards no limit. */
    private boolean keep(Read read, int column) {
        for (int again = 0; again < read.repeated(); again++) {
            boolean kept = read.cell() == null
                    ? builder.text(column + again, String.valueOf(read.text()))
                    : builder.cell(column + again, read.cell());
            if (!kept) {
                return false;
            }
        }
        return true;
    }

    /** Files may count emptiness beyond what a number holds: it ends beyond every table. */
    private static int sum(int one, int other) {
        return (int) Math.min((long) one + other, BEYOND);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
