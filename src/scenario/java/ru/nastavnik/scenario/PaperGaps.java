package ru.nastavnik.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ru.nastavnik.document.page.DocumentText;

/**
 * Finds in a printed file what a strict secretary would send back: a line left for a hand where the system knows the
 * words, an empty bracket, a number that is none. Lines that only a hand can fill stand in {@link #BY_HAND}.
 */
final class PaperGaps {
    /** What a line stands for that the system cannot know, by the words beside it. */
    private static final Map<String, Pattern> BY_HAND = new LinkedHashMap<>();

    static {
        put(
                "signature and its day",
                "(?i)подпис|\\bдата\\b|«_+»\\s*_+\\s*20(?:_+|\\d\\d)|^[_\\s/]+$|^_+\\s+\\S.*|.*_{5,}\\s+[А-ЯЁ]\\.\\s?[А-ЯЁ]\\..*");
        put("a representative whom nobody has entered", "^Законный представитель \\(фамилия, имя, отчество\\): _+$");
        put("the order that will approve a text to write on", "^от _+ № _+$");
        put("the hour of an event, which no form asks for", "^Время: _+$");
    }

    private static final Map<String, Pattern> WRONG = new LinkedHashMap<>();

    static {
        WRONG.put("a tag of the template", Pattern.compile("\\{[^}]*\\}|(?:field|repeat|if):"));
        WRONG.put("a bracket to be filled in", Pattern.compile("\\[(?!…\\])[^\\]]*\\]|\\(\\s*\\)|«\\s*»"));
        WRONG.put("a word of the program", Pattern.compile("\\bnull\\b|Optional\\["));
        WRONG.put("no number", Pattern.compile("№\\s*(?:от\\b|[,.;)])|\\S\\s*№\\s*$"));
        WRONG.put("no date", Pattern.compile("\\bот\\s+(?:№|[,.;)]|$)"));
        WRONG.put("signs side by side", Pattern.compile("(?<!\\.)\\.\\.(?!\\.)|,,|;;|\\s[,;:.](?:\\s|$)| {2,}(?=\\S)"));
    }

    private PaperGaps() {}

    /** What is wrong, each with the paragraph; empty if nothing. */
    static List<String> of(byte[] docx) {
        List<String> found = new ArrayList<>();
        for (String paragraph : DocumentText.paragraphs(docx)) {
            String text = paragraph.replace('\u00a0', ' ');
            WRONG.forEach((what, pattern) -> {
                if (pattern.matcher(text).find()) {
                    found.add(what + ": " + text);
                }
            });
            if (text.contains("___")
                    && BY_HAND.values().stream()
                            .noneMatch(known -> known.matcher(text).find())) {
                found.add("a line to write on: " + text);
            }
        }
        return found;
    }

    private static void put(String what, String pattern) {
        BY_HAND.put(what, Pattern.compile(pattern));
    }
}
