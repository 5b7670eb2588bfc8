package ru.nastavnik.report.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/** Widths of a sheet's columns and heights of its rows: not every program makes room for wrapped texts by itself. */
final class SheetLayout {
    private static final int NARROWEST = 9;
    private static final double LINE = 15;
    private static final int MOST_LINES = 12;
    /** Bold letters are wider. */
    private static final int BOLD_LOSS = 2;

    private final Worksheet sheet;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Set<Integer> hidden = new HashSet<>();

    SheetLayout(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** As wide as the longest text, never wider than the most, and never narrower than a word of the heading. */
    void column(int column, Stream<String> texts, String heading, int widest) {
        int longest = texts.mapToInt(String::length).max().orElse(0);
        int width = Math.min(longest + 2, widest);
        for (String word : heading.split(" ")) {
            width = Math.max(width, word.length() + BOLD_LOSS + 1);
        }
        widths.put(column, Math.max(NARROWEST, width));
        sheet.width(column, Math.max(NARROWEST, width));
    }

    /** A column that is not seen takes no room. */
    void hide(int column) {
        hidden.add(column);
    }

    /** Of all columns that are seen, in letters. */
    int width() {
        return widths.entrySet().stream()
                .filter(width -> !hidden.contains(width.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Room for the texts of a row, by column. */
    void row(int row, Map<Integer, String> texts, boolean bold) {
        int lines = 1;
        for (Map.Entry<Integer, String> text : texts.entrySet()) {
            int width = widths.getOrDefault(text.getKey(), NARROWEST) - (bold ? BOLD_LOSS : 1);
            lines = Math.max(lines, lines(text.getValue(), width));
        }
        sheet.rowHeight(row, LINE * Math.min(lines, MOST_LINES));
    }

    private static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ")) {
            int longer = used == 0 ? word.length() : used + 1 + word.length();
            if (used > 0 && longer > width) {
                lines++;
                longer = word.length();
            }
            used = longer;
        }
        return lines;
    }
}
