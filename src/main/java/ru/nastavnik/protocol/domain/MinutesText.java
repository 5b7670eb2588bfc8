package ru.nastavnik.protocol.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text «Слушали, решили» of a step's form, taken apart: what was heard, and each decision by itself.
 *
 * @param heard paragraphs one under the other
 */
public record MinutesText(String heard, List<String> decisions) {
    private static final Pattern DECIDED = Pattern.compile(
            "(?<!\\p{L})(?:реши(?:ли|л|ла)|решено|постановили|решение)\\s*[:.\\n]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEARD =
            Pattern.compile("^\\s*слушали\\s*[:.\\n]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBERED = Pattern.compile("(?:^|\\s)\\d{1,2}(?:\\.\\d{1,2})?[.)]\\s+");

    public MinutesText {
        decisions = List.copyOf(decisions);
    }

    /** A text that names no decision is what was heard. */
    public static MinutesText of(String text) {
        Matcher decided = DECIDED.matcher(text);
        if (!decided.find()) {
            return new MinutesText(heard(text), List.of());
        }
        return new MinutesText(heard(text.substring(0, decided.start())), decisions(text.substring(decided.end())));
    }

    private static String heard(String text) {
        return HEARD.matcher(text).replaceFirst("").strip();
    }

    private static List<String> decisions(String text) {
        String lines = NUMBERED.matcher(text.strip()).replaceAll("\n");
        return lines.lines()
                .map(line -> line.strip().replaceFirst("^[–—-]\\s*", ""))
                .filter(line -> !line.isEmpty())
                .map(MinutesText::sentence)
                .toList();
    }

    /** «назначить …» → «Назначить ….». */
    private static String sentence(String line) {
        int second = line.offsetByCodePoints(0, 1);
        String ended = line.replaceFirst("[;,]$", "");
        return ended.substring(0, second).toUpperCase(java.util.Locale.ROOT)
                + ended.substring(second)
                + (ended.matches(".*[.!?]$") ? "" : ".");
    }
}
