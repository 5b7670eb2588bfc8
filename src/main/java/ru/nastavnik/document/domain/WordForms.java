package ru.nastavnik.document.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of a text, compared as a secretary compares them: ё is е, and one word in two cases is one word. */
final class WordForms {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*|\\d+|[^\\s\\p{L}\\p{M}\\d]");
    private static final int SHORTEST_STEM = 2;
    /** Endings of nouns, adjectives and names in all cases; with ё read as е. */
    private static final Set<String> ENDINGS = Set.of(
            "", "а", "я", "у", "ю", "ом", "ем", "ой", "ей", "е", "ы", "и", "ь", "й", "ию", "ия", "ии", "ие", "ием",
            "ией", "ый", "ий", "ого", "его", "ому", "ему", "ым", "им", "ая", "яя", "ую", "юю", "ою", "ею", "ью", "ые",
            "их", "ых", "ья", "ье", "ьем", "ьей", "ьею", "ьи", "ам", "ям", "ами", "ями", "ах", "ях");

    private WordForms() {}

    /** Words, numbers and marks one by one, small, with е for ё and one kind of hyphen and blank. */
    static List<String> tokens(String text) {
        return TOKEN.matcher(plain(text)).results().map(found -> found.group()).toList();
    }

    /** The text as it is compared: small letters, е for ё, one kind of blank, hyphen and quotation mark. */
    static String plain(String text) {
        return visible(text)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[«»„“”\"]", "\"")
                .replaceAll("[\u2010-\u2015]", "-");
    }

    /** The text without differences that nobody sees: kinds of blanks, soft hyphens, hyphens that do not break. */
    static String visible(String text) {
        return text.replaceAll("[\u00AD\u200B-\u200D\uFEFF]", "")
                .replace('\u2011', '-')
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0));
    }

    /** Whether two tokens are one word, perhaps in different cases. */
    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (!Character.isLetter(one.codePointAt(0)) || !Character.isLetter(other.codePointAt(0))) {
            return false;
        }
        int stem = 0;
        while (stem < Math.min(one.length(), other.length()) && one.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        for (int at = stem; at >= SHORTEST_STEM; at--) {
            if (ENDINGS.contains(one.substring(at)) && ENDINGS.contains(other.substring(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two texts are the same words in the same order, whatever their cases and marks. */
    static boolean sameWords(String one, String other) {
        List<String> words = tokens(one).stream().filter(WordForms::isWord).toList();
        List<String> others = tokens(other).stream().filter(WordForms::isWord).toList();
        if (words.size() != others.size()) {
            return false;
        }
        for (int place = 0; place < words.size(); place++) {
            if (!same(words.get(place), others.get(place))) {
                return false;
            }
        }
        return true;
    }
}
