package ru.nastavnik.document.template;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.relationships.Relationship;
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

/** Puts the version code at the foot of every sheet, so that a sheet on the desk can be told from an older one. */
final class VersionFooter {

    private static final ObjectFactory WORD = Context.getWmlObjectFactory();
    private static final int HALF_POINTS = 16;

    private VersionFooter() {}

    static void add(WordprocessingMLPackage word) throws InvalidFormatException {
        FooterPart part = new FooterPart();
        Ftr footer = WORD.createFtr();
        footer.getContent().add(line());
        part.setJaxbElement(footer);
        Relationship relation = word.getMainDocumentPart().addTargetPart(part);
        for (SectPr section : sections(word)) {
            for (HdrFtrRef place : List.of(HdrFtrRef.DEFAULT, HdrFtrRef.FIRST)) {
                FooterReference reference = WORD.createFooterReference();
                reference.setId(relation.getId());
                reference.setType(place);
                section.getEGHdrFtrReferences().add(reference);
            }
        }
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

    private static P line() {
        RPr small = WORD.createRPr();
        HpsMeasure size = WORD.createHpsMeasure();
        size.setVal(java.math.BigInteger.valueOf(HALF_POINTS));
        small.setSz(size);
        Color grey = WORD.createColor();
        grey.setVal("595959");
        small.setColor(grey);
        Text text = WORD.createText();
        text.setValue("Код версии: " + OpenPaper.CODE);
        text.setSpace("preserve");
        R run = WORD.createR();
        run.setRPr(small);
        run.getContent().add(text);
        P paragraph = WORD.createP();
        paragraph.getContent().add(run);
        return paragraph;
    }
}
