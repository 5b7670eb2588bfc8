package ru.nastavnik.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import ru.nastavnik.document.domain.TextBlocks;
import ru.nastavnik.document.template.PackageGuard;

/**
 * What a document says, block by block: paragraphs, rows of tables with their cells, notes. For the comparison of a file
 * that came back with the text that was printed.
 */
public final class PaperBlocks {

    private static final String MAIN = "word/document.xml";
    private static final Pattern NOTES = Pattern.compile("word/(?:footnotes|endnotes)\\.xml");
    private static final Pattern MARGINS = Pattern.compile("word/(?:header|footer)[^/]*\\.xml");
    private static final Pattern FEET = Pattern.compile("word/footer[^/]*\\.xml");
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> parts;

    public PaperBlocks(byte[] docx) {
        this.parts = new TreeMap<>(PackageGuard.read("document", docx));
    }

    /** Blocks with words in them, in the order in which they are read. */
    public List<String> all() {
        List<String> blocks = new ArrayList<>();
        collect(Xml.parse(parts.getOrDefault(MAIN, new byte[0])), blocks);
        parts.forEach((name, part) -> {
            if (NOTES.matcher(name).matches()) {
                collect(Xml.parse(part), blocks);
            }
        });
        return blocks;
    }

    /** What stands at the foot of the sheets. */
    public String feet() {
        StringBuilder feet = new StringBuilder();
        parts.forEach((name, part) -> {
            if (FEET.matcher(name).matches()) {
                feet.append(DocumentText.of(part)).append('\n');
            }
        });
        return feet.toString();
    }

    /** What stands above and below the text of the sheets, without numbers of pages and the codes at the foot. */
    public Set<String> margins() {
        Set<String> margins = new TreeSet<>();
        parts.forEach((name, part) -> {
            if (MARGINS.matcher(name).matches()) {
                String words = DocumentText.of(part)
                        .replaceAll("Код версии:\\s*\\S+|Код проверки:\\s*\\S+|Проверить документ:\\s*\\S+", "")
                        .replaceAll("[\\s\\p{Z}\\d.]+", " ")
                        .strip();
                if (!words.isEmpty()) {
                    margins.add(words);
                }
            }
        });
        return margins;
    }

    /**
     * Pictures, text boxes and the like: what stands on the sheet and is no text that is compared. The picture of the
     * codes at the foot does not count.
     */
    public int drawings() {
        Element main = Xml.parse(parts.getOrDefault(MAIN, new byte[0]));
        return count(main, "drawing") + count(main, "pict") + count(main, "object") + count(main, "sym");
    }

    private static int count(Element main, String name) {
        NodeList found = main.getElementsByTagNameNS(WORD, name);
        return found.getLength();
    }

    private static void collect(Element parent, List<String> blocks) {
        for (Element child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> add(words(child), blocks);
                case "tr" -> row(child, blocks);
                default -> collect(child, blocks);
            }
        }
    }

    private static void row(Element row, List<String> blocks) {
        List<String> cells = new ArrayList<>();
        cells(row, cells);
        if (cells.size() == 1) {
            add(cells.get(0), blocks);
        } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            blocks.add(TextBlocks.row(cells));
        }
    }

    private static void cells(Element parent, List<String> cells) {
        for (Element child : Xml.children(parent)) {
            if (child.getLocalName().equals("tc")) {
                List<String> inside = new ArrayList<>();
                collect(child, inside);
                cells.add(String.join(" ", inside));
            } else {
                cells(child, cells);
            }
        }
    }

    private static void add(String words, List<String> blocks) {
        if (!words.isEmpty()) {
            blocks.add(words);
        }
    }

    private static String words(Element paragraph) {
        StringBuilder words = new StringBuilder();
        words(paragraph, words);
        return words.toString().strip();
    }

    /** Also of what no element of the standard wraps: tags of other programs around a run. */
    private static void words(Node parent, StringBuilder words) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element child)) {
                continue;
            }
            boolean word = WORD.equals(child.getNamespaceURI());
            switch (word ? child.getLocalName() : "") {
                case "t" -> words.append(child.getTextContent());
                case "tab", "br", "cr" -> words.append(' ');
                case "noBreakHyphen" -> words.append('-');
                case "drawing", "pict", "object", "pPr", "rPr" -> {
                    // Counted apart, or looks.
                }
                default -> words(child, words);
            }
        }
    }
}
