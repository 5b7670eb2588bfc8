package ru.nastavnik.document.paper;

import java.util.List;
import org.docx4j.jaxb.Context;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;

/** A bordered table: headings again on each page, rows that no page cuts, figures to the right, totals bold. */
public final class WordTable {
    private static final int PADDING = 60;
    private static final ObjectFactory WORD = Context.getWmlObjectFactory();

    private final WordText text;
    private final int width;

    /** @param width of the text in twips */
    WordTable(WordText text, int width) {
        this.text = text;
        this.width = width;
    }

    /** @param number whether the cell stands to the right */
    public record Cell(String text, boolean number) {}

    public record Line(List<Cell> cells, boolean total) {
        public static Line of(List<String> texts) {
            return new Line(texts.stream().map(words -> new Cell(words, false)).toList(), false);
        }
    }

    Tbl of(List<String> headings, List<Line> lines) {
        ColumnWidths columns = ColumnWidths.of(headings, lines, width, PADDING);
        int size = columns.size();
        List<Integer> widths = columns.twips();
        Tbl table = WORD.createTbl();
        table.setTblPr(properties());
        TblGrid grid = WORD.createTblGrid();
        for (int column : widths) {
            TblGridCol col = WORD.createTblGridCol();
            col.setW(WordPaper.number(column));
            grid.getGridCol().add(col);
        }
        table.setTblGrid(grid);
        Tr head = row(true);
        for (int i = 0; i < headings.size(); i++) {
            head.getContent().add(cell(headings.get(i), JcEnumeration.CENTER, size, false, widths.get(i), true));
        }
        table.getContent().add(head);
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            boolean beforeTotal = at + 1 < lines.size() && lines.get(at + 1).total();
            Tr row = row(false);
            for (int i = 0; i < line.cells().size(); i++) {
                Cell cell = line.cells().get(i);
                row.getContent()
                        .add(cell(
                                cell.text(),
                                cell.number() ? JcEnumeration.RIGHT : JcEnumeration.LEFT,
                                size,
                                line.total(),
                                widths.get(i),
                                beforeTotal));
            }
            table.getContent().add(row);
        }
        return table;
    }

    private TblPr properties() {
        TblPr properties = WORD.createTblPr();
        properties.setTblW(measure(width));
        CTTblLayoutType layout = WORD.createCTTblLayoutType();
        layout.setType(STTblLayoutType.FIXED);
        properties.setTblLayout(layout);
        TblBorders borders = WORD.createTblBorders();
        borders.setTop(border());
        borders.setBottom(border());
        borders.setLeft(border());
        borders.setRight(border());
        borders.setInsideH(border());
        borders.setInsideV(border());
        properties.setTblBorders(borders);
        CTTblCellMar margins = WORD.createCTTblCellMar();
        margins.setLeft(measure(PADDING));
        margins.setRight(measure(PADDING));
        properties.setTblCellMar(margins);
        return properties;
    }

    private static Tr row(boolean heading) {
        TrPr properties = WORD.createTrPr();
        properties.getCnfStyleOrDivIdOrGridBefore().add(WORD.createCTTrPrBaseCantSplit(new BooleanDefaultTrue()));
        if (heading) {
            properties.getCnfStyleOrDivIdOrGridBefore().add(WORD.createCTTrPrBaseTblHeader(new BooleanDefaultTrue()));
        }
        Tr row = WORD.createTr();
        row.setTrPr(properties);
        return row;
    }

    /** @param withNext whether no page ends behind it: headings do not stand without a row, nor a total without one */
    private Tc cell(String words, JcEnumeration side, int size, boolean bold, int columnWidth, boolean withNext) {
        TcPr properties = WORD.createTcPr();
        properties.setTcW(measure(columnWidth));
        Tc cell = WORD.createTc();
        cell.setTcPr(properties);
        P paragraph = text.paragraph(words, side, size, bold, 0, 0);
        cell.getContent().add(withNext ? WordText.kept(paragraph) : paragraph);
        return cell;
    }

    private static TblWidth measure(int twips) {
        TblWidth measure = WORD.createTblWidth();
        measure.setType("dxa");
        measure.setW(WordPaper.number(twips));
        return measure;
    }

    private static CTBorder border() {
        CTBorder border = WORD.createCTBorder();
        border.setVal(STBorder.SINGLE);
        border.setSz(WordPaper.number(4));
        border.setColor("000000");
        return border;
    }
}
