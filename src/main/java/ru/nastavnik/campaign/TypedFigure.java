package ru.nastavnik.campaign;

import ru.nastavnik.figure.CellKey;

/**
 * A figure as it is typed, whether it can be read or not.
 *
 * @param text what stands in the cell; «н/д» for a figure that cannot be computed, with the reason in {@code note}
 * @param note the explanation of a difference, empty for none
 */
public record TypedFigure(String item, String figure, String text, String note) {
    /** What is typed for a figure that cannot be computed. */
    public static final String NOT_COMPUTABLE = "н/д";

    public TypedFigure {
        text = text == null ? "" : text.strip();
        note = note == null ? "" : note.strip();
    }

    public static TypedFigure of(String item, String figure, String text) {
        return new TypedFigure(item, figure, text, "");
    }

    public CellKey key() {
        return new CellKey(item, figure);
    }

    public boolean isEmpty() {
        return text.isEmpty() && note.isEmpty();
    }
}
