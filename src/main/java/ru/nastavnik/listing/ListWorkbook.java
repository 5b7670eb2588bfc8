package ru.nastavnik.listing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.Workbooks;

/** A list as .xlsx: what it is above the table, headings repeated on each printed page, the official below. */
public final class ListWorkbook {
    /** Row of the headings: title and frame stand above. */
    static final int HEAD = 3;

    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;

    private ListWorkbook() {}

    public static <T> byte[] of(ListTable<T> list) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Nastavnik", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(Workbooks.sheetName(list.title()));
            sheet.value(0, 0, Workbooks.harmless(list.title()));
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(1, 0, Workbooks.harmless(list.frame().words()));
            for (int column = 0; column < list.columns().size(); column++) {
                column(sheet, list, column);
            }
            int below = HEAD + list.rows().size() + 2;
            for (ListTable.Legend line : list.legend()) {
                sheet.value(below++, 0, Workbooks.harmless(line.words()));
            }
            sheet.value(below, 0, "Всего строк: " + list.rows().size());
            sheet.value(
                    below + 2,
                    0,
                    Workbooks.harmless(list.frame().post() + "  ____________  "
                            + list.frame().person()));
            sheet.freezePane(0, HEAD + 1);
            sheet.repeatRows(HEAD);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static <T> void column(Worksheet sheet, ListTable<T> list, int column) {
        ExportColumn<T> described = list.columns().get(column);
        List<T> rows = list.rows();
        sheet.value(HEAD, column, described.header());
        sheet.style(HEAD, column).bold().wrapText(true).borderStyle("thin").set();
        int widest = longestWord(described.header());
        for (int row = 0; row < rows.size(); row++) {
            Object value = described.value().apply(rows.get(row));
            write(sheet, HEAD + 1 + row, column, value);
            widest = Math.max(widest, ListTable.text(value).length());
        }
        sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, widest + 2)));
    }

    private static int longestWord(String header) {
        int longest = 0;
        for (String word : header.split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value != null) {
            sheet.value(row, column, Workbooks.harmless(ListTable.text(value)));
        }
        if (value instanceof LocalDate) {
            sheet.style(row, column).format("dd.MM.yyyy").borderStyle("thin").set();
        } else {
            sheet.style(row, column).wrapText(true).borderStyle("thin").set();
        }
    }
}
