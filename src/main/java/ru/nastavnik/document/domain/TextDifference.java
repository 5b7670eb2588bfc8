package ru.nastavnik.document.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Hashes;

/**
 * A place in which the signed sheet reads otherwise than the text of the system: a paragraph or a row of a table.
 *
 * @param printed as the system words it; null if the sheet adds it
 * @param signed as the sheet words it; null if the sheet leaves it out
 */
public record TextDifference(
        @Nullable String printed, @Nullable String signed) {

    private static final int MARK = 24;

    public TextDifference {
        if (printed == null && signed == null) {
            throw new IllegalArgumentException("A difference has at least one side");
        }
    }

    /** By which somebody says that they saw exactly this place. */
    public String mark() {
        return Hashes.sha256((printed + "\u0000" + signed).getBytes(StandardCharsets.UTF_8))
                .substring(0, MARK);
    }

    String printedWords() {
        return printed == null ? "" : printed;
    }

    String signedWords() {
        return signed == null ? "" : signed;
    }

    /**
     * What the sheet writes where the print has these words and everything around them is the same; nothing at all if the
     * sheet leaves the place out.
     *
     * @param lead what stands before the words; empty: anything
     */
    Optional<String> instead(String lead, String words) {
        String before = WordForms.visible(printedWords());
        String wanted = WordForms.visible(words);
        String led = lead.isEmpty() ? "" : WordForms.visible(lead) + " ";
        int start = before.indexOf(led + wanted);
        int at = start + led.length();
        if (wanted.isEmpty() || start < 0 || !stands(before, at, at + wanted.length())) {
            return Optional.empty();
        }
        String head = before.substring(0, at);
        String tail = before.substring(at + wanted.length());
        String now = WordForms.visible(signedWords());
        if (now.isEmpty()) {
            return before.equals(wanted) ? Optional.of("") : Optional.empty();
        }
        return now.length() >= head.length() + tail.length() && now.startsWith(head) && now.endsWith(tail)
                ? Optional.of(now.substring(head.length(), now.length() - tail.length())
                        .strip())
                : Optional.empty();
    }

    /** «5» does not stand in «15». */
    private static boolean stands(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    /** Whether it is a row of a table. */
    public boolean isRow() {
        return TextBlocks.isRow(printedWords()) || TextBlocks.isRow(signedWords());
    }
}
