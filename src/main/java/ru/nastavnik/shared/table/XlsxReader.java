package ru.nastavnik.shared.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DomainException;

/** Reads a workbook of Excel, transitional or strict, cell by cell: nothing is kept before it is counted. */
final class XlsxReader {
    private static final String WORKBOOK = "xl/workbook.xml";
    /** Folders in the name of a part: far more than any program makes. */
    private static final int MOST_STEPS = 100;
    /** «A1:XFD1048576» with all its dollar signs, and room to spare. */
    private static final int LONGEST_AREA = 64;

    private final PackedBook book;
    private final SheetBuilder builder = new SheetBuilder();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final List<Cell.Kind> styles = new ArrayList<>();
    private boolean since1904;
    private int hiddenRows;

    private record Entry(String name, boolean hidden, String id) {}

    XlsxReader(PackedBook book) {
        this.book = book;
    }

    TableFile read() throws IOException, XMLStreamException {
        String main = main();
        List<Entry> entries = entries(main);
        Map<String, String> relations = relations(main);
        readStyles(relations.getOrDefault("styles", "xl/styles.xml"));
        readShared(relations.getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
        for (Entry entry : entries) {
            String part = relations.get("id:" + entry.id());
            if (part != null && entry.hidden()) {
                hidden.add(entry.name());
            } else if (part != null) {
                readSheet(entry.name(), part);
            }
        }
        List<String> remarks = new ArrayList<>(builder.remarks());
        if (hiddenRows > 0) {
            remarks.add("Скрытые строки (" + hiddenRows + ") тоже прочитаны.");
        }
        return TableFile.of("XLSX", builder.pages(), hidden, remarks);
    }

    private String main() throws IOException, XMLStreamException {
        if (!book.has("_rels/.rels")) {
            return WORKBOOK;
        }
        try (Markup markup = new Markup(book.open("_rels/.rels"))) {
            for (int event = markup.next(); event != XMLStreamConstants.END_DOCUMENT; event = markup.next()) {
                if (markup.start(event, "Relationship")
                        && markup.attribute("Type", "").endsWith("/officeDocument")) {
                    return resolved("", markup.attribute("Target", WORKBOOK));
                }
            }
        }
        return WORKBOOK;
    }

    /** Targets by id, and those of styles and shared texts by the last word of their type. */
    private Map<String, String> relations(String main) throws IOException, XMLStreamException {
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        String part = folder + "_rels/" + main.substring(slash) + ".rels";
        Map<String, String> relations = new HashMap<>();
        try (Markup markup = new Markup(book.open(part))) {
            for (int event = markup.next(); event != XMLStreamConstants.END_DOCUMENT; event = markup.next()) {
                if (markup.start(event, "Relationship")) {
                    String type = markup.attribute("Type", "");
                    String target = resolved(folder, markup.attribute("Target", ""));
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    if (kind.equals("worksheet")) {
                        relations.put("id:" + markup.attribute("Id", ""), target);
                    } else {
                        relations.putIfAbsent(kind, target);
                    }
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        Deque<String> folders = new ArrayDeque<>();
        for (String step : (folder + target).split("/", MOST_STEPS)) {
            if (step.equals("..")) {
                folders.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                folders.addLast(step);
            }
        }
        return String.join("/", folders);
    }

    private List<Entry> entries(String main) throws IOException, XMLStreamException {
        List<Entry> entries = new ArrayList<>();
        try (Markup markup = new Markup(book.open(main))) {
            for (int event = markup.next(); event != XMLStreamConstants.END_DOCUMENT; event = markup.next()) {
                if (markup.start(event, "workbookPr")) {
                    since1904 = isTrue(markup.attribute("date1904"));
                }
                if (markup.start(event, "sheet")) {
                    boolean seen = markup.attribute("state", "visible").equals("visible");
                    entries.add(new Entry(markup.attribute("name", ""), !seen, markup.attribute("id", "")));
                }
                if (entries.size() > Limits.MOST_SHEETS) {
                    throw new DomainException(
                            "В книге больше 100 листов. Ничего не загружено: оставьте только нужный.");
                }
            }
        }
        return entries;
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    private void readStyles(String part) throws IOException, XMLStreamException {
        if (!book.has(part)) {
            return;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean cells = false;
        try (Markup markup = new Markup(book.open(part))) {
            for (int event = markup.next(); event != XMLStreamConstants.END_DOCUMENT; event = markup.next()) {
                if (markup.start(event, "numFmt")) {
                    codes.putIfAbsent(markup.number("numFmtId", -1), markup.attribute("formatCode", ""));
                } else if (markup.start(event, "cellXfs")) {
                    cells = true;
                } else if (markup.end(event, "cellXfs")) {
                    cells = false;
                } else if (cells && markup.start(event, "xf")) {
                    int id = markup.number("numFmtId", 0);
                    styles.add(NumberFormats.kind(id, codes.getOrDefault(id, "general")));
                }
            }
        }
    }

    private void readShared(String part) throws IOException, XMLStreamException {
        if (!book.has(part)) {
            return;
        }
        long letters = 0;
        try (Markup markup = new Markup(book.open(part))) {
            for (int event = markup.next(); event != XMLStreamConstants.END_DOCUMENT; event = markup.next()) {
                if (markup.start(event, "si")) {
                    String text = richText(markup, "si");
                    letters += text.length();
                    if (letters > Limits.MOST_TEXT) {
                        throw Limits.tooMuchText();
                    }
                    if (shared.size() >= Limits.MOST_CELLS) {
                        throw Limits.tooManyCells();
                    }
                    shared.add(text);
                }
            }
        }
    }

    /** Texts of the runs together, without the hints of pronunciation. */
    private static String richText(Markup markup, String until) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = markup.next(); !markup.end(event, until); event = markup.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("unfinished text");
            }
            if (markup.start(event, "rPh")) {
                markup.skip();
            } else if (markup.start(event, "t")) {
                String run = markup.text();
                if (text.length() <= Limits.LONGEST_CELL) {
                    text.append(run);
                }
            }
        }
        return text.toString();
    }

    private void readSheet(String name, String sheet) throws IOException, XMLStreamException {
        List<Merged> merged = new ArrayList<>();
        int row = 0;
        int column = -1;
        try (Markup markup = new Markup(book.open(sheet))) {
            for (int event = markup.next(); event != XMLStreamConstants.END_DOCUMENT; event = markup.next()) {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (markup.is("row")) {
                    row = markup.number("r", row + 1);
                    column = -1;
                    builder.row(row);
                    hiddenRows += isTrue(markup.attribute("hidden")) ? 1 : 0;
                } else if (markup.is("c")) {
                    String reference = markup.attribute("r");
                    column = reference == null ? column + 1 : columnOf(reference);
                    readCell(markup, column);
                } else if (markup.is("mergeCell") && merged.size() < Limits.MOST_MERGED) {
                    merged(markup.attribute("ref", ""), merged);
                }
            }
        }
        builder.sheet(name, merged);
    }

    private static void merged(String area, List<Merged> merged) {
        String[] ends = area.length() > LONGEST_AREA ? new String[0] : area.split(":", -1);
        if (ends.length == 2) {
            merged.add(new Merged(rowOf(ends[0]), rowOf(ends[1]), columnOf(ends[0]), columnOf(ends[1])));
        }
    }

    private static int rowOf(String reference) {
        String digits = reference.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char letter = reference.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                column = column * 26 + letter - 'A' + 1;
            } else if (letter != '$') {
                break;
            }
        }
        return Math.max(0, column - 1);
    }

    private void readCell(Markup markup, int column) throws XMLStreamException {
        String type = markup.attribute("t", "n");
        int style = markup.number("s", 0);
        String formula = null;
        String value = null;
        for (int event = markup.next(); !markup.end(event, "c"); event = markup.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("unfinished cell");
            }
            if (markup.start(event, "v")) {
                value = markup.text();
            } else if (markup.start(event, "f")) {
                formula = markup.text();
            } else if (markup.start(event, "is")) {
                value = richText(markup, "is");
            }
        }
        if (value == null || (value.isEmpty() && formula != null && !type.equals("str"))) {
            if (formula != null) {
                builder.cell(column, new Cell(Cell.Kind.UNCOMPUTED, shortened("=" + formula)));
            }
            return;
        }
        keep(column, type, style, value);
    }

    private void keep(int column, String type, int style, String value) {
        switch (type) {
            case "s" -> builder.text(column, sharedText(value));
            case "str", "inlineStr" -> builder.text(column, value);
            case "b" -> builder.text(column, value.strip().equals("1") ? "да" : "нет");
            case "e" -> builder.cell(column, new Cell(Cell.Kind.ERROR, shortened(value)));
            case "d" -> builder.cell(column, new Cell(Cell.Kind.MOMENT, isoDay(value)));
            default -> number(column, style, value);
        }
    }

    private void number(int column, int style, String value) {
        if (value.isBlank()) {
            return;
        }
        Cell.Kind kind = style >= 0 && style < styles.size() ? styles.get(style) : Cell.Kind.NUMBER;
        try {
            builder.cell(column, NumberFormats.cell(value, kind, since1904));
        } catch (NumberFormatException noNumber) {
            builder.text(column, value);
        }
    }

    private static String isoDay(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? value.substring(8, 10) + "." + value.substring(5, 7) + "." + value.substring(0, 4)
                : shortened(value);
    }

    private String sharedText(String index) {
        int position = new BigDecimal(index.strip()).intValueExact();
        if (position < 0 || position >= shared.size()) {
            throw new IllegalArgumentException("no such shared text");
        }
        return shared.get(position);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
