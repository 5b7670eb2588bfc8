package ru.nastavnik.document.paper;

import jakarta.xml.bind.JAXBException;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Styles;
import ru.nastavnik.document.LayoutProfile;

/** The styles of a paper: its language, and the built-in headings by which programs know a heading. */
final class WordStyles {
    static final String TITLE = "Heading1";
    static final String HEADING = "Heading2";

    private static final String STYLES = """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:docDefaults><w:rPrDefault><w:rPr>
            <w:rFonts w:ascii="%1$s" w:hAnsi="%1$s" w:eastAsia="%1$s" w:cs="%1$s"/>
            <w:sz w:val="%2$d"/><w:szCs w:val="%2$d"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
            </w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
            <w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>
            <w:rPr><w:b/><w:bCs/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
            <w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr>
            <w:rPr><w:b/><w:bCs/></w:rPr></w:style>
            </w:styles>""";

    private WordStyles() {}

    static void set(StyleDefinitionsPart part, LayoutProfile profile) throws JAXBException {
        part.setJaxbElement(
                (Styles) XmlUtils.unmarshalString(STYLES.formatted(profile.font(), 2 * profile.bodySize())));
    }
}
