package ru.nastavnik.shared.table;

import java.util.List;

/**
 * A sheet that its reader sees; hidden ones are not read.
 *
 * @param name empty for a text file
 * @param rows that are not empty, from the top
 */
public record Page(String name, List<TableFile.Row> rows) {
    public Page {
        rows = List.copyOf(rows);
    }
}
