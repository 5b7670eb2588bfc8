package ru.nastavnik.document.paper;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.STPageOrientation;
import org.docx4j.wml.SectPr;
import ru.nastavnik.document.LayoutProfile;

/**
 * A .docx that is put together piece by piece, laid out by the standard of its date: margins, font, page numbers from
 * the second page on. Sheets lie where a table is wide.
 */
public final class WordPaper {
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int SHEET_WIDTH = 210;
    private static final int SHEET_HEIGHT = 297;
    private static final int PAGE_NUMBER_FROM_EDGE = 10;
    private static final ObjectFactory WORD = Context.getWmlObjectFactory();

    private final LayoutProfile profile;
    private final WordprocessingMLPackage file;
    private final MainDocumentPart body;
    private final WordText text;
    private final Relationship header;
    private boolean lying;
    private boolean firstSection = true;
    private int drawings;

    /** @param author the body that issues the paper, as programs show it */
    public WordPaper(LayoutProfile profile, String title, String author) {
        this.profile = profile;
        this.text = new WordText(profile);
        try {
            file = WordprocessingMLPackage.createPackage();
            describe(title, author);
            body = file.getMainDocumentPart();
            WordStyles.set(body.getStyleDefinitionsPart(), profile);
            header = header();
        } catch (Docx4JException | JAXBException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How a paragraph stands. */
    public enum Style {
        /** The first heading. */
        TITLE,
        /** A heading of the second level. */
        HEADING,
        BODY,
        SMALL,
        /** Small, on the page of what follows. */
        SMALL_WITH_NEXT,
        LEFT,
        RIGHT,
        /** A form of address. */
        CENTRE,
        /** In the right half of the sheet, lines one under the other. */
        ADDRESSEE
    }

    /** The sheets from here on lie or stand; a change begins a new page. */
    public WordPaper lying(boolean wanted) {
        if (wanted != lying && !body.getContent().isEmpty()) {
            P end = WORD.createP();
            PPr properties = WORD.createPPr();
            properties.setSectPr(section());
            end.setPPr(properties);
            body.getContent().add(end);
            firstSection = false;
        }
        lying = wanted;
        return this;
    }

    public WordPaper paragraph(Style style, String words) {
        for (String line : words.split("\n")) {
            body.getContent().add(text.paragraph(style, line));
        }
        return this;
    }

    /** Who signs: the post on the left, the name on the right, room for the hand between them. */
    public WordPaper signature(String post, String name) {
        body.getContent().add(text.signature(post, name, textWidth()));
        return this;
    }

    /** @param lines the cells; the total is bold */
    public WordPaper table(List<String> headings, List<WordTable.Line> lines) {
        body.getContent().add(new WordTable(text, textWidth()).of(headings, lines));
        return this;
    }

    /** What is drawn into the file by parts of its own. */
    public interface Drawing {
        /**
         * @param number of the drawing within the file, from 1
         * @param width of the text in twips
         */
        P drawn(WordprocessingMLPackage file, int number, int width) throws Docx4JException, JAXBException;
    }

    public WordPaper drawing(Drawing drawing) {
        try {
            drawings++;
            body.getContent().add(drawing.drawn(file, drawings, textWidth()));
        } catch (Docx4JException | JAXBException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    public byte[] bytes() {
        body.getJaxbElement().getBody().setSectPr(section());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.save(out);
        } catch (Docx4JException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private void describe(String title, String author) {
        CoreProperties properties = new CoreProperties();
        properties.setTitle(new org.docx4j.docProps.core.dc.elements.ObjectFactory().createTitle(literal(title)));
        properties.setCreator(literal(author));
        properties.setLanguage(literal("ru-RU"));
        file.getDocPropsCorePart().setJaxbElement(properties);
    }

    private static SimpleLiteral literal(String words) {
        SimpleLiteral literal = new SimpleLiteral();
        literal.getContent().add(allowed(words).replaceAll("\\s+", " "));
        return literal;
    }

    private int textWidth() {
        LayoutProfile.Margins margins = profile.margins();
        return lying
                ? twips(SHEET_HEIGHT - margins.top() - margins.bottom())
                : twips(SHEET_WIDTH - margins.left() - margins.right());
    }

    private SectPr section() {
        SectPr section = WORD.createSectPr();
        SectPr.PgSz size = WORD.createSectPrPgSz();
        size.setW(number(twips(lying ? SHEET_HEIGHT : SHEET_WIDTH)));
        size.setH(number(twips(lying ? SHEET_WIDTH : SHEET_HEIGHT)));
        size.setOrient(lying ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        section.setPgSz(size);
        LayoutProfile.Margins margins = profile.margins();
        SectPr.PgMar edges = WORD.createSectPrPgMar();
        edges.setLeft(number(twips(lying ? margins.bottom() : margins.left())));
        edges.setRight(number(twips(lying ? margins.top() : margins.right())));
        edges.setTop(number(twips(lying ? margins.left() : margins.top())));
        edges.setBottom(number(twips(lying ? margins.right() : margins.bottom())));
        edges.setHeader(number(twips(PAGE_NUMBER_FROM_EDGE)));
        edges.setFooter(number(twips(PAGE_NUMBER_FROM_EDGE)));
        edges.setGutter(number(0));
        section.setPgMar(edges);
        HeaderReference reference = WORD.createHeaderReference();
        reference.setId(header.getId());
        reference.setType(HdrFtrRef.DEFAULT);
        section.getEGHdrFtrReferences().add(reference);
        if (firstSection) {
            section.setTitlePg(new org.docx4j.wml.BooleanDefaultTrue());
        }
        return section;
    }

    private Relationship header() throws Docx4JException, JAXBException {
        HeaderPart part = new HeaderPart();
        part.setJaxbElement((Hdr)
                XmlUtils.unmarshalString("""
                <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>
                <w:jc w:val="center"/></w:pPr><w:r>%1$s<w:fldChar w:fldCharType="begin"/></w:r><w:r>%1$s
                <w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>%1$s
                <w:fldChar w:fldCharType="separate"/></w:r><w:r>%1$s<w:t>2</w:t></w:r><w:r>%1$s
                <w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>""".formatted("<w:rPr><w:rFonts w:ascii=\"" + profile.font() + "\" w:hAnsi=\""
                        + profile.font() + "\" w:cs=\"" + profile.font() + "\"/><w:sz w:val=\"24\"/></w:rPr>")));
        return body.addTargetPart(part);
    }

    /** Without the characters that XML forbids. */
    public static String allowed(String words) {
        return words.codePoints()
                .filter(c -> c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    static BigInteger number(int value) {
        return BigInteger.valueOf(value);
    }
}
