package ru.nastavnik.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.table.domain.RowMark;

/**
 * A register as a workbook that comes back by the door of its import. The titles are locked without a password; cells
 * may be changed, rows sorted, filtered and inserted. The last column bears key and version of each row. Texts
 * are texts by their format, so that a spreadsheet neither computes «=1+1» nor takes the class «5-1» for a day.
 */
public final class ReturningTable {
    /** Title of the column with key and version. */
    public static final String KEY_TITLE = "Ключ строки (не менять)";

    private static final int WIDEST = 60;
    private static final int NARROW = 6;
    private static final String TEXT = "@";
    private static final String DAY = "dd.MM.yyyy";
    private static final String PROTECTED = "xl/worksheets/sheet1.xml";
    private static final String EMPTY_PASSWORD = "<sheetProtection password=\"0\" ";
    private static final String NUMBER = "General";
    private static final String QUIET = "FF999999";
    private static final String BLACK = "FF000000";

    private final String title;
    private final String register;
    private final List<String> header;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String mark, List<@Nullable Object> cells) {}

    /**
     * @param title name of the sheet
     * @param register short name by which the door knows its own rows
     */
    public ReturningTable(String title, String register, List<String> header) {
        this.title = title;
        this.register = register;
        this.header = List.copyOf(header);
    }

    /** @param cells texts, numbers, days, or null for an empty cell */
    public ReturningTable row(String key, List<? extends @Nullable Object> cells) {
        rows.add(new Row(RowMark.of(register, key, cells).text(), new ArrayList<>(cells)));
        return this;
    }

    public int size() {
        return rows.size();
    }

    public byte[] xlsx() {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(result, "Nastavnik", "1.0")) {
            Worksheet sheet = book.newWorksheet(title.length() > 31 ? title.substring(0, 31) : title);
            int keys = header.size();
            for (int column = 0; column <= keys; column++) {
                title(sheet, column, column == keys ? KEY_TITLE : header.get(column));
                column(sheet, column);
            }
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
            sheet.freezePane(0, 1);
            sheet.repeatRows(0);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            if (!rows.isEmpty()) {
                sheet.setAutoFilter(0, 0, rows.size(), keys);
            }
            sheet.protect(
                    "",
                    SheetProtectionOption.SHEET,
                    SheetProtectionOption.OBJECTS,
                    SheetProtectionOption.SCENARIOS,
                    SheetProtectionOption.DELETE_COLUMNS,
                    SheetProtectionOption.INSERT_COLUMNS);
            help(book.newWorksheet("Как заполнять"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return withoutPassword(result.toByteArray());
    }

    /** The library cannot protect a sheet without a password; what it writes for an empty one is not allowed. */
    private static byte[] withoutPassword(byte[] book) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(book.length);
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                        .get();
                ZipOutputStream out = new ZipOutputStream(result)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] part;
                try (InputStream content = in.getInputStream(entry)) {
                    part = content.readAllBytes();
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(PROTECTED)
                                ? new String(part, StandardCharsets.UTF_8)
                                        .replace(EMPTY_PASSWORD, "<sheetProtection ")
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return result.toByteArray();
    }

    private static void title(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column)
                .bold()
                .wrapText(true)
                .protectionOption(ProtectionOption.LOCKED, true)
                .set();
    }

    /** What stands below the rows may be filled in as well: new rows are written there or inserted between. */
    private void column(Worksheet sheet, int column) {
        boolean key = column == header.size();
        boolean days = !key && rows.stream().anyMatch(row -> row.cells().get(column) instanceof LocalDate);
        boolean numbers = !key && rows.stream().anyMatch(row -> row.cells().get(column) instanceof Number);
        sheet.width(column, key ? NARROW : width(column));
        String format = days ? DAY : numbers ? NUMBER : TEXT;
        String colour = key ? QUIET : BLACK;
        sheet.style(column)
                .protectionOption(ProtectionOption.LOCKED, false)
                .format(format)
                .fontColor(colour)
                .set();
        if (!rows.isEmpty()) {
            sheet.range(1, column, rows.size(), column)
                    .style()
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .format(format)
                    .fontColor(colour)
                    .set();
        }
    }

    private void write(Worksheet sheet, int number, Row row) {
        for (int column = 0; column < header.size(); column++) {
            Object cell = row.cells().get(column);
            if (cell instanceof LocalDate day) {
                sheet.value(number, column, day);
            } else if (cell instanceof Number value) {
                sheet.value(number, column, value);
            } else if (cell != null && !cell.toString().isEmpty()) {
                sheet.value(number, column, cell.toString());
            }
        }
        sheet.value(number, header.size(), row.mark());
    }

    private int width(int column) {
        int longest = header.get(column).length();
        for (Row row : rows) {
            longest = Math.max(longest, RowMark.shown(row.cells().get(column)).length());
        }
        return Math.min(longest + 2, WIDEST);
    }

    private static void help(Worksheet sheet) {
        List<String> sentences = List.of(
                "Исправьте ячейки, добавьте строки и загрузите файл там же, где его взяли.",
                "Столбец «" + KEY_TITLE + "» связывает строку с записью в системе. У новой строки он пуст.",
                "Если копируете строку, чтобы добавить похожую, очистите её ключ.",
                "Удалённая строка ничего не удаляет: запись в системе останется.",
                "Строки можно сортировать, отбирать, вставлять.",
                "Заголовки столбцов защищены от случайной правки. Пароля нет: Рецензирование → Снять защиту листа.");
        sheet.width(0, 110);
        for (int row = 0; row < sentences.size(); row++) {
            sheet.value(row, 0, sentences.get(row));
        }
    }
}
