package ru.nastavnik.shared.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Lists as .xlsx workbooks. */
public final class Workbooks {
    private static final int SHEET_NAME_LIMIT = 31;
    /** What a spreadsheet program may take for the beginning of a formula when the file is saved as text. */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private Workbooks() {}

    /** A workbook with one sheet: a bold frozen header and a row for each item. */
    public static <T> byte[] workbook(String title, List<ExportColumn<T>> columns, List<T> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Nastavnik", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName(title));
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column).header());
                sheet.style(0, column).bold().wrapText(true).set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    write(sheet, row + 1, column, columns.get(column).value().apply(rows.get(row)));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag ? "да" : "нет");
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd.MM.yyyy").set();
        } else {
            sheet.value(row, column, harmless(value.toString()));
        }
    }

    /** A text that no spreadsheet program runs as a formula: an apostrophe goes before what looks like one. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A title as a sheet may be called. */
    public static String sheetName(String title) {
        String allowed = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return allowed.isEmpty() ? "Список" : allowed.substring(0, Math.min(SHEET_NAME_LIMIT, allowed.length()));
    }
}
