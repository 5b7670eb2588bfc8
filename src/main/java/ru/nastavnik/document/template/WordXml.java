package ru.nastavnik.document.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A part of a Word file as a tree, and the few questions that are asked of it. */
final class WordXml {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordXml() {}

    /** @throws TemplateException if it is no well-formed XML, or declares a document type */
    static Document parse(byte[] part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new TemplateException("файл не читается как документ Word", unreadable);
        }
    }

    static byte[] write(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element element
                && NAMESPACE.equals(element.getNamespaceURI())
                && name.equals(element.getLocalName());
    }

    static Element create(Node near, String name) {
        return document(near).createElementNS(NAMESPACE, "w:" + name);
    }

    /** A run that says something in the formatting of another. */
    static Element run(Node near, @Nullable Element formatting, String text) {
        Element run = create(near, "r");
        if (formatting != null) {
            run.appendChild(formatting.cloneNode(true));
        }
        Element words = create(near, "t");
        words.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        words.setTextContent(text);
        run.appendChild(words);
        return run;
    }

    /** A content control with nothing in it yet. */
    static Element control(Node near, String tag) {
        Element control = create(near, "sdt");
        Element properties = create(near, "sdtPr");
        Element name = create(near, "tag");
        set(name, "val", tag);
        properties.appendChild(name);
        control.appendChild(properties);
        control.appendChild(create(near, "sdtContent"));
        return control;
    }

    static @Nullable String attribute(Element element, String name) {
        return element.hasAttributeNS(NAMESPACE, name) ? element.getAttributeNS(NAMESPACE, name) : null;
    }

    static void set(Element element, String name, String value) {
        element.setAttributeNS(NAMESPACE, "w:" + name, value);
    }

    static @Nullable Element child(Node parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (is(node, name)) {
                return (Element) node;
            }
        }
        return null;
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** All descendants of that name, in the order of reading. */
    static List<Element> all(Node parent, String name) {
        List<Element> found = new ArrayList<>();
        collect(parent, name, found);
        return found;
    }

    private static void collect(Node parent, String name, List<Element> found) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (is(node, name)) {
                found.add((Element) node);
            }
            collect(node, name, found);
        }
    }

    static @Nullable Element ancestor(Node node, String name) {
        for (Node above = node.getParentNode(); above != null; above = above.getParentNode()) {
            if (is(above, name)) {
                return (Element) above;
            }
        }
        return null;
    }

    /** Words as they are read; tabs and line breaks are left out. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        all(node, "t").forEach(words -> text.append(words.getTextContent()));
        return text.toString();
    }

    /** Puts a node's children in its place. */
    static void unwrap(Element element, Element content) {
        Node parent = parent(element);
        while (content.getFirstChild() != null) {
            parent.insertBefore(content.getFirstChild(), element);
        }
        parent.removeChild(element);
    }

    static void remove(Node node) {
        parent(node).removeChild(node);
    }

    static Node parent(Node node) {
        Node parent = node.getParentNode();
        if (parent == null) {
            throw new IllegalStateException(node.getNodeName() + " stands in no document");
        }
        return parent;
    }

    /** Whether an on-off property is there and is not switched off. */
    static boolean on(@Nullable Element properties, String name) {
        Element property = properties == null ? null : child(properties, name);
        if (property == null) {
            return false;
        }
        String value = attribute(property, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private static Document document(Node near) {
        Document document = near.getOwnerDocument();
        return document == null ? (Document) near : document;
    }
}
