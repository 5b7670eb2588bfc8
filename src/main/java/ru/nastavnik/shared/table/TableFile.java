package ru.nastavnik.shared.table;

import java.util.List;
import java.util.Locale;
import ru.nastavnik.shared.DomainException;

/**
 * A table read from a file that somebody sent, as text.
 *
 * @param format what was recognised, for the screen: «CSV, windows-1251»
 * @param header the first row
 * @param rows the other rows that are not empty
 */
public record TableFile(String format, List<String> header, List<Row> rows) {
    /** The largest file that is read at all. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 2_000;

    /**
     * @param number the row's number as a spreadsheet shows it; the header is row 1
     * @param cells texts without surrounding blanks; there may be fewer than the header has
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column; empty if the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public TableFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Recognises the format by content, not by name.
     *
     * @throws DomainException if the file is too large, damaged, hostile or no table; the message tells which
     */
    public static TableFile read(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new DomainException("Файл пуст. Ничего не загружено: выберите файл с таблицей.");
        }
        if (content.length > LARGEST_FILE) {
            throw new DomainException("Файл больше 10 МБ. Ничего не загружено: разделите таблицу на части.");
        }
        boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
        if (zip) {
            return XlsxReader.read(content);
        }
        boolean oldExcel = content.length > 3 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF;
        String name = fileName.toLowerCase(Locale.ROOT);
        if (oldExcel || name.endsWith(".xls") || name.endsWith(".xlsx")) {
            throw new DomainException("Это не книга XLSX. Ничего не загружено: сохраните таблицу как XLSX или CSV.");
        }
        return CsvReader.read(content);
    }

    static TableFile of(String format, List<Row> all) {
        if (all.isEmpty()) {
            throw new DomainException("В файле нет ни одной строки. Ничего не загружено.");
        }
        Row header = all.get(0);
        return new TableFile(format, header.cells(), all.subList(1, all.size()));
    }
}
