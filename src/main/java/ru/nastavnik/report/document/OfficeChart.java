package ru.nastavnik.report.document;

import java.math.BigDecimal;
import java.util.List;
import org.docx4j.dml.CTLineProperties;
import org.docx4j.dml.CTPresetLineDashProperties;
import org.docx4j.dml.CTRegularTextRun;
import org.docx4j.dml.CTSRgbColor;
import org.docx4j.dml.CTShapeProperties;
import org.docx4j.dml.CTSolidColorFillProperties;
import org.docx4j.dml.CTTextBody;
import org.docx4j.dml.CTTextBodyProperties;
import org.docx4j.dml.CTTextCharacterProperties;
import org.docx4j.dml.CTTextListStyle;
import org.docx4j.dml.CTTextParagraph;
import org.docx4j.dml.CTTextParagraphProperties;
import org.docx4j.dml.STPresetLineDashVal;
import org.docx4j.dml.chart.CTAxDataSource;
import org.docx4j.dml.chart.CTAxPos;
import org.docx4j.dml.chart.CTAxisUnit;
import org.docx4j.dml.chart.CTBarChart;
import org.docx4j.dml.chart.CTBarDir;
import org.docx4j.dml.chart.CTBarGrouping;
import org.docx4j.dml.chart.CTBarSer;
import org.docx4j.dml.chart.CTBoolean;
import org.docx4j.dml.chart.CTCatAx;
import org.docx4j.dml.chart.CTChart;
import org.docx4j.dml.chart.CTChartLines;
import org.docx4j.dml.chart.CTChartSpace;
import org.docx4j.dml.chart.CTCrosses;
import org.docx4j.dml.chart.CTDLblPos;
import org.docx4j.dml.chart.CTDLbls;
import org.docx4j.dml.chart.CTDispBlanksAs;
import org.docx4j.dml.chart.CTDouble;
import org.docx4j.dml.chart.CTExternalData;
import org.docx4j.dml.chart.CTGapAmount;
import org.docx4j.dml.chart.CTGrouping;
import org.docx4j.dml.chart.CTLayout;
import org.docx4j.dml.chart.CTLegend;
import org.docx4j.dml.chart.CTLegendPos;
import org.docx4j.dml.chart.CTLineChart;
import org.docx4j.dml.chart.CTLineSer;
import org.docx4j.dml.chart.CTMarker;
import org.docx4j.dml.chart.CTMarkerSize;
import org.docx4j.dml.chart.CTMarkerStyle;
import org.docx4j.dml.chart.CTNumData;
import org.docx4j.dml.chart.CTNumDataSource;
import org.docx4j.dml.chart.CTNumFmt;
import org.docx4j.dml.chart.CTNumRef;
import org.docx4j.dml.chart.CTNumVal;
import org.docx4j.dml.chart.CTOrientation;
import org.docx4j.dml.chart.CTPlotArea;
import org.docx4j.dml.chart.CTScaling;
import org.docx4j.dml.chart.CTSerTx;
import org.docx4j.dml.chart.CTStrData;
import org.docx4j.dml.chart.CTStrRef;
import org.docx4j.dml.chart.CTStrVal;
import org.docx4j.dml.chart.CTTickLblPos;
import org.docx4j.dml.chart.CTTickMark;
import org.docx4j.dml.chart.CTTitle;
import org.docx4j.dml.chart.CTTx;
import org.docx4j.dml.chart.CTUnsignedInt;
import org.docx4j.dml.chart.CTValAx;
import org.docx4j.dml.chart.STAxPos;
import org.docx4j.dml.chart.STBarDir;
import org.docx4j.dml.chart.STBarGrouping;
import org.docx4j.dml.chart.STCrosses;
import org.docx4j.dml.chart.STDLblPos;
import org.docx4j.dml.chart.STDispBlanksAs;
import org.docx4j.dml.chart.STGrouping;
import org.docx4j.dml.chart.STLegendPos;
import org.docx4j.dml.chart.STMarkerStyle;
import org.docx4j.dml.chart.STOrientation;
import org.docx4j.dml.chart.STTickLblPos;
import org.docx4j.dml.chart.STTickMark;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.ReportDefinition.ChartKind;
import ru.nastavnik.document.paper.WordPaper;

/**
 * A chart that Word and Excel draw themselves, with its figures repeated inside for programs that do not open the cells
 * which it names.
 */
final class OfficeChart {
    private static final int TITLE = 1200;
    private static final int SMALL = 900;
    private static final int THICK_LINE = 28_575;
    private static final int THIN_LINE = 6_350;
    private static final int MOST_LABELLED = 2;
    private static final int GAP = 60;
    private static final double SHARE_STEP = 20;
    private static final double HUNDRED = 100;
    /** A format with places that may be empty would leave a comma behind whole numbers. */
    private static final String WHOLE = "#,##0";

    private static final String ANY = "General";
    private static final long NAMES = 1001;
    private static final long VALUES = 1002;

    private final ChartData data;
    private final ChartCells cells;
    private final boolean lying;

    /** @param cells where the figures stand */
    OfficeChart(ChartData data, ChartCells cells) {
        this.data = data;
        this.cells = cells;
        this.lying = data.isLying();
    }

    /** @param workbook id of the relation to the figures; null where they stand in the same file */
    CTChartSpace space(@Nullable String workbook) {
        CTChart chart = new CTChart();
        chart.setTitle(title());
        chart.setAutoTitleDeleted(flag(false));
        chart.setPlotArea(plot());
        CTLegend legend = new CTLegend();
        CTLegendPos below = new CTLegendPos();
        below.setVal(STLegendPos.B);
        legend.setLegendPos(below);
        legend.setOverlay(flag(false));
        chart.setLegend(legend);
        chart.setPlotVisOnly(flag(true));
        CTDispBlanksAs gaps = new CTDispBlanksAs();
        gaps.setVal(STDispBlanksAs.GAP);
        chart.setDispBlanksAs(gaps);
        CTChartSpace space = new CTChartSpace();
        space.setRoundedCorners(flag(false));
        space.setChart(chart);
        if (workbook != null) {
            CTExternalData figures = new CTExternalData();
            figures.setId(workbook);
            figures.setAutoUpdate(flag(false));
            space.setExternalData(figures);
        }
        return space;
    }

    private CTTitle title() {
        CTTextCharacterProperties letters = letters(TITLE, true);
        letters.setLang("ru-RU");
        CTRegularTextRun words = new CTRegularTextRun();
        words.setRPr(letters);
        words.setT(WordPaper.allowed(data.title()));
        CTTextBody text = text(letters(TITLE, true));
        text.getP().get(0).getEGTextRun().add(words);
        CTTx of = new CTTx();
        of.setRich(text);
        CTTitle title = new CTTitle();
        title.setTx(of);
        title.setOverlay(flag(false));
        return title;
    }

    private CTPlotArea plot() {
        CTPlotArea plot = new CTPlotArea();
        plot.setLayout(new CTLayout());
        plot.getAreaChartOrArea3DChartOrLineChart().add(data.kind() == ChartKind.BAR ? bars() : lines());
        plot.getValAxOrCatAxOrDateAx().add(names());
        plot.getValAxOrCatAxOrDateAx().add(values());
        return plot;
    }

    private CTBarChart bars() {
        CTBarChart bars = new CTBarChart();
        CTBarDir direction = new CTBarDir();
        direction.setVal(lying ? STBarDir.BAR : STBarDir.COL);
        bars.setBarDir(direction);
        CTBarGrouping grouping = new CTBarGrouping();
        grouping.setVal(STBarGrouping.CLUSTERED);
        bars.setGrouping(grouping);
        bars.setVaryColors(flag(false));
        for (int i = 0; i < data.series().size(); i++) {
            CTBarSer series = new CTBarSer();
            series.setIdx(number(i));
            series.setOrder(number(i));
            series.setTx(called(i));
            CTShapeProperties shape = new CTShapeProperties();
            shape.setSolidFill(filled(colour(i)));
            series.setSpPr(shape);
            series.setInvertIfNegative(flag(false));
            if (data.series().size() <= MOST_LABELLED) {
                series.setDLbls(figures(STDLblPos.OUT_END));
            }
            series.setCat(categories());
            series.setVal(values(i));
            bars.getSer().add(series);
        }
        CTGapAmount gap = new CTGapAmount();
        gap.setVal(GAP);
        bars.setGapWidth(gap);
        bars.getAxId().add(number(NAMES));
        bars.getAxId().add(number(VALUES));
        return bars;
    }

    /** The fact whole with its figures above, the plan dashed with them below. */
    private CTLineChart lines() {
        CTLineChart lines = new CTLineChart();
        CTGrouping grouping = new CTGrouping();
        grouping.setVal(STGrouping.STANDARD);
        lines.setGrouping(grouping);
        lines.setVaryColors(flag(false));
        for (int i = 0; i < data.series().size(); i++) {
            CTLineSer series = new CTLineSer();
            series.setIdx(number(i));
            series.setOrder(number(i));
            series.setTx(called(i));
            CTLineProperties line = line(colour(i), THICK_LINE);
            CTPresetLineDashProperties dash = new CTPresetLineDashProperties();
            dash.setVal(i == 0 ? STPresetLineDashVal.SOLID : STPresetLineDashVal.DASH);
            line.setPrstDash(dash);
            series.setSpPr(outlined(line));
            series.setMarker(marker());
            series.setDLbls(figures(i == 0 ? STDLblPos.T : STDLblPos.B));
            series.setCat(categories());
            series.setVal(values(i));
            series.setSmooth(flag(false));
            lines.getSer().add(series);
        }
        lines.setMarker(flag(true));
        lines.getAxId().add(number(NAMES));
        lines.getAxId().add(number(VALUES));
        return lines;
    }

    private static CTMarker marker() {
        CTMarker marker = new CTMarker();
        CTMarkerStyle circle = new CTMarkerStyle();
        circle.setVal(STMarkerStyle.CIRCLE);
        marker.setSymbol(circle);
        CTMarkerSize size = new CTMarkerSize();
        size.setVal((short) 6);
        marker.setSize(size);
        return marker;
    }

    private CTDLbls figures(STDLblPos where) {
        CTDLbls figures = new CTDLbls();
        CTDLblPos position = new CTDLblPos();
        position.setVal(where);
        figures.setNumFmt(format(isWhole() ? WHOLE : ANY));
        figures.setTxPr(text(letters(SMALL, false)));
        figures.setDLblPos(position);
        figures.setShowLegendKey(flag(false));
        figures.setShowVal(flag(true));
        figures.setShowCatName(flag(false));
        figures.setShowSerName(flag(false));
        figures.setShowPercent(flag(false));
        figures.setShowBubbleSize(flag(false));
        return figures;
    }

    private CTCatAx names() {
        CTCatAx axis = new CTCatAx();
        axis.setAxId(number(NAMES));
        axis.setScaling(scaling(lying));
        axis.setDelete(flag(false));
        axis.setAxPos(at(lying ? STAxPos.L : STAxPos.B));
        axis.setNumFmt(format(ANY));
        axis.setMajorTickMark(noMarks());
        axis.setMinorTickMark(noMarks());
        axis.setTickLblPos(labels(STTickLblPos.LOW));
        axis.setTxPr(text(letters(SMALL, false)));
        axis.setCrossAx(number(VALUES));
        return axis;
    }

    private CTValAx values() {
        CTValAx axis = new CTValAx();
        axis.setAxId(number(VALUES));
        CTScaling scaling = scaling(false);
        axis.setScaling(scaling);
        axis.setDelete(flag(false));
        axis.setAxPos(at(lying ? STAxPos.B : STAxPos.L));
        CTChartLines grid = new CTChartLines();
        grid.setSpPr(outlined(line("D9D9D9", THIN_LINE)));
        axis.setMajorGridlines(grid);
        axis.setNumFmt(format(isWhole() || data.share() ? WHOLE : ANY));
        axis.setMajorTickMark(noMarks());
        axis.setMinorTickMark(noMarks());
        axis.setTickLblPos(labels(STTickLblPos.NEXT_TO));
        axis.setTxPr(text(letters(SMALL, false)));
        axis.setCrossAx(number(NAMES));
        if (lying) {
            CTCrosses end = new CTCrosses();
            end.setVal(STCrosses.MAX);
            axis.setCrosses(end);
        }
        if (data.share()) {
            scaling.setMin(end(0));
            scaling.setMax(end(HUNDRED));
            CTAxisUnit step = new CTAxisUnit();
            step.setVal(SHARE_STEP);
            axis.setMajorUnit(step);
        } else if (isPart()) {
            scaling.setMax(end(data.highest().doubleValue()));
        }
        return axis;
    }

    /** Whether the rest of the chart has a higher value: its axis must not end at the highest of this part. */
    private boolean isPart() {
        return data.series().stream()
                .flatMap(series -> series.values().stream())
                .noneMatch(value -> value != null && value.compareTo(data.highest()) == 0);
    }

    private static CTDouble end(double value) {
        CTDouble end = new CTDouble();
        end.setVal(value);
        return end;
    }

    private boolean isWhole() {
        return data.series().stream()
                .flatMap(series -> series.values().stream())
                .allMatch(value -> value == null || value.stripTrailingZeros().scale() <= 0);
    }

    private CTSerTx called(int series) {
        CTSerTx name = new CTSerTx();
        name.setStrRef(
                texts(cells.name(series), List.of(data.series().get(series).name())));
        return name;
    }

    private CTAxDataSource categories() {
        CTAxDataSource source = new CTAxDataSource();
        source.setStrRef(texts(cells.categoryNames(), data.categories()));
        return source;
    }

    private static CTStrRef texts(String range, List<String> texts) {
        CTStrData copy = new CTStrData();
        copy.setPtCount(number(texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            CTStrVal value = new CTStrVal();
            value.setIdx(i);
            value.setV(WordPaper.allowed(texts.get(i)));
            copy.getPt().add(value);
        }
        CTStrRef reference = new CTStrRef();
        reference.setF(range);
        reference.setStrCache(copy);
        return reference;
    }

    private CTNumDataSource values(int series) {
        List<@Nullable BigDecimal> values = data.series().get(series).values();
        CTNumData copy = new CTNumData();
        copy.setFormatCode(ANY);
        copy.setPtCount(number(values.size()));
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                CTNumVal point = new CTNumVal();
                point.setIdx(i);
                point.setV(value.toPlainString());
                copy.getPt().add(point);
            }
        }
        CTNumRef reference = new CTNumRef();
        reference.setF(cells.values(series));
        reference.setNumCache(copy);
        CTNumDataSource source = new CTNumDataSource();
        source.setNumRef(reference);
        return source;
    }

    private static String colour(int series) {
        return ChartData.COLOURS.get(series % ChartData.COLOURS.size());
    }

    private static CTSolidColorFillProperties filled(String colour) {
        CTSRgbColor value = new CTSRgbColor();
        value.setVal(colour);
        CTSolidColorFillProperties fill = new CTSolidColorFillProperties();
        fill.setSrgbClr(value);
        return fill;
    }

    private static CTLineProperties line(String colour, int width) {
        CTLineProperties line = new CTLineProperties();
        line.setW(width);
        line.setSolidFill(filled(colour));
        return line;
    }

    private static CTShapeProperties outlined(CTLineProperties line) {
        CTShapeProperties shape = new CTShapeProperties();
        shape.setLn(line);
        return shape;
    }

    private static CTTextCharacterProperties letters(int size, boolean bold) {
        CTTextCharacterProperties letters = new CTTextCharacterProperties();
        letters.setSz(size);
        letters.setB(bold);
        return letters;
    }

    private static CTTextBody text(CTTextCharacterProperties letters) {
        CTTextParagraphProperties properties = new CTTextParagraphProperties();
        properties.setDefRPr(letters);
        CTTextParagraph paragraph = new CTTextParagraph();
        paragraph.setPPr(properties);
        CTTextBody text = new CTTextBody();
        text.setBodyPr(new CTTextBodyProperties());
        text.setLstStyle(new CTTextListStyle());
        text.getP().add(paragraph);
        return text;
    }

    private static CTScaling scaling(boolean downwards) {
        CTOrientation orientation = new CTOrientation();
        orientation.setVal(downwards ? STOrientation.MAX_MIN : STOrientation.MIN_MAX);
        CTScaling scaling = new CTScaling();
        scaling.setOrientation(orientation);
        return scaling;
    }

    private static CTAxPos at(STAxPos where) {
        CTAxPos position = new CTAxPos();
        position.setVal(where);
        return position;
    }

    private static CTNumFmt format(String code) {
        CTNumFmt format = new CTNumFmt();
        format.setFormatCode(code);
        format.setSourceLinked(false);
        return format;
    }

    private static CTTickMark noMarks() {
        CTTickMark marks = new CTTickMark();
        marks.setVal(STTickMark.NONE);
        return marks;
    }

    private static CTTickLblPos labels(STTickLblPos where) {
        CTTickLblPos position = new CTTickLblPos();
        position.setVal(where);
        return position;
    }

    private static CTBoolean flag(boolean value) {
        CTBoolean flag = new CTBoolean();
        flag.setVal(value);
        return flag;
    }

    private static CTUnsignedInt number(long value) {
        CTUnsignedInt number = new CTUnsignedInt();
        number.setVal(value);
        return number;
    }
}
