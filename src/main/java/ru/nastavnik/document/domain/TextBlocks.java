package ru.nastavnik.document.domain;

import java.util.List;

/** How paragraphs and rows of tables are written down to be compared. */
public final class TextBlocks {

    private static final String CELL = " | ";

    private TextBlocks() {}

    /** A row of a table. */
    public static String row(List<String> cells) {
        return String.join(CELL, cells);
    }

    static boolean isRow(String block) {
        return block.contains(CELL);
    }

    /** What of a block is compared: the number in front of a row follows from the rows above it. */
    static String key(String block) {
        String visible = WordForms.visible(block);
        return isRow(block) ? visible.replaceFirst("^\\d+\\.?" + java.util.regex.Pattern.quote(CELL), "") : visible;
    }
}
