package ru.nastavnik.shared.table;

/** Cells that a spreadsheet must not take for formulas. */
final class Cells {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Cells() {}

    /** Puts an apostrophe before a text that a spreadsheet would compute. */
    static String guarded(String text) {
        return startsLikeFormula(text) ? "'" + text : text;
    }

    /** Takes the apostrophe away again, so that an exported table can be imported. */
    static String unguarded(String text) {
        String stripped = text.strip();
        return stripped.startsWith("'") && startsLikeFormula(stripped.substring(1)) ? stripped.substring(1) : stripped;
    }

    private static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
