package ru.nastavnik.document.template;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.DocDefaults;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STPageOrientation;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;
import ru.nastavnik.document.LayoutProfile;

/**
 * Lays a template out by a profile: font and size of the text, margins of every section, and the width of what stands
 * in a corner. A template names what stands there by its styles.
 */
final class PageLayout {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int SHEET_WIDTH = 210;
    private static final int SHEET_HEIGHT = 297;

    private final LayoutProfile profile;

    private PageLayout(LayoutProfile profile) {
        this.profile = profile;
    }

    static void apply(WordprocessingMLPackage word, LayoutProfile profile) {
        PageLayout layout = new PageLayout(profile);
        StyleDefinitionsPart part = word.getMainDocumentPart().getStyleDefinitionsPart();
        if (part != null) {
            layout.styles(part.getJaxbElement());
        }
        SectPr last = word.getMainDocumentPart().getJaxbElement().getBody().getSectPr();
        if (last != null) {
            layout.section(last);
        }
        layout.sections(word.getMainDocumentPart().getContent());
    }

    private void styles(Styles styles) {
        DocDefaults defaults = styles.getDocDefaults();
        if (defaults != null
                && defaults.getRPrDefault() != null
                && defaults.getRPrDefault().getRPr() != null) {
            text(defaults.getRPrDefault().getRPr());
        }
        for (Style style : styles.getStyle()) {
            switch (style.getStyleId()) {
                case "Heading" -> indent(style).setRight(twips(textWidth(false) - profile.cornerLine()));
                case "Annex" -> indent(style).setLeft(twips(textWidth(false) - profile.cornerLine()));
                case "AnnexLand" -> indent(style).setLeft(twips(textWidth(true) - profile.cornerLine()));
                default -> {
                    // The others fill the line.
                }
            }
        }
    }

    private void text(RPr properties) {
        RFonts fonts = new RFonts();
        fonts.setAscii(profile.font());
        fonts.setHAnsi(profile.font());
        fonts.setEastAsia(profile.font());
        fonts.setCs(profile.font());
        properties.setRFonts(fonts);
        properties.setSz(size());
        properties.setSzCs(size());
        CTLanguage language = new CTLanguage();
        language.setVal("ru-RU");
        properties.setLang(language);
    }

    private HpsMeasure size() {
        HpsMeasure size = new HpsMeasure();
        size.setVal(BigInteger.valueOf(2L * profile.bodySize()));
        return size;
    }

    private static PPrBase.Ind indent(Style style) {
        PPr properties = style.getPPr();
        if (properties == null) {
            properties = new PPr();
            style.setPPr(properties);
        }
        PPrBase.Ind indent = properties.getInd();
        if (indent == null) {
            indent = new PPrBase.Ind();
            properties.setInd(indent);
        }
        return indent;
    }

    private void sections(List<Object> content) {
        for (Object item : content) {
            if (XmlUtils.unwrap(item) instanceof P paragraph
                    && paragraph.getPPr() != null
                    && paragraph.getPPr().getSectPr() != null) {
                section(paragraph.getPPr().getSectPr());
            }
        }
    }

    private void section(SectPr section) {
        SectPr.PgMar margins = section.getPgMar();
        if (margins == null) {
            margins = new SectPr.PgMar();
            section.setPgMar(margins);
        }
        LayoutProfile.Margins edges = profile.margins();
        boolean lying = section.getPgSz() != null && section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE;
        margins.setTop(twips(lying ? edges.left() : edges.top()));
        margins.setRight(twips(lying ? edges.top() : edges.right()));
        margins.setBottom(twips(lying ? edges.right() : edges.bottom()));
        margins.setLeft(twips(lying ? edges.bottom() : edges.left()));
    }

    private int textWidth(boolean lying) {
        LayoutProfile.Margins edges = profile.margins();
        return lying ? SHEET_HEIGHT - edges.top() - edges.bottom() : SHEET_WIDTH - edges.left() - edges.right();
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
