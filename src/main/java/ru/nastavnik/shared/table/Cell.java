package ru.nastavnik.shared.table;

/**
 * A cell as its reader sees it, with the kind of what lies behind: a date in a column of classes is a class that a
 * spreadsheet changed.
 *
 * @param text without invisible signs; a number in digits with a point, a share as «5%», a day as «05.01.2026», a
 *     formula without a stored value as «=2+3»
 */
public record Cell(Kind kind, String text) {
    static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that its format shows as a share of a hundred. */
        PERCENT,
        /** A day or an hour by its format. */
        MOMENT,
        /** A formula whose value the program that wrote the file did not store. */
        UNCOMPUTED,
        /** «#ССЫЛКА!» and the like. */
        ERROR,
        /** A number that stands in one cell for several rows. */
        SPREAD
    }

    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
