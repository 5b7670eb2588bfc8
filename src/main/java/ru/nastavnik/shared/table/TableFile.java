package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.shared.DomainException;

/**
 * A table read from a file that somebody sent: its visible sheets, cell by cell.
 *
 * @param format what was recognised, for the screen: «CSV, windows-1251»
 * @param pages the visible sheets that hold anything; at least one
 * @param hidden names of the sheets that were not read because they are hidden
 * @param remarks what was put right while reading, as sentences
 * @param answers what the person said to questions that the file raises
 */
public record TableFile(String format, List<Page> pages, List<String> hidden, List<String> remarks, Answers answers) {
    /** The largest file that is read at all. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    /** The limits in the reader's words. */
    public static final String LIMITS = "до 10 МБ, 50 000 строк, 200 столбцов";

    private static final String[] NAMES = {
        ".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt", ".tsv", ".xml", ".htm", ".html"
    };

    /** A row of cells, numbered as a spreadsheet shows it. */
    public static final class Row {
        private final int number;
        private final Cell[] cells;

        /** A row of texts. */
        public Row(int number, List<String> texts) {
            this(number, texts.stream().map(Cell::text).toArray(Cell[]::new));
        }

        private Row(int number, Cell[] cells) {
            this.number = number;
            this.cells = cells;
        }

        static Row of(int number, List<Cell> cells) {
            return new Row(number, cells.toArray(Cell[]::new));
        }

        public int number() {
            return number;
        }

        /** Texts of the cells; there may be fewer than the header has. */
        public List<String> cells() {
            List<String> texts = new ArrayList<>(cells.length);
            for (Cell cell : cells) {
                texts.add(cell.text());
            }
            return texts;
        }

        public int width() {
            return cells.length;
        }

        /** The text of a column; empty if the row is shorter. */
        public String cell(int column) {
            return at(column).text();
        }

        /** The cell of a column; empty if the row is shorter. */
        public Cell at(int column) {
            return column < cells.length ? cells[column] : Cell.EMPTY;
        }

        Row with(int column, Cell cell) {
            Cell[] changed = java.util.Arrays.copyOf(cells, Math.max(cells.length, column + 1));
            for (int added = cells.length; added < changed.length; added++) {
                changed[added] = Cell.EMPTY;
            }
            changed[column] = cell;
            return new Row(number, changed);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && row.number == number && java.util.Arrays.equals(row.cells, cells);
        }

        @Override
        public int hashCode() {
            return 31 * number + java.util.Arrays.hashCode(cells);
        }

        @Override
        public String toString() {
            return number + ": " + cells();
        }
    }

    public TableFile {
        pages = List.copyOf(pages);
        hidden = List.copyOf(hidden);
        remarks = List.copyOf(remarks);
    }

    /**
     * Recognises the kind of file by content, not by name.
     *
     * @throws DomainException if the file is too large, damaged, hostile or no table; the message tells which and what
     *     to do
     */
    public static TableFile read(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new DomainException("Файл пуст. Ничего не загружено: выберите файл с таблицей.");
        }
        if (content.length > LARGEST_FILE) {
            throw new DomainException("Файл больше 10 МБ. Ничего не загружено: разделите таблицу на части.");
        }
        return OneAtATime.read(content.length, () -> FileKind.of(content).read(content));
    }

    /** Ends of names of files that may be chosen; what a file is, its content decides. */
    public static String[] names() {
        return NAMES.clone();
    }

    static TableFile of(String format, List<Page> pages, List<String> hidden, List<String> remarks) {
        List<Page> filled =
                pages.stream().filter(page -> !page.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw new DomainException(
                    hidden.isEmpty()
                            ? "В файле нет ни одной строки. Ничего не загружено."
                            : "На видимых листах нет ни одной строки, а скрытые листы не читаются. Ничего не загружено:"
                                    + " откройте нужный лист и сохраните файл.");
        }
        return new TableFile(format, filled, hidden, remarks, Answers.NONE);
    }

    /** The same file with what the person said to its questions. */
    public TableFile answered(Answers given) {
        return new TableFile(format, pages, hidden, remarks, given);
    }

    /** The first row of the first sheet. */
    public List<String> header() {
        return pages.get(0).rows().get(0).cells();
    }

    /** The other rows of the first sheet. */
    public List<Row> rows() {
        List<Row> rows = pages.get(0).rows();
        return rows.subList(1, rows.size());
    }
}
