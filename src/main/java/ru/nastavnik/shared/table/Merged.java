package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cell that spans several rows (numbers as a spreadsheet shows them) in columns counted from 0. */
record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /**
     * Repeats a text in every row that it stands for. A number is not repeated: nobody can know to which of the rows it
     * belongs, so it is marked.
     */
    static List<TableFile.Row> spread(List<TableFile.Row> rows, List<Merged> merged) {
        if (merged.isEmpty()) {
            return rows;
        }
        Map<Integer, Integer> positions = new HashMap<>();
        for (int position = 0; position < rows.size(); position++) {
            positions.put(rows.get(position).number(), position);
        }
        List<TableFile.Row> spread = new ArrayList<>(rows);
        int repeated = 0;
        for (Merged area : merged) {
            Integer first = positions.get(area.firstRow());
            if (area.lastRow() > area.firstRow() && first != null) {
                repeated += area.spread(spread, first);
                if (repeated > Limits.MOST_CELLS) {
                    throw Limits.tooManyCells();
                }
            }
        }
        return spread;
    }

    /** @return into how many rows a text was repeated; areas of a hostile book lie one on another */
    private int spread(List<TableFile.Row> rows, int first) {
        Cell value = rows.get(first).at(firstColumn);
        if (value.isEmpty()) {
            return 0;
        }
        if (value.kind() != Cell.Kind.TEXT) {
            rows.set(first, rows.get(first).with(firstColumn, new Cell(Cell.Kind.SPREAD, value.text())));
            return 0;
        }
        int position = first + 1;
        while (position < rows.size() && rows.get(position).number() <= lastRow) {
            rows.set(position, rows.get(position).with(firstColumn, value));
            position++;
        }
        return position - first - 1;
    }
}
