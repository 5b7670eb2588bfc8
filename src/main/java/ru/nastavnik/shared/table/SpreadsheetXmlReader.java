package ru.nastavnik.shared.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import ru.nastavnik.shared.DomainException;

/** Reads an «XML table» of Excel 2002–2003, as accounting programs and class registers write it, often under .xls. */
final class SpreadsheetXmlReader {
    private final SheetBuilder builder = new SheetBuilder();
    private final List<String> hidden = new ArrayList<>();
    private final Map<String, Cell.Kind> styles = new HashMap<>();

    private SpreadsheetXmlReader() {}

    /** @throws DomainException if it is damaged, or an XML file of another kind */
    static TableFile read(byte[] content) {
        try {
            return new SpreadsheetXmlReader().book(content);
        } catch (XMLStreamException | NumberFormatException damaged) {
            throw new DomainException(
                    "Это таблица в виде XML, но она повреждена. Ничего не загружено: откройте её в Excel или LibreOffice и сохраните как"
                            + " «Книга Excel (.xlsx)».",
                    damaged);
        }
    }

    private TableFile book(byte[] content) throws XMLStreamException {
        boolean isBook = false;
        try (Markup markup = new Markup(new ByteArrayInputStream(content))) {
            String style = "";
            for (int event = markup.next(); event != XMLStreamConstants.END_DOCUMENT; event = markup.next()) {
                if (markup.start(event, "Workbook")) {
                    isBook = true;
                } else if (!isBook) {
                    throw new DomainException("Это файл XML, но не таблица Excel. Ничего не загружено: нужна таблица"
                            + " в виде XLSX, ODS или CSV.");
                } else if (markup.start(event, "Style")) {
                    style = markup.attribute("ID", "");
                } else if (markup.start(event, "NumberFormat")) {
                    styles.put(style, kind(markup.attribute("Format", "General")));
                } else if (markup.start(event, "Worksheet")) {
                    sheet(markup);
                }
            }
        }
        return TableFile.of("XML таблица Excel", builder.pages(), hidden, builder.remarks());
    }

    /** Excel calls some formats by name here. */
    private static Cell.Kind kind(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "percent" -> Cell.Kind.PERCENT;
            case "general date", "short date", "medium date", "long date", "short time", "medium time", "long time" ->
                Cell.Kind.MOMENT;
            case "fixed", "standard", "currency", "scientific", "euro currency" -> Cell.Kind.NUMBER;
            default -> NumberFormats.kind(-1, format);
        };
    }

    private void sheet(Markup markup) throws XMLStreamException {
        if (builder.pages().size() >= Limits.MOST_SHEETS) {
            throw new DomainException("В книге больше 100 листов. Ничего не загружено: оставьте только нужный.");
        }
        String name = markup.attribute("Name", "");
        List<Merged> merged = new ArrayList<>();
        int row = 0;
        boolean visible = true;
        for (int event = markup.next(); !markup.end(event, "Worksheet"); event = markup.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("unfinished sheet");
            }
            if (markup.start(event, "Row")) {
                row = index(markup, row + 1);
                builder.row(row);
                row(markup, row, merged);
            } else if (markup.start(event, "Visible")) {
                visible = !markup.text().startsWith("Sheet");
            }
        }
        if (visible) {
            builder.sheet(name, merged);
        } else {
            builder.forget();
            hidden.add(name);
        }
    }

    private void row(Markup markup, int row, List<Merged> merged) throws XMLStreamException {
        int column = 0;
        for (int event = markup.next(); !markup.end(event, "Row"); event = markup.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("unfinished row");
            }
            if (markup.start(event, "Cell")) {
                column = index(markup, column + 1);
                int down = Math.max(0, markup.number("MergeDown", 0));
                int across = Math.max(0, markup.number("MergeAcross", 0));
                cell(markup, column - 1);
                if (down > 0 && merged.size() < Limits.MOST_MERGED) {
                    merged.add(new Merged(row, Math.addExact(row, down), column - 1, column - 1));
                }
                column = Math.addExact(column, across);
            }
        }
    }

    /** Empty rows and cells are left out of the file; the next says where it stands. */
    private static int index(Markup markup, int next) {
        return Math.max(next, markup.number("Index", next));
    }

    private void cell(Markup markup, int column) throws XMLStreamException {
        Cell.Kind kind = styles.getOrDefault(markup.attribute("StyleID", ""), Cell.Kind.NUMBER);
        String formula = markup.attribute("Formula", "");
        boolean said = false;
        for (int event = markup.next(); !markup.end(event, "Cell"); event = markup.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("unfinished cell");
            }
            if (markup.start(event, "Data")) {
                String type = markup.attribute("Type", "String");
                said = value(column, type, markup.text(), kind);
            } else if (markup.start(event, "Comment")) {
                markup.skip();
            }
        }
        if (!said && !formula.isEmpty()) {
            builder.cell(column, new Cell(Cell.Kind.UNCOMPUTED, shortened(formula)));
        }
    }

    private boolean value(int column, String type, String text, Cell.Kind kind) {
        if (text.isBlank()) {
            return false;
        }
        return switch (type) {
            case "Number" -> builder.cell(column, NumberFormats.cell(text, kind, false));
            case "DateTime" -> builder.cell(column, new Cell(Cell.Kind.MOMENT, day(text.strip())));
            case "Boolean" -> builder.text(column, text.strip().equals("1") ? "да" : "нет");
            case "Error" -> builder.cell(column, new Cell(Cell.Kind.ERROR, shortened(text)));
            default -> builder.text(column, text);
        };
    }

    private static String day(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? value.substring(8, 10) + "." + value.substring(5, 7) + "." + value.substring(0, 4)
                : shortened(value);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
