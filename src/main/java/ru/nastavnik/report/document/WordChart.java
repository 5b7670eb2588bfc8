package ru.nastavnik.report.document;

import org.docx4j.dml.CTNonVisualDrawingProps;
import org.docx4j.dml.CTNonVisualGraphicFrameProperties;
import org.docx4j.dml.CTPositiveSize2D;
import org.docx4j.dml.Graphic;
import org.docx4j.dml.GraphicData;
import org.docx4j.dml.chart.CTRelId;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.contenttype.ContentType;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DrawingML.Chart;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.EmbeddedPackagePart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import ru.nastavnik.document.paper.WordPaper;

/** A chart that Word draws itself, with the workbook of its figures inside, so that it can be changed there. */
final class WordChart {
    static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int EMU_PER_TWIP = 635;
    private static final ObjectFactory WORD = Context.getWmlObjectFactory();

    private final WordprocessingMLPackage file;
    private final int number;

    /** @param number of the chart within the file, from 1 */
    WordChart(WordprocessingMLPackage file, int number) {
        this.file = file;
        this.number = number;
    }

    P of(ChartData data, int widthInTwips) throws Docx4JException {
        Chart part = new Chart(new PartName("/word/charts/chart" + number + ".xml"));
        Relationship chart = file.getMainDocumentPart().addTargetPart(part);
        EmbeddedPackagePart workbook =
                new EmbeddedPackagePart(new PartName("/word/embeddings/chart" + number + ".xlsx"));
        workbook.setContentType(new ContentType(SHEET_TYPE));
        workbook.setBinaryData(ChartCells.workbook(data));
        Relationship figures = part.addTargetPart(workbook);
        file.getContentTypeManager().addDefaultContentType("xlsx", SHEET_TYPE);
        part.setJaxbElement(new OfficeChart(data, ChartCells.alone(data)).space(figures.getId()));
        return drawing(data, chart.getId(), widthInTwips);
    }

    /** What stands in place of a chart: the relation to it. */
    static Graphic graphic(String relation) {
        CTRelId reference = new CTRelId();
        reference.setId(relation);
        GraphicData of = new GraphicData();
        of.setUri(CHARTS);
        of.getAny().add(new org.docx4j.dml.chart.ObjectFactory().createChart(reference));
        Graphic graphic = new Graphic();
        graphic.setGraphicData(of);
        return graphic;
    }

    /** A number of its own, a name, and its figures in words for those who do not see it. */
    static CTNonVisualDrawingProps described(ChartData data, int number) {
        CTNonVisualDrawingProps properties = new CTNonVisualDrawingProps();
        properties.setId(number);
        properties.setName("Диаграмма " + number);
        properties.setDescr(WordPaper.allowed(data.words()));
        return properties;
    }

    private P drawing(ChartData data, String relation, int widthInTwips) {
        CTPositiveSize2D size = new CTPositiveSize2D();
        size.setCx((long) widthInTwips * EMU_PER_TWIP);
        size.setCy((long) ChartSize.height(data) * ChartSize.EMU_PER_POINT);
        Inline inline = new Inline();
        inline.setDistT(0L);
        inline.setDistB(0L);
        inline.setDistL(0L);
        inline.setDistR(0L);
        inline.setExtent(size);
        inline.setDocPr(described(data, number));
        inline.setCNvGraphicFramePr(new CTNonVisualGraphicFrameProperties());
        inline.setGraphic(graphic(relation));
        Drawing drawing = WORD.createDrawing();
        drawing.getAnchorOrInline().add(inline);
        R run = WORD.createR();
        run.getContent().add(drawing);
        P paragraph = WORD.createP();
        paragraph.setPPr(centred());
        paragraph.getContent().add(run);
        return paragraph;
    }

    private static PPr centred() {
        PPr properties = WORD.createPPr();
        PPrBase.Spacing spacing = WORD.createPPrBaseSpacing();
        spacing.setBefore(java.math.BigInteger.valueOf(120));
        spacing.setAfter(java.math.BigInteger.valueOf(120));
        properties.setSpacing(spacing);
        Jc middle = WORD.createJc();
        middle.setVal(JcEnumeration.CENTER);
        properties.setJc(middle);
        return properties;
    }
}
