package ru.nastavnik.shared.table;

import ru.nastavnik.shared.DomainException;

/** What a table may hold, so that a careless or hostile file cannot exhaust memory. */
final class Limits {
    private Limits() {}

    static void check(TableFile.Row row, int rowsBefore) {
        if (rowsBefore > TableFile.MOST_ROWS) {
            throw new DomainException(
                    "В таблице больше " + TableFile.MOST_ROWS + " строк. Ничего не загружено: разделите её на части.");
        }
        if (row.cells().size() > TableFile.MOST_COLUMNS) {
            throw new DomainException("В строке " + row.number() + " больше " + TableFile.MOST_COLUMNS
                    + " столбцов: это не похоже на таблицу. Ничего не загружено.");
        }
        for (int column = 0; column < row.cells().size(); column++) {
            if (row.cell(column).length() > TableFile.LONGEST_CELL) {
                throw new DomainException("В строке " + row.number() + ", столбце " + (column + 1)
                        + " слишком длинный текст. Ничего не загружено.");
            }
        }
    }
}
