package ru.nastavnik.campaign;

import ru.nastavnik.figure.CellKey;

/**
 * What is wrong or strange about a cell, said beside it.
 */
public record CellProblem(CellKey cell, Kind kind, String message) {

    /** What the problem means for submitting. */
    public enum Kind {
        /** Must be corrected. */
        ERROR,
        /** May stand with an explanation, which is missing. */
        EXPLANATION_NEEDED,
        /** Stands with an explanation. */
        EXPLAINED
    }

    public boolean refuses() {
        return kind != Kind.EXPLAINED;
    }
}
