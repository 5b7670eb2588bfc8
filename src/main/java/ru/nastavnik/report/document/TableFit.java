package ru.nastavnik.report.document;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.definition.ReportDefinition.Column;

/**
 * How a table goes onto a sheet: upright, lying, or in parts with the names of the rows again, so that no word is broken
 * and no letter is smaller than can be read.
 */
final class TableFit {
    /** Widths of the text on A4 in points. */
    private static final double UPRIGHT = 481;

    private static final double LYING = 728;
    private static final int EASY = 9;
    private static final int SMALLEST = 8;
    /** A bold Cyrillic letter of a serif face, as a part of the size. */
    private static final double LETTER = 0.6;

    private static final int PADDING = 8;
    private static final int READABLE_NAME = 22;
    private static final int UPRIGHT_COLUMNS = 7;

    private TableFit() {}

    static boolean isWide(PrintedReport.Table table) {
        int columns = table.labelHeadings().size() + table.columns().size();
        return columns > UPRIGHT_COLUMNS || names(table, EASY) + figures(table, EASY) > UPRIGHT;
    }

    /** The table, or parts of it with some of its columns each; what is told of gaps stands behind the last. */
    static List<PrintedReport.Table> parts(PrintedReport.Table table, boolean lying) {
        double room = (lying ? LYING : UPRIGHT) - names(table, SMALLEST);
        if (figures(table, SMALLEST) <= room) {
            return List.of(table);
        }
        List<PrintedReport.Table> parts = new ArrayList<>();
        int from = 0;
        double used = 0;
        for (int at = 0; at < table.columns().size(); at++) {
            double needed = figure(table, at, SMALLEST);
            if (at > from && used + needed > room) {
                parts.add(part(table, from, at));
                from = at;
                used = 0;
            }
            used += needed;
        }
        parts.add(part(table, from, table.columns().size()));
        return parts;
    }

    private static PrintedReport.Table part(PrintedReport.Table table, int from, int to) {
        List<Column> columns = table.columns().subList(from, to);
        return new PrintedReport.Table(
                from == 0 ? table.title() : "",
                table.labelHeadings(),
                columns,
                table.lines().stream()
                        .map(line -> new PrintedReport.Line(
                                line.labels(), line.cells().subList(from, to), line.total(), line.row()))
                        .toList(),
                to == table.columns().size() ? table.gaps() : List.of());
    }

    private static double names(PrintedReport.Table table, int size) {
        double all = 0;
        for (int i = 0; i < table.labelHeadings().size(); i++) {
            int longest = longestWord(table.labelHeadings().get(i));
            for (PrintedReport.Line line : table.lines()) {
                String name = line.labels().get(i);
                longest = Math.max(longest, Math.max(longestWord(name), Math.min(name.length(), READABLE_NAME)));
            }
            all += longest * size * LETTER + PADDING;
        }
        return all;
    }

    private static double figures(PrintedReport.Table table, int size) {
        double all = 0;
        for (int at = 0; at < table.columns().size(); at++) {
            all += figure(table, at, size);
        }
        return all;
    }

    private static double figure(PrintedReport.Table table, int at, int size) {
        int longest = longestWord(PrintedReport.heading(table.columns().get(at)));
        for (PrintedReport.Line line : table.lines()) {
            longest = Math.max(longest, longestWord(line.cells().get(at).marked()));
        }
        return longest * size * LETTER + PADDING;
    }

    private static int longestWord(String text) {
        int longest = 1;
        int current = 0;
        for (int i = 0; i < text.length(); i++) {
            current = Character.isWhitespace(text.charAt(i)) ? 0 : current + 1;
            longest = Math.max(longest, current);
        }
        return longest;
    }
}
