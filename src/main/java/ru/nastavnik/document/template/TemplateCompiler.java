package ru.nastavnik.document.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DocPropsCorePart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.wml.ContentAccessor;
import ru.nastavnik.document.DocumentSchema;
import ru.nastavnik.document.LayoutProfile;

/**
 * Compiles a Word template: checks its content controls against the schema, takes them out, and cuts main part,
 * headers and footers into segments. Done once per template, because loading costs hundreds of times more than
 * writing.
 */
public final class TemplateCompiler {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private TemplateCompiler() {}

    /**
     * @param file name for messages
     * @param layout by which the sheets are laid out
     * @throws TemplateException if the file is no sound package, or a tag is unknown or missing
     */
    public static CompiledTemplate compile(String file, byte[] docx, DocumentSchema schema, LayoutProfile layout) {
        PackageGuard.read(file, docx);
        try {
            WordprocessingMLPackage word = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            ContentControls controls = new ContentControls(file);
            List<String> names = new ArrayList<>();
            // First, so that sections inside a condition are laid out and coded like the others.
            controls.unwrap(word.getMainDocumentPart());
            names.add("word/document.xml");
            PageLayout.apply(word, layout);
            if (schema.registered()) {
                VersionFooter.add(word, layout.squareCode());
            }
            for (Part part : word.getParts().getParts().values()) {
                if (part instanceof HeaderPart || part instanceof FooterPart) {
                    controls.unwrap((ContentAccessor) part);
                    names.add(part.getPartName().getName().substring(1));
                }
            }
            if (word.getDocPropsCorePart() == null) {
                DocPropsCorePart properties = new DocPropsCorePart();
                properties.setJaxbElement(new org.docx4j.docProps.core.ObjectFactory().createCoreProperties());
                word.addTargetPart(properties);
            }
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            word.save(saved);
            return cut(file, saved.toByteArray(), names, schema);
        } catch (Docx4JException failure) {
            throw new TemplateException(file + ": файл не читается как документ Word", failure);
        }
    }

    private static CompiledTemplate cut(String file, byte[] saved, List<String> names, DocumentSchema schema) {
        Map<String, byte[]> parts = new TreeMap<>(PackageGuard.read(file, saved));
        SegmentParser parser = new SegmentParser(file, schema);
        List<ZipPackage.Part> fixed = new ArrayList<>();
        Map<String, List<Segment>> written = new LinkedHashMap<>();
        // Readers expect the list of content types first.
        fixed.add(ZipPackage.Part.of(CONTENT_TYPES, parts.getOrDefault(CONTENT_TYPES, new byte[0])));
        parts.forEach((name, content) -> {
            if (names.contains(name)) {
                written.put(name, parser.parse(new String(content, StandardCharsets.UTF_8)));
            } else if (!name.equals(CONTENT_TYPES) && !name.equals(FileProperties.PART)) {
                fixed.add(ZipPackage.Part.of(name, content));
            }
        });
        parser.requireAll();
        return new CompiledTemplate(
                fixed, written, FileProperties.titleIn(parts.getOrDefault(FileProperties.PART, new byte[0])));
    }
}
