package ru.nastavnik.report.document;

import java.math.BigDecimal;
import java.util.List;
import ru.nastavnik.definition.ReportDefinition.ChartKind;
import ru.nastavnik.document.paper.WordPaper;

/** A chart in the language of Office, with its figures repeated inside for programs that do not open the workbook. */
final class ChartXml {
    static final String SHEET = "Данные";

    private static final String TEXT_PROPERTIES =
            "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr>"
                    + "<a:endParaRPr lang=\"ru-RU\"/></a:p></c:txPr>";

    private final List<String> colours;

    ChartXml(List<String> colours) {
        this.colours = colours;
    }

    /** @param workbook id of the relation to the figures */
    String of(ChartData data, String workbook) {
        boolean lying = data.isLying();
        StringBuilder xml = new StringBuilder();
        xml.append(
                        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>"
                                + "<a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"ru-RU\" sz=\"1200\" b=\"1\"/><a:t>")
                .append(escaped(data.title()))
                .append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
                        + "<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>")
                .append(
                        data.kind() == ChartKind.BAR
                                ? "<c:barChart><c:barDir val=\"" + (lying ? "bar" : "col")
                                        + "\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
                                : "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < data.series().size(); i++) {
            series(xml, data, i);
        }
        xml.append(data.kind() == ChartKind.BAR ? "<c:gapWidth val=\"60\"/>" : "<c:marker val=\"1\"/>")
                .append("<c:axId val=\"1001\"/><c:axId val=\"1002\"/>")
                .append(data.kind() == ChartKind.BAR ? "</c:barChart>" : "</c:lineChart>")
                .append("<c:catAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"")
                .append(lying ? "maxMin" : "minMax")
                .append("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"")
                .append(lying ? "l" : "b")
                .append("\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                        + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>" + TEXT_PROPERTIES
                        + "<c:crossAx val=\"1002\"/></c:catAx>"
                        + "<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
                        + "<c:delete val=\"0\"/><c:axPos val=\"")
                .append(lying ? "b" : "l")
                .append("\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/>"
                        + "</a:solidFill></a:ln></c:spPr></c:majorGridlines>"
                        + "<c:numFmt formatCode=\"#,##0.##\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                        + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>" + TEXT_PROPERTIES
                        + "<c:crossAx val=\"1001\"/>")
                .append(lying ? "<c:crosses val=\"max\"/>" : "")
                .append("</c:valAx></c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>"
                        + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:externalData r:id=\"")
                .append(workbook)
                .append("\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>");
        return xml.toString();
    }

    private void series(StringBuilder xml, ChartData data, int index) {
        ChartData.Series series = data.series().get(index);
        String colour = colours.get(index % colours.size());
        String letter = SheetCells.letter(index + 1);
        int last = data.categories().size() + 1;
        xml.append("<c:ser><c:idx val=\"")
                .append(index)
                .append("\"/><c:order val=\"")
                .append(index)
                .append("\"/><c:tx><c:strRef><c:f>")
                .append(range(letter, 1, 1))
                .append("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
                .append(escaped(series.name()))
                .append("</c:v></c:pt></c:strCache></c:strRef></c:tx>");
        xml.append(
                data.kind() == ChartKind.BAR
                        ? "<c:spPr><a:solidFill><a:srgbClr val=\"" + colour
                                + "\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>"
                        : "<c:spPr><a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"" + colour
                                + "\"/></a:solidFill><a:prstDash val=\"" + (index == 0 ? "solid" : "dash")
                                + "\"/></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/></c:marker>");
        if (data.series().size() <= 2) {
            xml.append("<c:dLbls><c:spPr><a:noFill/></c:spPr>" + TEXT_PROPERTIES
                    + "<c:dLblPos val=\"" + (data.kind() == ChartKind.BAR ? "outEnd" : index == 0 ? "t" : "b") + "\"/>"
                    + "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
                    + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
        }
        xml.append("<c:cat><c:strRef><c:f>").append(range("A", 2, last)).append("</c:f><c:strCache><c:ptCount val=\"");
        xml.append(data.categories().size()).append("\"/>");
        for (int i = 0; i < data.categories().size(); i++) {
            point(xml, i, escaped(data.categories().get(i)));
        }
        xml.append("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>")
                .append(range(letter, 2, last))
                .append("</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"")
                .append(data.categories().size())
                .append("\"/>");
        for (int i = 0; i < series.values().size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value != null) {
                point(xml, i, value.toPlainString());
            }
        }
        xml.append("</c:numCache></c:numRef></c:val>")
                .append(data.kind() == ChartKind.LINE ? "<c:smooth val=\"0\"/>" : "")
                .append("</c:ser>");
    }

    private static void point(StringBuilder xml, int index, String value) {
        xml.append("<c:pt idx=\"")
                .append(index)
                .append("\"><c:v>")
                .append(value)
                .append("</c:v></c:pt>");
    }

    private static String range(String letter, int from, int to) {
        String start = "'" + SHEET + "'!$" + letter + "$" + from;
        return from == to ? start : start + ":$" + letter + "$" + to;
    }

    static String escaped(String text) {
        return WordPaper.allowed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
