package ru.nastavnik.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table to take away, as a workbook or as CSV that Excel opens. Texts that a spreadsheet would take for a formula get
 * an apostrophe, so that nobody's input is computed on another's machine.
 */
public final class TableExport {
    private static final int WIDEST = 60;
    private static final int UPRIGHT_COLUMNS = 4;

    private final String title;
    private final List<String> header;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** @param title name of the sheet */
    public TableExport(String title, String... header) {
        this.title = title;
        this.header = List.of(header);
    }

    /** Adds a row: texts, numbers, days, or null for an empty cell. */
    public TableExport row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        rows.add(row);
        return this;
    }

    public byte[] xlsx() {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(result, "Nastavnik", "1.0")) {
            Worksheet sheet = book.newWorksheet(title.length() > 31 ? title.substring(0, 31) : title);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.style(0, column).bold().wrapText(true).set();
                sheet.width(column, width(column));
            }
            sheet.freezePane(0, 1);
            sheet.repeatRows(0);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation(header.size() > UPRIGHT_COLUMNS ? "landscape" : "portrait");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.footer("стр. &P из &N", Position.RIGHT, 9);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
            if (!rows.isEmpty()) {
                sheet.setAutoFilter(0, 0, rows.size(), header.size() - 1);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return result.toByteArray();
    }

    /** UTF-8 with a mark and semicolons, as a Russian Excel expects. */
    public byte[] csv() {
        StringBuilder text = new StringBuilder("\uFEFF").append(line(header)).append("\r\n");
        rows.forEach(row -> text.append(line(row)).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(TableExport::quoted).collect(Collectors.joining(";"));
    }

    private static String quoted(@Nullable Object cell) {
        String text = text(cell);
        boolean special = text.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Fractions with a comma: a Russian spreadsheet would take «1.5» for the first of May. */
    private static String text(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        return cell instanceof String string ? Cells.guarded(string) : cell == null ? "" : cell.toString();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd.MM.yyyy").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, Cells.guarded(cell.toString()));
        }
    }

    private int width(int column) {
        int longest = header.get(column).length();
        for (List<@Nullable Object> row : rows) {
            Object cell = column < row.size() ? row.get(column) : null;
            longest = Math.max(
                    longest,
                    cell instanceof LocalDate
                            ? 10
                            : cell == null ? 0 : cell.toString().length());
        }
        return Math.min(longest + 2, WIDEST);
    }
}
