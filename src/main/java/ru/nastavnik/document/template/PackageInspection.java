package ru.nastavnik.document.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at a file that somebody sent, before any library opens it: whether it is a Word document and nothing else, with
 * no macros, no embedded files, nothing fetched from elsewhere, no document types in its XML, and of bounded size.
 */
final class PackageInspection {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_ELEMENTS = 300_000;
    private static final int DEEPEST = 200;
    private static final int LARGEST_PART = 2 * 1024 * 1024;
    /** What stands in a list is written as often as the list has rows. */
    private static final int LARGEST_TEXT = 1024 * 1024;

    private static final long MOST_PIXELS = 40_000_000;

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif");
    private static final Set<String> TYPES = Set.of("xml", "rels", "png", "jpg", "jpeg", "gif", "odttf");

    /** What a relation may lead to, by the end of its type; what is absent here is refused. */
    private static final Set<String> RELATIONS = Set.of(
            "officeDocument",
            "styles",
            "stylesWithEffects",
            "numbering",
            "settings",
            "webSettings",
            "fontTable",
            "font",
            "theme",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "image",
            "hyperlink",
            "thumbnail",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "customXml",
            "customXmlProps",
            "glossaryDocument",
            // Refused later with place and author.
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "people");

    /** An order on hundreds of pairs, saved by an office program. */
    private static final int LARGEST_PAPER = 8 * 1024 * 1024;

    private final Findings findings;
    private final Map<String, byte[]> parts;
    private final int largestText;
    private int elements;

    private PackageInspection(Map<String, byte[]> parts, Findings findings, int largestText) {
        this.parts = parts;
        this.findings = findings;
        this.largestText = largestText;
    }

    /**
     * @return the parts; nothing else of the file is used from here on
     * @throws TemplateException if the file is no Word document at all
     */
    static Map<String, byte[]> open(byte[] file, Findings findings) {
        return open(file, findings, LARGEST_TEXT);
    }

    /** The same of a paper, whose text is as long as its rows are many. */
    static Map<String, byte[]> openPaper(byte[] file, Findings findings) {
        return open(file, findings, LARGEST_PAPER);
    }

    private static Map<String, byte[]> open(byte[] file, Findings findings, int largestText) {
        requireWord(file);
        Map<String, byte[]> parts = new LinkedHashMap<>(PackageGuard.read("файл", file));
        parts.keySet().removeIf(name -> name.endsWith("/"));
        PackageInspection inspection = new PackageInspection(parts, findings, largestText);
        inspection.names();
        inspection.mainPart();
        parts.forEach(inspection::content);
        return parts;
    }

    private static void requireWord(byte[] file) {
        if (starts(file, OLE)) {
            throw new TemplateException(
                    "файл защищён паролем или сохранён в старом виде (.doc): снимите пароль и сохраните как .docx");
        }
        if (!starts(file, ZIP)) {
            throw new TemplateException("это не документ Word (.docx)");
        }
    }

    private void names() {
        for (String name : parts.keySet()) {
            String small = name.toLowerCase(Locale.ROOT);
            String type = small.substring(small.lastIndexOf('.') + 1);
            if (name.startsWith("/")
                    || name.contains("..")
                    || name.contains("\\")
                    || name.contains(":")
                    || HiddenCharacters.in(name)) {
                findings.add("часть файла", "имя части содержит недопустимые знаки");
            } else if (small.contains("vba") || small.contains("macro")) {
                findings.add("часть " + name, "в файле есть макросы; сохраните его как обычный .docx без макросов");
            } else if (small.contains("activex") || small.contains("embeddings/") || small.contains("oleobject")) {
                findings.add("часть " + name, "в файл вложен другой файл или элемент управления; удалите вложение");
            } else if (!TYPES.contains(type) && !droppedLater(name)) {
                findings.add(
                        "часть " + name,
                        name.contains("media/")
                                ? "картинка вида ." + type + "; вставьте её как PNG или JPEG"
                                : "такой части в шаблоне быть не может");
            }
        }
    }

    private void mainPart() {
        byte[] types = parts.get("[Content_Types].xml");
        if (types == null) {
            throw new TemplateException(
                    parts.containsKey("mimetype")
                            ? "это файл OpenDocument (.odt): сохраните его как «Документ Word (.docx)»"
                            : "это архив, но не документ Word (.docx)");
        }
        String declared = new String(types, java.nio.charset.StandardCharsets.UTF_8);
        if (declared.contains("macroEnabled")) {
            findings.add("файл", "это документ с макросами (.docm); сохраните его как обычный .docx");
        } else if (declared.contains("template.main+xml")) {
            findings.add("файл", "это шаблон Word (.dotx); сохраните его как обычный документ .docx");
        } else if (!declared.contains(MAIN) || !parts.containsKey("word/document.xml")) {
            throw new TemplateException("это не документ Word (.docx)");
        }
    }

    private void content(String name, byte[] part) {
        String small = name.toLowerCase(Locale.ROOT);
        String type = small.substring(small.lastIndexOf('.') + 1);
        if (type.equals("xml") || type.equals("rels")) {
            xml(name, part, type.equals("rels"));
        } else if (PICTURES.contains(type) && !droppedLater(name)) {
            picture(name, part);
        }
    }

    /** Properties of the file with a small picture of its first page: no document takes them over. */
    private static boolean droppedLater(String name) {
        return name.startsWith("docProps/");
    }

    private void xml(String name, byte[] part, boolean relations) {
        if (part.length > (name.equals("word/document.xml") ? largestText : LARGEST_PART)) {
            throw new TemplateException("часть " + name + " слишком велика для шаблона");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        int depth = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new TemplateException(
                            "часть " + name + ": объявления типов и сущностей (DOCTYPE) в шаблоне запрещены");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    element(name, reader, relations, depth);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException broken) {
            throw new TemplateException("часть " + name + " повреждена: файл обрезан или испорчен", broken);
        }
    }

    private void element(String name, XMLStreamReader reader, boolean relations, int depth) {
        elements++;
        if (elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw new TemplateException("часть " + name + " устроена слишком сложно для шаблона");
        }
        String namespace = reader.getNamespaceURI();
        if (name.equals("word/document.xml") && depth == 1 && namespace != null && namespace.startsWith(STRICT)) {
            throw new TemplateException(
                    "файл сохранён как «строгий» Open XML; сохраните его как обычный документ Word (.docx)");
        }
        if (relations && reader.getLocalName().equals("Relationship")) {
            relation(name, reader);
        }
    }

    private void relation(String part, XMLStreamReader reader) {
        String type = text(reader, "Type");
        String what = type.substring(type.lastIndexOf('/') + 1);
        String target = text(reader, "Target");
        if (text(reader, "TargetMode").equalsIgnoreCase("External")) {
            String address = target.toLowerCase(Locale.ROOT).strip();
            boolean link = what.equals("hyperlink")
                    && (address.startsWith("http://")
                            || address.startsWith("https://")
                            || address.startsWith("mailto:"));
            if (!link) {
                findings.add("связи части " + source(part), external(what) + "; в шаблоне всё должно быть в нём самом");
            }
        } else if (!RELATIONS.contains(what)) {
            findings.add(
                    "связи части " + source(part),
                    switch (what) {
                        case "vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars" ->
                            "в файле есть макросы; сохраните его как обычный .docx без макросов";
                        case "oleObject", "package", "control", "activeXControlBinary" ->
                            "в файл вложен другой файл или элемент управления; удалите вложение";
                        case "aFChunk", "subDocument" -> "в файл вставлен другой документ; вставьте его текст";
                        default -> "в файле есть часть вида «" + what + "»; в шаблоне её быть не может";
                    });
        }
    }

    private static String external(String what) {
        return switch (what) {
            case "image" -> "картинка берётся из другого места; вставьте её в сам файл";
            case "attachedTemplate" ->
                "к файлу подключён шаблон из другого места; отключите его (Файл → Параметры →"
                        + " Надстройки → Шаблоны)";
            case "oleObject", "package" -> "объект берётся из другого файла";
            case "hyperlink" -> "ссылка ведёт не на страницу сайта и не на почту";
            default -> "часть вида «" + what + "» берётся из другого места";
        };
    }

    /** «word/_rels/settings.xml.rels» is about «word/settings.xml». */
    private static String source(String part) {
        String bare = part.replace("_rels/", "");
        return bare.equals(".rels") ? "файла" : bare.substring(0, bare.length() - ".rels".length());
    }

    private void picture(String name, byte[] part) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(part))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                findings.add("картинка " + name, "файл не читается как PNG, JPEG или GIF; вставьте картинку заново");
                return;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    findings.add("картинка " + name, "картинка слишком велика: уменьшите её");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            findings.add("картинка " + name, "картинка повреждена; вставьте её заново");
        }
    }

    private static String text(XMLStreamReader reader, String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private static boolean starts(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
