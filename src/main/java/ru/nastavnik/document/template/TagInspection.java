package ru.nastavnik.document.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import ru.nastavnik.document.template.TemplateWord.Use;

/**
 * Checks the tags of content controls against the names of the kind, each where it stands, and what is missing. Names
 * that say all repeats around them are shortened where the short name means the same.
 */
final class TagInspection {

    private final TemplateVocabulary vocabulary;
    private final Findings findings;
    private final Set<TemplateWord> used = new HashSet<>();
    private int tagged;

    TagInspection(TemplateVocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    void inspect(Element part) {
        visit(part, new ArrayDeque<>(List.of("")));
    }

    /** What every template of the kind must show and this one does not. */
    void missing() {
        if (tagged == 0) {
            findings.add(
                    "документ",
                    "в файле нет ни одной метки. LibreOffice убирает теги элементов управления: возьмите на странице"
                            + " шаблон с видимыми метками и правьте его");
            return;
        }
        for (TemplateWord word : vocabulary.words()) {
            Optional<TemplateWord> around = vocabulary.around(word);
            boolean asked = around.isEmpty() || used.contains(around.get());
            if (word.required() && asked && !used.contains(word)) {
                findings.add("документ", "не хватает метки " + word.spelled() + ": без неё документ неполон");
            }
        }
    }

    private void visit(Node node, Deque<String> scopes) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "sdt")) {
                control((Element) child, scopes);
            } else {
                visit(child, scopes);
            }
        }
    }

    private void control(Element control, Deque<String> scopes) {
        Element properties = WordXml.child(control, "sdtPr");
        Element tag = properties == null ? null : WordXml.child(properties, "tag");
        String value = tag == null ? null : WordXml.attribute(tag, "val");
        if (tag == null || value == null || value.isBlank()) {
            findings.add(control, "элемент управления без тега; удалите его или поставьте метку в фигурных скобках");
            return;
        }
        tagged++;
        if (tagged > VisibleMarks.MOST) {
            throw new TemplateException("меток больше " + VisibleMarks.MOST);
        }
        TemplateWord word = word(value.strip(), scopes);
        if (word == null) {
            findings.add(control, unknown(value.strip()));
            return;
        }
        WordXml.set(tag, "val", prefix(value) + shortest(word, scopes));
        if (value.strip().startsWith("field:")) {
            used.add(word);
            if (WordXml.all(control, "r").isEmpty()) {
                findings.add(control, "поле " + word.spelled() + " не содержит текста");
            }
            if (!WordXml.all(control, "sdt").isEmpty()) {
                findings.add(control, "внутри поля " + word.spelled() + " стоит другая метка; уберите её");
            }
            return;
        }
        boolean repeats = value.strip().startsWith("repeat:");
        if (repeats) {
            used.add(word);
            if (!word.path().equals(scopes.peek())) {
                // Otherwise a document could grow by each list's length once more.
                findings.add(control, "список «" + word.text() + "» нельзя повторять внутри другого списка");
            }
            scopes.push(word.key() + ".");
            wholeTable(control, word);
        }
        visit(content(control), scopes);
        if (repeats) {
            scopes.pop();
        }
    }

    /** A table without rows is none to Word, and a list may be empty. */
    private void wholeTable(Element control, TemplateWord word) {
        Element table = WordXml.ancestor(control, "tbl");
        boolean ofRows = !WordXml.all(control, "tr").isEmpty() && WordXml.child(content(control), "tbl") == null;
        if (table == null || !ofRows || WordXml.ancestor(table, "sdt") != null) {
            return;
        }
        boolean others = WordXml.all(table, "tr").stream()
                .anyMatch(row -> WordXml.ancestor(row, "tbl") == table && !inside(row, control));
        if (!others) {
            findings.add(
                    control,
                    "в таблице нет строк, кроме повторяемых: добавьте строку заголовка или возьмите всю таблицу в {если: "
                            + word.text() + "}");
        }
    }

    private static Node content(Element control) {
        Element content = WordXml.child(control, "sdtContent");
        return content == null ? control : content;
    }

    private static boolean inside(Node node, Element element) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at == element) {
                return true;
            }
        }
        return false;
    }

    private @Nullable TemplateWord word(String tag, Deque<String> scopes) {
        String prefix = prefix(tag);
        String name = tag.substring(prefix.length());
        if (prefix.isEmpty()) {
            return null;
        }
        if (name.startsWith(VisibleMark.QUALIFIED)) {
            return vocabulary
                    .ofKey(name.substring(1))
                    .filter(word -> scopes.contains(word.path()) && fits(prefix, word))
                    .orElse(null);
        }
        for (String scope : scopes) {
            TemplateWord word = vocabulary.ofKey(scope + name).orElse(null);
            if (word != null && fits(prefix, word)) {
                return word;
            }
        }
        return null;
    }

    private static boolean fits(String prefix, TemplateWord word) {
        return switch (prefix) {
            case "field:" -> word.use() == Use.FIELD;
            case "repeat:" -> word.use() == Use.REPEAT;
            default -> true;
        };
    }

    private static String shortest(TemplateWord word, Deque<String> scopes) {
        for (String scope : scopes) {
            if (word.path().equals(scope)) {
                return word.name();
            }
            // An inner list has something of the same name.
            if (!scope.isEmpty() && scopes.contains(word.path())) {
                break;
            }
        }
        return VisibleMark.QUALIFIED + word.key();
    }

    private String unknown(String tag) {
        String name = tag.substring(tag.indexOf(':') + 1);
        if (name.startsWith(VisibleMark.QUALIFIED)) {
            TemplateWord word = vocabulary.ofKey(name.substring(1)).orElse(null);
            TemplateWord list = word == null ? null : vocabulary.around(word).orElse(null);
            if (word != null && list != null) {
                return "метку {" + word.text() + "} можно поставить только внутри " + list.spelled();
            }
        }
        return "тег «" + tag + "» неизвестен";
    }

    private static String prefix(String tag) {
        for (String prefix : List.of("field:", "repeat:", "if:")) {
            if (tag.strip().startsWith(prefix)) {
                return prefix;
            }
        }
        return "";
    }
}
