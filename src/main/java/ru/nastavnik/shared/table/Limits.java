package ru.nastavnik.shared.table;

import ru.nastavnik.shared.DomainException;

/** What a table may hold, counted before anything is kept, so that a careless or hostile file cannot exhaust memory. */
final class Limits {
    /** All parts of a packed workbook together. */
    static final long LARGEST_UNPACKED = 90L * 1024 * 1024;

    static final int MOST_PARTS = 2_000;
    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 200;
    static final int MOST_CELLS = 750_000;
    static final int MOST_TEXT = 16_000_000;
    static final int LONGEST_CELL = 2_000;
    static final int MOST_MERGED = 20_000;
    static final int MOST_SHEETS = 100;

    private Limits() {}

    static DomainException tooManyRows() {
        return new DomainException("В таблице больше 50 000 строк. Ничего не загружено: разделите её на части.");
    }

    static DomainException tooManyColumns(int row) {
        return new DomainException("В строке " + row + " заполнены столбцы правее 200-го: это не похоже на таблицу."
                + " Ничего не загружено: оставьте только нужные столбцы.");
    }

    static DomainException tooManyCells() {
        return new DomainException(
                "В таблице больше 750 000 заполненных ячеек. Ничего не загружено: разделите её на части.");
    }

    static DomainException tooMuchText() {
        return new DomainException("В таблице слишком много текста. Ничего не загружено: разделите её на части.");
    }

    static DomainException tooLong(int row, int column) {
        return new DomainException("В строке " + row + ", столбце " + (column + 1)
                + " текст длиннее 2000 знаков. Ничего не загружено: сократите его.");
    }

    static DomainException tooLargeUnpacked() {
        return new DomainException("Книга слишком велика в распакованном виде (больше 90 МБ). Ничего не загружено:"
                + " разделите таблицу на части.");
    }
}
