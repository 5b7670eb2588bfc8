package ru.nastavnik.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Whether Office takes a .docx or .xlsx without a word: every part fits its schema, every part has a type, every relation
 * has a target and every reference a relation, and Apache POI opens the whole. Workbooks inside are looked at too.
 */
public final class OfficeFiles {
    private static final SchemaTypeLoader SCHEMAS = XmlBeans.typeLoaderUnion(
            TypeSystemHolder.typeSystem, XmlBeans.typeLoaderForClassLoader(OfficeFiles.class.getClassLoader()));
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String TYPES = "[Content_Types].xml";
    /** Its schema is of the packages' part of the standard, which POI checks when it opens the file. */
    private static final String PROPERTIES = "docProps/core.xml";

    private final Map<String, byte[]> parts;
    private final List<String> faults = new ArrayList<>();

    private OfficeFiles(byte[] file) {
        parts = parts(file);
    }

    public static void assertValid(byte[] file) {
        assertThat(faults(file)).as("what Office would repair").isEmpty();
    }

    /** What is wrong with the file, each with the part's name; empty for a good one. */
    public static List<String> faults(byte[] file) {
        OfficeFiles files = new OfficeFiles(file);
        files.types();
        files.parts.forEach((name, content) -> {
            if (isXml(name) && !name.equals(TYPES)) {
                files.xml(name, content);
            } else if (name.endsWith(".xlsx")) {
                faults(content).forEach(fault -> files.faults.add(name + ": " + fault));
            }
        });
        files.opened(file);
        return files.faults;
    }

    /** The parts by name. */
    public static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (parts.put(entry.getName(), in.readAllBytes()) != null) {
                        throw new AssertionError("The file has " + entry.getName() + " twice");
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parts;
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private void opened(byte[] file) {
        boolean workbook = parts.containsKey("xl/workbook.xml");
        try (InputStream in = new ByteArrayInputStream(file);
                AutoCloseable opened = workbook ? new XSSFWorkbook(in) : new XWPFDocument(in)) {
            assertThat(opened).isNotNull();
        } catch (Exception refused) {
            faults.add("POI does not open it: " + refused);
        }
    }

    private void types() {
        Map<String, Boolean> endings = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (Element type : elements(parsed(TYPES, parts.getOrDefault(TYPES, new byte[0])))) {
            if (type.getLocalName().equals("Default")) {
                endings.put(type.getAttribute("Extension"), true);
            } else if (type.getLocalName().equals("Override")) {
                String name = type.getAttribute("PartName").substring(1);
                named.add(name);
                if (!parts.containsKey(name)) {
                    faults.add(TYPES + ": a type for " + name + ", which is not there");
                }
            }
        }
        parts.keySet().stream()
                .filter(name -> !name.equals(TYPES) && !named.contains(name))
                .filter(name -> !endings.containsKey(name.substring(name.lastIndexOf('.') + 1)))
                .forEach(name -> faults.add(name + ": no type"));
    }

    private void xml(String name, byte[] content) {
        Document document = parsed(name, content);
        if (name.endsWith(".rels")) {
            relations(name, document);
        } else {
            references(name, document);
        }
        if (!name.equals(PROPERTIES)) {
            understood(document.getDocumentElement(), new HashSet<>());
            schema(name, document);
        }
    }

    private void relations(String name, Document document) {
        for (Element relation : elements(document)) {
            if (relation.getLocalName().equals("Relationship")
                    && !relation.getAttribute("TargetMode").equals("External")) {
                String target = resolved(name, relation.getAttribute("Target"));
                if (!parts.containsKey(target)) {
                    faults.add(
                            name + ": " + relation.getAttribute("Id") + " leads to " + target + ", which is not there");
                }
            }
        }
    }

    /** The target is seen from the folder of the part whose relations these are. */
    private static String resolved(String relations, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = relations.substring(0, relations.lastIndexOf("_rels/"));
        return java.net.URI.create("/" + folder).resolve(target).getPath().substring(1);
    }

    private void references(String name, Document document) {
        Set<String> used = new TreeSet<>();
        for (Element element : elements(document)) {
            for (Attr attribute : attributes(element)) {
                if (RELATIONS.equals(attribute.getNamespaceURI())) {
                    used.add(attribute.getValue());
                }
            }
        }
        if (used.isEmpty()) {
            return;
        }
        int folder = name.lastIndexOf('/') + 1;
        byte[] relations = parts.get(name.substring(0, folder) + "_rels/" + name.substring(folder) + ".rels");
        if (relations != null) {
            elements(parsed(name, relations)).forEach(relation -> used.remove(relation.getAttribute("Id")));
        }
        used.forEach(id -> faults.add(name + ": refers to " + id + ", which is no relation of it"));
    }

    private void schema(String name, Document document) {
        try {
            XmlObject part = SCHEMAS.parse(document, null, new XmlOptions());
            if (!part.schemaType().isDocumentType()) {
                faults.add(name + ": no schema knows "
                        + document.getDocumentElement().getNodeName());
                return;
            }
            List<XmlError> errors = new ArrayList<>();
            part.validate(new XmlOptions().setErrorListener(errors));
            errors.forEach(error -> faults.add(name + ": " + error.getMessage()));
        } catch (XmlException unreadable) {
            faults.add(name + ": " + unreadable.getMessage());
        }
    }

    /**
     * Leaves what a program of the first edition understands: extensions that may be ignored are taken away, of
     * alternatives the fallback stays. So is {@code xml:space} of a text in a workbook, which the schema has forgotten
     * and Excel itself writes.
     */
    private static void understood(Element element, Set<String> ignored) {
        Set<String> here = new HashSet<>(ignored);
        for (String prefix :
                element.getAttributeNS(COMPATIBILITY, "Ignorable").strip().split("\\s+")) {
            if (!prefix.isEmpty()) {
                here.add(element.lookupNamespaceURI(prefix));
            }
        }
        for (Attr attribute : attributes(element)) {
            String space = attribute.getNamespaceURI();
            boolean forgotten = XML.equals(space) && SHEETS.equals(element.getNamespaceURI());
            if (COMPATIBILITY.equals(space) || here.contains(space) || forgotten) {
                element.removeAttributeNode(attribute);
            }
        }
        for (Node child = element.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child instanceof Element inner) {
                if (here.contains(inner.getNamespaceURI())) {
                    element.removeChild(inner);
                } else if (COMPATIBILITY.equals(inner.getNamespaceURI())) {
                    next = fallback(element, inner, next);
                } else {
                    understood(inner, here);
                }
            }
            child = next;
        }
    }

    /** @return what is to be looked at next */
    private static Node fallback(Element parent, Element alternatives, Node next) {
        Node first = next;
        for (Element choice : children(alternatives)) {
            if (choice.getLocalName().equals("Fallback")) {
                for (Node content = choice.getFirstChild(); content != null; content = choice.getFirstChild()) {
                    parent.insertBefore(content, next);
                    first = first == next ? content : first;
                }
            }
        }
        parent.removeChild(alternatives);
        return first;
    }

    private static Document parsed(String name, byte[] content) {
        try {
            DocumentBuilderFactory readers = DocumentBuilderFactory.newDefaultInstance();
            readers.setNamespaceAware(true);
            readers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return readers.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(name + " is no XML", broken);
        }
    }

    private static List<Element> elements(Document document) {
        List<Element> all = new ArrayList<>();
        var found = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static List<Element> children(Element parent) {
        List<Element> all = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> all = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            all.add((Attr) element.getAttributes().item(i));
        }
        return all;
    }
}
