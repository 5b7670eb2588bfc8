package ru.nastavnik.document.domain;

import java.util.List;

/**
 * A fact that an order holds and its text states.
 *
 * @param key of the module that holds it
 * @param words in which the text may state it; empty if it does not
 */
public record StatedFact(String key, List<String> words) {

    public StatedFact {
        words = List.copyOf(words);
    }

    /** Whether a block states it, in whatever case and with nothing put before or behind it. */
    boolean statedIn(String block) {
        return words.stream().anyMatch(one -> standsIn(one, block));
    }

    private static boolean standsIn(String one, String block) {
        List<String> wanted = WordForms.tokens(one);
        List<String> tokens = WordForms.tokens(block);
        for (int at = 0; !wanted.isEmpty() && at + wanted.size() <= tokens.size(); at++) {
            if (matches(wanted, tokens, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<String> wanted, List<String> tokens, int at) {
        for (int place = 0; place < wanted.size(); place++) {
            if (!WordForms.same(wanted.get(place), tokens.get(at + place))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the sheet states something else in that place: the text of the system states it there, the sheet does not,
     * or has more words around it.
     */
    public boolean differsIn(TextDifference difference) {
        String printed = difference.printedWords();
        String signed = difference.signedWords();
        for (String one : words) {
            if (standsIn(one, printed)) {
                return !words.stream().anyMatch(other -> sameNeighbours(other, printed, signed));
            }
        }
        return false;
    }

    /** Whether it stands in both, and no word that was not there touches it. */
    private static boolean sameNeighbours(String one, String printed, String signed) {
        List<String> wanted = WordForms.tokens(one);
        List<String> before = WordForms.tokens(printed);
        List<String> after = WordForms.tokens(signed);
        for (int at = 0; at + wanted.size() <= after.size(); at++) {
            if (matches(wanted, after, at)
                    && known(after, at - 1, before)
                    && known(after, at + wanted.size(), before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean known(List<String> tokens, int at, List<String> before) {
        return at < 0
                || at >= tokens.size()
                || !WordForms.isWord(tokens.get(at))
                || before.stream().anyMatch(token -> WordForms.same(token, tokens.get(at)));
    }
}
