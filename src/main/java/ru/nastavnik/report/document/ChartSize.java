package ru.nastavnik.report.document;

/** How tall a chart of Office is, in English metric units: 914 400 are an inch. */
final class ChartSize {
    static final int EMU_PER_POINT = 12_700;

    private static final int FRAME = 90;
    private static final int USUAL = 236;
    private static final int TALLEST = 600;
    private static final int NAME = 20;
    private static final int BAR = 10;
    private static final int ROOM = 8;

    private ChartSize() {}

    /** Lying bars need room for their names and for one another. */
    static long height(ChartData data) {
        int row = Math.max(NAME, data.series().size() * BAR) + ROOM;
        int points = data.isLying()
                ? Math.min(TALLEST, FRAME + row * data.categories().size())
                : USUAL;
        return (long) points * EMU_PER_POINT;
    }
}
