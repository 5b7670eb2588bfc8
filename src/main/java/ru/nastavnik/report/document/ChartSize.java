package ru.nastavnik.report.document;

import java.util.ArrayList;
import java.util.List;

/** How tall a chart of Office is, in points, and into how many drawings it goes where a page is lower. */
final class ChartSize {
    /** English metric units, in which Office measures. */
    static final int EMU_PER_POINT = 12_700;

    private static final int FRAME = 90;
    private static final int USUAL = 225;
    private static final int NAME = 14;
    private static final int BAR = 8;
    private static final int ROOM = 4;
    /** A longer name takes two lines. */
    private static final int LONG_NAME = 32;

    private ChartSize() {}

    /** Lying bars need room for their names and for one another. */
    static int height(ChartData data) {
        return data.isLying() ? FRAME + row(data) * data.categories().size() : USUAL;
    }

    /** The chart, or parts of about the same length of which each is no taller than that. */
    static List<ChartData> parts(ChartData data, int tallest) {
        int categories = data.categories().size();
        if (height(data) <= tallest) {
            return List.of(data);
        }
        int fitting = Math.max(1, (tallest - FRAME) / row(data));
        int count = (categories + fitting - 1) / fitting;
        int step = (categories + count - 1) / count;
        List<ChartData> parts = new ArrayList<>();
        for (int from = 0; from < categories; from += step) {
            parts.add(data.part(from, Math.min(from + step, categories)));
        }
        return parts;
    }

    private static int row(ChartData data) {
        boolean longNames = data.categories().stream().anyMatch(name -> name.length() > LONG_NAME);
        return Math.max(longNames ? 2 * NAME : NAME, data.series().size() * BAR) + ROOM;
    }
}
