package ru.nastavnik.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody changes it in a spreadsheet; rows are named by a text of theirs. */
public final class EditedBook {
    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final DataFormatter formats = new DataFormatter();

    public EditedBook(byte[] content) {
        try {
            book = new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        sheet = book.getSheetAt(0);
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    public int rows() {
        return sheet.getLastRowNum();
    }

    public String text(String row, String title) {
        return formats.formatCellValue(cell(row(row), title));
    }

    public EditedBook write(String row, String title, String text) {
        cell(row(row), title).setCellValue(text);
        return this;
    }

    public EditedBook remove(String row) {
        int number = row(row).getRowNum();
        sheet.removeRow(sheet.getRow(number));
        if (number < sheet.getLastRowNum()) {
            sheet.shiftRows(number + 1, sheet.getLastRowNum(), -1);
        }
        return this;
    }

    /** Copies a row to the end, key and all. */
    public EditedBook copy(String row, String title, String text) {
        Row from = row(row);
        Row to = sheet.createRow(sheet.getLastRowNum() + 1);
        from.forEach(cell -> to.createCell(cell.getColumnIndex()).setCellValue(formats.formatCellValue(cell)));
        cell(to, title).setCellValue(text);
        return this;
    }

    /** Removes all rows that do not bear the text. */
    public EditedBook keepOnly(String text) {
        for (int number = sheet.getLastRowNum(); number > 0; number--) {
            Row row = sheet.getRow(number);
            boolean bears = false;
            for (Cell cell : row) {
                bears = bears || formats.formatCellValue(cell).equals(text);
            }
            if (!bears) {
                sheet.removeRow(row);
                if (number < sheet.getLastRowNum()) {
                    sheet.shiftRows(number + 1, sheet.getLastRowNum(), -1);
                }
            }
        }
        return this;
    }

    /** The first text in a column that begins with one of these. */
    public String firstText(String title, String... beginnings) {
        for (Row row : sheet) {
            String text = formats.formatCellValue(cell(row, title));
            for (String beginning : beginnings) {
                if (row.getRowNum() > 0 && text.toLowerCase(Locale.ROOT).startsWith(beginning)) {
                    return text;
                }
            }
        }
        throw new IllegalArgumentException("no text in " + title);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private Row row(String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (formats.formatCellValue(cell).equals(text)) {
                    return row;
                }
            }
        }
        throw new IllegalArgumentException("no row with " + text);
    }

    private Cell cell(Row row, String title) {
        for (Cell head : sheet.getRow(0)) {
            if (formats.formatCellValue(head).equals(title)) {
                return row.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalArgumentException("no column " + title);
    }
}
