package ru.nastavnik.document.template;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.wml.Color;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Text;

/**
 * Puts the codes at the foot of every sheet, so that a sheet on the desk can be told from an older one and anybody may
 * ask about it; where the layout has one, the first sheet bears them as a square code too.
 */
final class VersionFooter {

    private static final ObjectFactory WORD = Context.getWmlObjectFactory();
    private static final int HALF_POINTS = 16;

    private VersionFooter() {}

    /** @param square side of the square code in the lower right of the first sheet, in millimetres; 0 for none */
    static void add(WordprocessingMLPackage word, int square) throws Docx4JException {
        FooterPart part = new FooterPart();
        Ftr footer = WORD.createFtr();
        footer.getContent().add(line(OpenPaper.CODE));
        part.setJaxbElement(footer);
        String everySheet = word.getMainDocumentPart().addTargetPart(part).getId();
        List<SectPr> sections = sections(word);
        for (int index = 0; index < sections.size(); index++) {
            SectPr section = sections.get(index);
            refer(section, HdrFtrRef.DEFAULT, everySheet);
            if (index == 0 && square > 0) {
                refer(section, HdrFtrRef.FIRST, firstSheet(word, section, square));
                section.setTitlePg(WORD.createBooleanDefaultTrue());
            } else {
                refer(section, HdrFtrRef.FIRST, everySheet);
            }
        }
    }

    private static String firstSheet(WordprocessingMLPackage word, SectPr section, int square) throws Docx4JException {
        FooterPart part = new FooterPart(new PartName("/word/footer-first.xml"));
        Ftr footer = WORD.createFtr();
        part.setJaxbElement(footer);
        String relation = word.getMainDocumentPart().addTargetPart(part).getId();
        footer.getContent()
                .addAll(PrintMarkPicture.foot(part, line(OpenPaper.CODE + OpenPaper.WHERE), section, square));
        return relation;
    }

    private static void refer(SectPr section, HdrFtrRef place, String relation) {
        FooterReference reference = WORD.createFooterReference();
        reference.setId(relation);
        reference.setType(place);
        section.getEGHdrFtrReferences().add(reference);
    }

    private static List<SectPr> sections(WordprocessingMLPackage word) {
        List<SectPr> sections = new ArrayList<>();
        for (Object item : word.getMainDocumentPart().getContent()) {
            if (XmlUtils.unwrap(item) instanceof P paragraph
                    && paragraph.getPPr() != null
                    && paragraph.getPPr().getSectPr() != null) {
                sections.add(paragraph.getPPr().getSectPr());
            }
        }
        SectPr last = word.getMainDocumentPart().getJaxbElement().getBody().getSectPr();
        if (last != null) {
            sections.add(last);
        }
        return sections;
    }

    private static P line(String open) {
        RPr small = WORD.createRPr();
        HpsMeasure size = WORD.createHpsMeasure();
        size.setVal(java.math.BigInteger.valueOf(HALF_POINTS));
        small.setSz(size);
        Color grey = WORD.createColor();
        grey.setVal("595959");
        small.setColor(grey);
        Text text = WORD.createText();
        text.setValue("Код версии: " + open);
        text.setSpace("preserve");
        R run = WORD.createR();
        run.setRPr(small);
        run.getContent().add(text);
        P paragraph = WORD.createP();
        paragraph.getContent().add(run);
        return paragraph;
    }
}
