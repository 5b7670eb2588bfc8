package ru.nastavnik.document.template;

import jakarta.xml.bind.JAXBException;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.ImagePngPart;
import org.docx4j.wml.P;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;

/**
 * The foot of a first sheet with the place of the square code: words on the left, the picture on the right. The foot is
 * as tall as the picture, so that the text of the sheet ends above it.
 */
final class PrintMarkPicture {

    private static final int UNITS_PER_MM = 36_000;
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final String NAMES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            """;
    private static final String TABLE = """
            <w:tbl %1$s>
              <w:tblPr>
                <w:tblW w:w="%2$d" w:type="dxa"/>
                <w:tblLayout w:type="fixed"/>
                <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>
              </w:tblPr>
              <w:tblGrid><w:gridCol w:w="%3$d"/><w:gridCol w:w="%4$d"/></w:tblGrid>
              <w:tr>
                <w:tc><w:tcPr><w:tcW w:w="%3$d" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr></w:tc>
                <w:tc>
                  <w:tcPr><w:tcW w:w="%4$d" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>
                  <w:p>
                    <w:pPr><w:jc w:val="right"/></w:pPr>
                    <w:r>
                      <w:drawing>
                        <wp:inline distT="0" distB="0" distL="0" distR="0">
                          <wp:extent cx="%5$d" cy="%5$d"/>
                          <wp:docPr id="9001" name="QR" descr="QR-код: код версии и код проверки этого документа"/>
                          <a:graphic>
                            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
                              <pic:pic>
                                <pic:nvPicPr><pic:cNvPr id="9001" name="QR"/><pic:cNvPicPr/></pic:nvPicPr>
                                <pic:blipFill><a:blip r:embed="%6$s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
                                <pic:spPr>
                                  <a:xfrm><a:off x="0" y="0"/><a:ext cx="%5$d" cy="%5$d"/></a:xfrm>
                                  <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
                                </pic:spPr>
                              </pic:pic>
                            </a:graphicData>
                          </a:graphic>
                        </wp:inline>
                      </w:drawing>
                    </w:r>
                  </w:p>
                </w:tc>
              </w:tr>
            </w:tbl>
            """;
    /** Word wants a paragraph after a table; this one has no height. */
    private static final String END = """
            <w:p %s><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>
            """;

    private PrintMarkPicture() {}

    /**
     * Adds the picture to the footer's parts and writes the table for it.
     *
     * @param footer where the words and the picture will stand
     * @param words on the left
     * @param section whose first sheet bears them
     * @param side of the picture, in millimetres
     * @return the content of the footer
     */
    static List<Object> foot(FooterPart footer, P words, SectPr section, int side) throws Docx4JException {
        ImagePngPart picture = new ImagePngPart(new PartName("/" + OpenPaper.SQUARE));
        picture.setBinaryData(OpenPaper.nothing());
        String relation = footer.addTargetPart(picture).getId();
        int width = width(section);
        int right = (int) Math.ceil(side * TWIPS_PER_MM);
        Tbl table = (Tbl) parsed(TABLE.formatted(NAMES, width, width - right, right, side * UNITS_PER_MM, relation));
        Tr row = (Tr) table.getContent().get(0);
        ((Tc) XmlUtils.unwrap(row.getContent().get(0))).getContent().add(words);
        return List.of(table, parsed(END.formatted(NAMES)));
    }

    private static Object parsed(String xml) throws Docx4JException {
        try {
            return XmlUtils.unwrap(
                    XmlUtils.unmarshalString(xml.replaceAll(">\\s+<", "><").strip()));
        } catch (JAXBException impossible) {
            throw new Docx4JException("The foot of the first sheet is no XML", impossible);
        }
    }

    private static int width(SectPr section) {
        SectPr.PgMar margins = section.getPgMar();
        return section.getPgSz()
                .getW()
                .subtract(margins.getLeft())
                .subtract(margins.getRight())
                .intValue();
    }
}
