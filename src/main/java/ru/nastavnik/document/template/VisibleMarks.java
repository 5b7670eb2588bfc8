package ru.nastavnik.document.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import ru.nastavnik.document.template.VisibleMark.Role;

/**
 * Turns the visible spelling into content controls: «{дата}» into a field, «{начало: пары}» … «{конец: пары}» into a
 * repeat, «{если: колледж}» … «{конец: колледж}» into a condition. Office programs cut a text into runs as they like, so
 * the runs of a paragraph are read as one text.
 */
final class VisibleMarks {

    /** Far more than the longest template has; each costs time. */
    static final int MOST = 2000;

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)\\}");

    private final TemplateVocabulary vocabulary;
    private final Findings findings;
    private final List<VisibleMark> marks = new ArrayList<>();

    private VisibleMarks(TemplateVocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** @param part the document's body, a header or a footer; its paragraphs know their places */
    static void toControls(Element part, TemplateVocabulary vocabulary, Findings findings) {
        VisibleMarks found = new VisibleMarks(vocabulary, findings);
        for (Element paragraph : WordXml.all(part, "p")) {
            if (WordXml.ancestor(paragraph, "txbxContent") == null) {
                found.read(paragraph);
            } else if (WordXml.text(paragraph).indexOf('{') >= 0) {
                findings.add(paragraph, "метка стоит в надписи; перенесите её в текст или в ячейку таблицы");
            }
        }
        found.pair();
    }

    private void read(Element paragraph) {
        ParagraphText text = new ParagraphText(paragraph);
        String words = text.toString();
        if (words.indexOf('{') < 0 && words.indexOf('}') < 0) {
            return;
        }
        Matcher matcher = BRACES.matcher(words);
        List<int[]> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(words);
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
            rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
        }
        if (rest.indexOf("{") >= 0 || rest.indexOf("}") >= 0) {
            findings.add(paragraph, "фигурная скобка без пары; метка пишется в одной строке: {дата}");
        }
        if (marks.size() + found.size() > MOST) {
            throw new TemplateException("меток больше " + MOST);
        }
        for (int[] span : found) {
            String typed = words.substring(span[0] + 1, span[1] - 1);
            marks.add(VisibleMark.of(typed, text.isolate(span[0], span[1])));
        }
    }

    /** Fields become controls at once; what opens waits for its end. */
    private void pair() {
        Deque<VisibleMark> open = new ArrayDeque<>();
        List<MarkedRange> ranges = new ArrayList<>();
        for (VisibleMark mark : marks) {
            if (mark.role() == Role.END) {
                close(mark, open, ranges);
                continue;
            }
            TemplateWord word = known(mark);
            if (mark.role().opens()) {
                open.push(mark);
            } else if (word != null) {
                field(mark, word);
            }
        }
        open.forEach(mark ->
                findings.add(mark.element(), "у метки " + mark.spelled() + " нет пары {конец: " + mark.name() + "}"));
        if (findings.isEmpty()) {
            MarkedRange.wrapAll(ranges, findings);
        }
    }

    private void close(VisibleMark end, Deque<VisibleMark> open, List<MarkedRange> ranges) {
        VisibleMark begin = open.peek();
        if (begin == null) {
            findings.add(end.element(), "у метки " + end.spelled() + " нет начала");
            return;
        }
        TemplateWord word = vocabulary.find(begin.name()).orElse(null);
        boolean same = word == null
                ? begin.name().equals(end.name())
                : vocabulary.find(end.name()).filter(word::equals).isPresent();
        if (!same) {
            findings.add(
                    end.element(),
                    "здесь ждём {конец: " + begin.name() + "}, а стоит " + end.spelled()
                            + "; части не могут перекрываться");
        }
        open.pop();
        if (same && word != null) {
            ranges.add(new MarkedRange(begin, end, begin.tag(word)));
        }
    }

    private @Nullable TemplateWord known(VisibleMark mark) {
        TemplateWord word = vocabulary.find(mark.name()).orElse(null);
        if (word == null) {
            findings.add(
                    mark.element(),
                    "метка " + mark.spelled() + " неизвестна; имена меток – в списке на странице шаблона");
            return null;
        }
        String misuse = mark.misuse(word).orElse(null);
        if (misuse != null) {
            findings.add(mark.element(), misuse);
            return null;
        }
        return word;
    }

    private static void field(VisibleMark mark, TemplateWord word) {
        Element run = mark.element();
        Element control = WordXml.control(run, mark.tag(word));
        Node parent = WordXml.parent(run);
        parent.replaceChild(control, run);
        Element formatting = WordXml.child(run, "rPr");
        java.util.Objects.requireNonNull(WordXml.child(control, "sdtContent"))
                .appendChild(WordXml.run(control, formatting, "[" + word.text() + "]"));
    }
}
