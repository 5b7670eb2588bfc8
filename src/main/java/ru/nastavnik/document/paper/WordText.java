package ru.nastavnik.document.paper;

import org.docx4j.jaxb.Context;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.Tabs;
import org.docx4j.wml.Text;
import ru.nastavnik.document.LayoutProfile;
import ru.nastavnik.document.template.Typography;

/** Paragraphs in the font and sizes of a layout. */
final class WordText {
    private static final int SMALL = 10;
    private static final double INDENT_MM = 12.5;
    private static final double ADDRESSEE_MM = 80;
    private static final int GAP = 120;
    /** 1.15 of a line, in 240ths. */
    private static final int TEXT_LINE = 276;

    private static final ObjectFactory WORD = Context.getWmlObjectFactory();

    private final LayoutProfile profile;

    WordText(LayoutProfile profile) {
        this.profile = profile;
    }

    P paragraph(WordPaper.Style style, String words) {
        return switch (style) {
            case TITLE -> heading(words, WordStyles.TITLE, JcEnumeration.CENTER, 0);
            case HEADING -> heading(words, WordStyles.HEADING, JcEnumeration.LEFT, 2 * GAP);
            case BODY -> spaced(indented(paragraph(words, JcEnumeration.BOTH, profile.bodySize(), false, 0, 0)));
            case SMALL -> paragraph(words, JcEnumeration.LEFT, SMALL, false, 0, 0);
            case SMALL_WITH_NEXT -> kept(paragraph(words, JcEnumeration.LEFT, SMALL, false, 0, 0));
            case LEFT -> paragraph(words, JcEnumeration.LEFT, profile.bodySize(), false, 0, 0);
            case RIGHT -> paragraph(words, JcEnumeration.RIGHT, profile.bodySize(), false, 0, 0);
            case CENTRE -> paragraph(words, JcEnumeration.CENTER, profile.bodySize(), false, 2 * GAP, GAP);
            case ADDRESSEE -> addressee(words);
        };
    }

    P paragraph(String words, JcEnumeration side, int size, boolean bold, int before, int after) {
        PPr properties = WORD.createPPr();
        Jc alignment = WORD.createJc();
        alignment.setVal(side);
        properties.setJc(alignment);
        PPrBase.Spacing spacing = WORD.createPPrBaseSpacing();
        spacing.setBefore(WordPaper.number(before));
        spacing.setAfter(WordPaper.number(after));
        spacing.setLine(WordPaper.number(240));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        properties.setSpacing(spacing);
        P paragraph = WORD.createP();
        paragraph.setPPr(properties);
        if (!words.isEmpty()) {
            paragraph.getContent().add(run(words, size, bold));
        }
        return paragraph;
    }

    /** The post on the left, the name on the right edge, room between them for the hand. */
    P signature(String post, String name, int width) {
        P paragraph = paragraph(post, JcEnumeration.LEFT, profile.bodySize(), false, 4 * GAP, 0);
        CTTabStop edge = WORD.createCTTabStop();
        edge.setVal(STTabJc.RIGHT);
        edge.setPos(WordPaper.number(width));
        Tabs tabs = WORD.createTabs();
        tabs.getTab().add(edge);
        paragraph.getPPr().setTabs(tabs);
        R gap = run("", profile.bodySize(), false);
        gap.getContent().clear();
        gap.getContent().add(WORD.createRTab());
        paragraph.getContent().add(gap);
        paragraph.getContent().add(run(name.replace(' ', '\u00a0'), profile.bodySize(), false));
        return paragraph;
    }

    private P addressee(String words) {
        P paragraph = paragraph(words, JcEnumeration.LEFT, profile.bodySize(), false, 0, 0);
        PPrBase.Ind indent = WORD.createPPrBaseInd();
        indent.setLeft(WordPaper.number(WordPaper.twips(ADDRESSEE_MM)));
        paragraph.getPPr().setInd(indent);
        return paragraph;
    }

    private R run(String words, int size, boolean bold) {
        RPr properties = WORD.createRPr();
        RFonts fonts = WORD.createRFonts();
        fonts.setAscii(profile.font());
        fonts.setHAnsi(profile.font());
        fonts.setCs(profile.font());
        fonts.setEastAsia(profile.font());
        properties.setRFonts(fonts);
        if (bold) {
            properties.setB(new BooleanDefaultTrue());
        }
        HpsMeasure halfPoints = WORD.createHpsMeasure();
        halfPoints.setVal(WordPaper.number(2 * size));
        properties.setSz(halfPoints);
        properties.setSzCs(halfPoints);
        Text text = WORD.createText();
        text.setValue(Typography.bind(WordPaper.allowed(words)));
        text.setSpace("preserve");
        R run = WORD.createR();
        run.setRPr(properties);
        run.getContent().add(text);
        return run;
    }

    private P heading(String words, String style, JcEnumeration side, int before) {
        P paragraph = kept(paragraph(words, side, profile.bodySize(), true, before, GAP));
        PPrBase.PStyle named = WORD.createPPrBasePStyle();
        named.setVal(style);
        paragraph.getPPr().setPStyle(named);
        return paragraph;
    }

    /** As the text of the templates stands. */
    private static P spaced(P paragraph) {
        paragraph.getPPr().getSpacing().setLine(WordPaper.number(TEXT_LINE));
        return paragraph;
    }

    /** No page ends behind it. */
    static P kept(P paragraph) {
        paragraph.getPPr().setKeepNext(new BooleanDefaultTrue());
        return paragraph;
    }

    private static P indented(P paragraph) {
        PPrBase.Ind indent = WORD.createPPrBaseInd();
        indent.setFirstLine(WordPaper.number(WordPaper.twips(INDENT_MM)));
        paragraph.getPPr().setInd(indent);
        return paragraph;
    }
}
