package ru.nastavnik.document.template;

import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Title, author and the like of a file. Those of an uploaded template name whoever edited it and with which program; the
 * documents written from it are to have those of the shipped template.
 */
final class ShippedProperties {

    private static final String RELATIONS = "_rels/.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String FOLDER = "docProps/";

    private ShippedProperties() {}

    /** @param parts of the uploaded template, which are changed */
    static void replace(Map<String, byte[]> parts, Map<String, byte[]> shipped) {
        parts.keySet().removeIf(name -> name.startsWith(FOLDER));
        shipped.forEach((name, part) -> {
            if (name.startsWith(FOLDER)) {
                parts.put(name, part);
            }
        });
        edit(parts, shipped, RELATIONS, "Target");
        edit(parts, shipped, TYPES, "PartName");
    }

    private static void edit(Map<String, byte[]> parts, Map<String, byte[]> shipped, String file, String attribute) {
        byte[] own = parts.get(file);
        byte[] other = shipped.get(file);
        if (own == null || other == null) {
            throw new TemplateException("в файле нет обязательной части " + file);
        }
        Document tree = WordXml.parse(own);
        Element root = tree.getDocumentElement();
        for (Element entry : WordXml.children(root)) {
            if (properties(entry, attribute)) {
                WordXml.remove(entry);
            }
        }
        int number = 0;
        for (Element entry : WordXml.children(WordXml.parse(other).getDocumentElement())) {
            if (properties(entry, attribute)) {
                Node copy = tree.importNode(entry, true);
                if (file.equals(RELATIONS)) {
                    ((Element) copy).setAttribute("Id", "properties" + number++);
                }
                root.appendChild(copy);
            }
        }
        parts.put(file, WordXml.write(tree));
    }

    private static boolean properties(Element entry, String attribute) {
        String target = entry.getAttribute(attribute);
        return target.startsWith(FOLDER) || target.startsWith("/" + FOLDER);
    }
}
