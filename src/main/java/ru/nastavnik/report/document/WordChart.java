package ru.nastavnik.report.document;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.contenttype.ContentType;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DrawingML.Chart;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.EmbeddedPackagePart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.P;
import org.jspecify.annotations.Nullable;

/** A chart that Word draws itself, with the workbook of its figures inside, so that it can be changed there. */
final class WordChart {
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int EMU_PER_TWIP = 635;
    private static final int LINE_HEIGHT = 420_000;
    private static final int USUAL_HEIGHT = 3_000_000;
    private static final int TALLEST = 7_600_000;

    private final WordprocessingMLPackage file;
    private final int number;

    /** @param number of the chart within the file, from 1 */
    WordChart(WordprocessingMLPackage file, int number) {
        this.file = file;
        this.number = number;
    }

    P of(ChartData data, int widthInTwips) throws Docx4JException, JAXBException {
        Chart part = new Chart(new PartName("/word/charts/chart" + number + ".xml"));
        Relationship chart = file.getMainDocumentPart().addTargetPart(part);
        EmbeddedPackagePart workbook =
                new EmbeddedPackagePart(new PartName("/word/embeddings/chart" + number + ".xlsx"));
        workbook.setContentType(new ContentType(SHEET_TYPE));
        workbook.setBinaryData(workbook(data));
        Relationship figures = part.addTargetPart(workbook);
        file.getContentTypeManager().addDefaultContentType("xlsx", SHEET_TYPE);
        part.unmarshal(new ByteArrayInputStream(
                new ChartXml(ChartData.COLOURS).of(data, figures.getId()).getBytes(StandardCharsets.UTF_8)));
        return drawing(data, chart.getId(), widthInTwips);
    }

    private P drawing(ChartData data, String relation, int widthInTwips) throws JAXBException {
        long height = data.isLying()
                ? Math.min(TALLEST, (long) LINE_HEIGHT * (data.categories().size() + 3))
                : USUAL_HEIGHT;
        return (P) XmlUtils.unmarshalString("""
                <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                  xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:pPr><w:spacing w:before="120" w:after="120"/>
                <w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
                <wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Диаграмма %d" descr="%s"/><wp:cNvGraphicFramePr/>
                <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
                <c:chart r:id="%s"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""".formatted(
                (long) widthInTwips * EMU_PER_TWIP, height, number, number, ChartXml.escaped(data.words()), relation));
    }

    private static byte[] workbook(ChartData data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Nastavnik", "1.0")) {
            Worksheet sheet = book.newWorksheet(ChartXml.SHEET);
            for (int column = 0; column < data.series().size(); column++) {
                ChartData.Series series = data.series().get(column);
                sheet.value(0, column + 1, SheetCells.harmless(series.name()));
                for (int row = 0; row < data.categories().size(); row++) {
                    sheet.value(
                            row + 1, 0, SheetCells.harmless(data.categories().get(row)));
                    @Nullable BigDecimal value = series.values().get(row);
                    if (value != null) {
                        sheet.value(row + 1, column + 1, value);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
