package ru.nastavnik.report.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.ReportDefinition.ChartKind;

/** A chart of a report for JFreeChart: colours, letters and axes as in the other formats. */
final class DrawnChart {
    static final int SMALL = 8;
    /** How many lines a name along the axis has at most. */
    static final int LINES = 3;
    /** The part of the width that names beside lying bars may take. */
    static final float LABELS = 0.36f;

    private static final int TITLE = 10;
    private static final int MOST_LABELLED = 2;
    private static final int HUNDRED = 100;
    private static final int SHARE_STEP = 20;
    private static final int MARKS = 5;
    /** Above the highest value: its figure stands there. */
    private static final double HEADROOM = 0.12;

    private static final Color GRID = new Color(0xD9D9D9);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ChartData data;
    private final DrawnFonts fonts;

    DrawnChart(ChartData data, DrawnFonts fonts) {
        this.data = data;
        this.fonts = fonts;
    }

    /** From nothing to above the highest value; the marks of shares end at a hundred. */
    private Range range() {
        double lowest = 0;
        double highest = data.share() ? HUNDRED : data.highest().doubleValue();
        for (ChartData.Series series : data.series()) {
            for (BigDecimal value : series.values()) {
                lowest = value == null ? lowest : Math.min(lowest, value.doubleValue());
            }
        }
        double span = highest - lowest;
        return span == 0
                ? new Range(0, 1)
                : new Range(lowest < 0 ? lowest - span * HEADROOM : 0, highest + span * HEADROOM);
    }

    JFreeChart chart() {
        CategoryPlot plot = new CategoryPlot(dataset(), names(), values(), renderer());
        plot.setOrientation(data.isLying() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        JFreeChart chart = new JFreeChart(data.title(), fonts.bold(TITLE), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setBorderVisible(true);
        chart.setBorderPaint(GRID);
        chart.setBorderStroke(new BasicStroke(0.5f));
        chart.setPadding(new RectangleInsets(4, 6, 4, 6));
        chart.getTitle().setPaint(Color.BLACK);
        chart.addLegend(legend(plot));
        return chart;
    }

    private LegendTitle legend(CategoryPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(letters());
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(org.jfree.chart.ui.RectangleEdge.BOTTOM);
        return legend;
    }

    private Font letters() {
        return fonts.plain(SMALL);
    }

    private CategoryDataset dataset() {
        DefaultCategoryDataset figures = new DefaultCategoryDataset();
        for (int series = 0; series < data.series().size(); series++) {
            List<@Nullable BigDecimal> values = data.series().get(series).values();
            for (int i = 0; i < data.categories().size(); i++) {
                figures.addValue(
                        values.get(i),
                        new Named(series, data.series().get(series).name()),
                        new Named(i, data.categories().get(i)));
            }
        }
        return figures;
    }

    /** Two rows may be called the same. */
    private record Named(int at, String name) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            return Integer.compare(at, other.at);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(letters());
        axis.setMaximumCategoryLabelLines(LINES);
        axis.setMaximumCategoryLabelWidthRatio(LABELS);
        axis.setAxisLinePaint(GRID);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.2);
        return axis;
    }

    private NumberAxis values() {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(letters());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        Range range = range();
        axis.setRange(range);
        double step = data.share() ? SHARE_STEP : step(range.getLength());
        axis.setTickUnit(new NumberTickUnit(step, NumberFormat.getInstance(RUSSIAN)));
        return axis;
    }

    /** 1, 2 or 5 of a power of ten, about five in a range. */
    private static double step(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length / MARKS)));
        double digit = length / MARKS / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    private CategoryItemRenderer renderer() {
        return data.kind() == ChartKind.BAR ? bars() : lines();
    }

    private CategoryItemRenderer bars() {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0);
        renderer.setMaximumBarWidth(0.08);
        for (int series = 0; series < data.series().size(); series++) {
            renderer.setSeriesPaint(series, colour(series));
        }
        renderer.setDefaultItemLabelGenerator(figures());
        renderer.setDefaultItemLabelFont(fonts.plain(SMALL - 1));
        renderer.setDefaultPositiveItemLabelPosition(
                data.isLying()
                        ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT)
                        : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        renderer.setDefaultItemLabelsVisible(data.series().size() <= MOST_LABELLED);
        return renderer;
    }

    /** The fact whole with its figures above, the plan dashed with them below. */
    private CategoryItemRenderer lines() {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer();
        for (int series = 0; series < data.series().size(); series++) {
            renderer.setSeriesPaint(series, colour(series));
            renderer.setSeriesShape(series, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
            renderer.setSeriesStroke(series, stroke(series));
            renderer.setSeriesPositiveItemLabelPosition(
                    series,
                    series == 0
                            ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER)
                            : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER));
        }
        renderer.setDefaultItemLabelGenerator(figures());
        renderer.setDefaultItemLabelFont(fonts.plain(SMALL - 1));
        renderer.setDefaultItemLabelsVisible(true);
        return renderer;
    }

    private static BasicStroke stroke(int series) {
        return series == 0
                ? new BasicStroke(1.8f)
                : new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);
    }

    private static Color colour(int series) {
        return new Color(Integer.parseInt(ChartData.COLOURS.get(series % ChartData.COLOURS.size()), 16));
    }

    private static CategoryItemLabelGenerator figures() {
        return new CategoryItemLabelGenerator() {
            @Override
            public String generateRowLabel(CategoryDataset dataset, int row) {
                return dataset.getRowKey(row).toString();
            }

            @Override
            public String generateColumnLabel(CategoryDataset dataset, int column) {
                return dataset.getColumnKey(column).toString();
            }

            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                return ChartData.printed(
                        new BigDecimal(dataset.getValue(row, column).toString()));
            }
        };
    }
}
