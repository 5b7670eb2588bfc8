package ru.nastavnik.document.template;

import jakarta.xml.bind.JAXBException;
import java.math.BigInteger;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.ImagePngPart;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.R;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tabs;

/**
 * The place of the square code at the end of a line of a footer. The line is as tall as the picture, so that the text of
 * the sheet ends above it.
 */
final class PrintMarkPicture {

    private static final ObjectFactory WORD = Context.getWmlObjectFactory();
    private static final int UNITS_PER_MM = 36_000;
    private static final String RUN = """
            <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
              <w:tab/>
              <w:drawing>
                <wp:inline distT="0" distB="0" distL="0" distR="0">
                  <wp:extent cx="%1$d" cy="%1$d"/>
                  <wp:docPr id="9001" name="QR" descr="QR-код: код версии и код проверки этого документа"/>
                  <a:graphic>
                    <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
                      <pic:pic>
                        <pic:nvPicPr><pic:cNvPr id="9001" name="QR"/><pic:cNvPicPr/></pic:nvPicPr>
                        <pic:blipFill><a:blip r:embed="%2$s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
                        <pic:spPr>
                          <a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%1$d"/></a:xfrm>
                          <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
                        </pic:spPr>
                      </pic:pic>
                    </a:graphicData>
                  </a:graphic>
                </wp:inline>
              </w:drawing>
            </w:r>
            """;

    private PrintMarkPicture() {}

    /**
     * @param footer where the line stands
     * @param section whose first sheet bears it
     * @param side of the picture, in millimetres
     */
    static void add(FooterPart footer, P line, SectPr section, int side) throws Docx4JException {
        ImagePngPart picture = new ImagePngPart(new PartName("/" + OpenPaper.SQUARE));
        picture.setBinaryData(OpenPaper.nothing());
        String relation = footer.addTargetPart(picture).getId();
        line.setPPr(tabAt(width(section)));
        line.getContent().add(run(relation, side * UNITS_PER_MM));
    }

    private static R run(String relation, int side) throws Docx4JException {
        try {
            return (R) XmlUtils.unmarshalString(RUN.formatted(side, relation).replaceAll(">\\s+<", "><"));
        } catch (JAXBException impossible) {
            throw new Docx4JException("The run of the square code is no XML", impossible);
        }
    }

    private static BigInteger width(SectPr section) {
        SectPr.PgMar margins = section.getPgMar();
        return section.getPgSz().getW().subtract(margins.getLeft()).subtract(margins.getRight());
    }

    private static PPr tabAt(BigInteger width) {
        CTTabStop right = WORD.createCTTabStop();
        right.setVal(STTabJc.RIGHT);
        right.setPos(width);
        Tabs tabs = WORD.createTabs();
        tabs.getTab().add(right);
        PPr properties = WORD.createPPr();
        properties.setTabs(tabs);
        return properties;
    }
}
