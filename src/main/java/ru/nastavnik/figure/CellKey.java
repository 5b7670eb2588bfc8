package ru.nastavnik.figure;

/** Names a cell of a submission: the row's item and the figure. */
public record CellKey(String item, String figure) {
    /** How refused input names the cell. */
    public String field() {
        return item + "/" + figure;
    }
}
