package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.shared.spelling.domain.Spelling;

/** Takes cells one by one in the order of reading, counts them, and keeps what says something. One for a whole file. */
final class SheetBuilder {
    private static final int POOL = 100_000;

    private final List<Page> pages = new ArrayList<>();
    private final Map<Cell, Cell> pool = new HashMap<>();
    private List<TableFile.Row> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private int rowNumber;
    private long cells;
    private long letters;
    private int allRows;
    private int cleaned;
    private int mended;

    void row(int number) {
        closeRow();
        rowNumber = number;
    }

    /** A text as it stands in the file. @return whether it says anything */
    boolean text(int column, String raw) {
        if (raw.length() > Limits.LONGEST_CELL) {
            throw Limits.tooLong(rowNumber, column);
        }
        String clean = Spelling.clean(raw);
        String text = Spelling.mended(clean);
        if (!clean.equals(raw.strip())) {
            cleaned++;
        }
        if (!text.equals(clean)) {
            mended++;
        }
        return cell(column, Cell.text(Cells.unguarded(text)));
    }

    /** @return whether it says anything */
    boolean cell(int column, Cell cell) {
        if (cell.isEmpty()) {
            return false;
        }
        if (column >= Limits.MOST_COLUMNS) {
            throw Limits.tooManyColumns(rowNumber);
        }
        if (++cells > Limits.MOST_CELLS) {
            throw Limits.tooManyCells();
        }
        if (cell.text().length() > Limits.LONGEST_CELL) {
            throw Limits.tooLong(rowNumber, column);
        }
        while (row.size() <= column) {
            row.add(Cell.EMPTY);
        }
        row.set(column, pooled(cell));
        return true;
    }

    private Cell pooled(Cell cell) {
        Cell known = pool.get(cell);
        if (known != null) {
            return known;
        }
        letters += cell.text().length();
        if (letters > Limits.MOST_TEXT) {
            throw Limits.tooMuchText();
        }
        if (pool.size() < POOL) {
            pool.put(cell, cell);
        }
        return cell;
    }

    private void closeRow() {
        if (!row.isEmpty()) {
            if (++allRows > Limits.MOST_ROWS) {
                throw Limits.tooManyRows();
            }
            rows.add(TableFile.Row.of(rowNumber, row));
            row = new ArrayList<>();
        }
    }

    /** @param merged cells that stand for several rows */
    void sheet(String name, List<Merged> merged) {
        closeRow();
        pages.add(new Page(name, Merged.spread(rows, merged)));
        rows = new ArrayList<>();
        rowNumber = 0;
    }

    /** Lets the sheet at hand go that turned out to be hidden; its cells stay counted. */
    void forget() {
        closeRow();
        rows = new ArrayList<>();
        rowNumber = 0;
    }

    List<Page> pages() {
        return pages;
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (cleaned > 0) {
            remarks.add("Лишние пробелы и невидимые знаки исправлены (ячеек: " + cleaned + ").");
        }
        if (mended > 0) {
            remarks.add("Латинские буквы внутри русских слов заменены русскими (ячеек: " + mended + ").");
        }
        return remarks;
    }
}
