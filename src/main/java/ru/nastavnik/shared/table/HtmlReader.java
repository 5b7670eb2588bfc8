package ru.nastavnik.shared.table;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DomainException;

/**
 * Reads the tables of a web page, which many programs write under .xls. Cells are taken as they end and rows let go, and
 * what could fill the memory is counted before; a table within a cell is a table of its own.
 */
final class HtmlReader {
    private static final int MOST_OTHER_TAGS = 200_000;
    private static final int MOST_IN_ROW = 2_000;
    private static final int DEEPEST = 300;
    private static final int HEAD = 4_096;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private final SheetBuilder builder = new SheetBuilder();
    private final List<Merged> merged = new ArrayList<>();
    private @Nullable Element table;
    private @Nullable Element row;
    private int tables;
    private int rowNumber;
    private int column;
    private int inRow;

    private HtmlReader() {}

    /** @throws DomainException if there is no table in the page */
    static TableFile read(byte[] content) {
        String text = decoded(content);
        requireFew(text);
        try {
            return new HtmlReader().page(text);
        } catch (UncheckedIOException damaged) {
            throw new DomainException("Веб-страница повреждена. Ничего не загружено.", damaged);
        }
    }

    private TableFile page(String text) {
        try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
            Iterator<Element> elements =
                    parser.parse(new StringReader(text), "").iterator();
            while (elements.hasNext()) {
                take(elements.next());
            }
        }
        endTable();
        if (builder.pages().isEmpty()) {
            throw new DomainException("Это веб-страница (HTML) без таблицы. Ничего не загружено: нужна таблица в виде"
                    + " XLSX, ODS или CSV.");
        }
        return TableFile.of("веб-страница (HTML)", builder.pages(), List.of(), builder.remarks());
    }

    /** An element that has ended; its inner ones have come before it. */
    private void take(Element element) {
        switch (element.normalName()) {
            case "td", "th" -> cell(element);
            case "tr" -> letGo(element);
            default -> {
                boolean frame = element.normalName().matches("html|head|body|table");
                if (!frame && tableOf(element) == null) {
                    letGo(element);
                }
            }
        }
    }

    private static void letGo(Element element) {
        if (element.parent() != null) {
            element.empty();
            element.remove();
        }
    }

    /** The innermost table around an element; who looks for it among thousands of open elements looks for long. */
    private static @Nullable Element tableOf(Element element) {
        Element around = element.parent();
        for (int up = 0; around != null; up++) {
            if (around.normalName().equals("table")) {
                return around;
            }
            if (up > DEEPEST) {
                throw tooIntricate();
            }
            around = around.parent();
        }
        return null;
    }

    private static DomainException tooIntricate() {
        return new DomainException("Веб-страница устроена слишком сложно: это не похоже на таблицу. Ничего не"
                + " загружено: откройте файл в Excel или LibreOffice и сохраните как «Книга Excel (.xlsx)».");
    }

    private void cell(Element cell) {
        Element own = tableOf(cell);
        if (own == null || cell.selectFirst("table") != null) {
            return;
        }
        if (!own.equals(table)) {
            endTable();
            table = own;
        }
        Element of = cell.parent();
        if (row == null || !row.equals(of)) {
            row = of;
            rowNumber++;
            column = 0;
            inRow = 0;
            builder.row(rowNumber);
        }
        if (++inRow > MOST_IN_ROW) {
            throw Limits.tooManyColumns(rowNumber);
        }
        while (isCovered(column)) {
            column++;
        }
        builder.text(column, cell.text());
        int down = span(cell, "rowspan");
        int across = span(cell, "colspan");
        if (down > 1 && merged.size() < Limits.MOST_MERGED) {
            merged.add(new Merged(rowNumber, rowNumber + down - 1, column, column + across - 1));
        }
        column += across;
        cell.empty();
    }

    /** A cell of a row above that reaches down here moves the others to the right. */
    private boolean isCovered(int place) {
        for (int last = merged.size() - 1; last >= 0 && last >= merged.size() - Limits.MOST_COLUMNS; last--) {
            Merged area = merged.get(last);
            if (area.firstRow() < rowNumber
                    && area.lastRow() >= rowNumber
                    && area.firstColumn() <= place
                    && area.lastColumn() >= place) {
                return true;
            }
        }
        return false;
    }

    private static int span(Element cell, String attribute) {
        String text = cell.attr(attribute).strip();
        return text.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(text), Limits.MOST_ROWS) : 1;
    }

    private void endTable() {
        if (table != null) {
            tables++;
            builder.sheet("Таблица " + tables, List.copyOf(merged));
        }
        table = null;
        row = null;
        rowNumber = 0;
        merged.clear();
    }

    /** By what the page says of itself; else as the bytes allow. */
    private static String decoded(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            Matcher said = CHARSET.matcher(head);
            String name = said.find() ? said.group(1) : "";
            boolean known = !name.isEmpty() && Charset.isSupported(name) && !name.equalsIgnoreCase("utf-8");
            return new String(content, known ? Charset.forName(name) : WINDOWS_1251);
        }
    }

    private static void requireFew(String text) {
        int cells = 0;
        int rows = 0;
        int tables = 0;
        int others = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (begins(text, at, "<td") || begins(text, at, "<th")) {
                cells++;
            } else if (begins(text, at, "<tr")) {
                rows++;
            } else if (begins(text, at, "<table")) {
                tables++;
            } else if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                others++;
            }
        }
        if (rows > Limits.MOST_ROWS + Limits.MOST_SHEETS) {
            throw Limits.tooManyRows();
        }
        if (cells > Limits.MOST_CELLS) {
            throw Limits.tooManyCells();
        }
        if (tables > Limits.MOST_SHEETS || others > MOST_OTHER_TAGS) {
            throw tooIntricate();
        }
    }

    private static boolean begins(String text, int at, String tag) {
        return text.regionMatches(true, at, tag, 0, tag.length());
    }
}
