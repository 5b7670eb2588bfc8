package ru.nastavnik.programme;

import java.util.ArrayList;
import java.util.List;

/** Puts what people typed into the form that a printed list needs. */
final class Wording {

    private Wording() {}

    /** The lines as items of one list: each ends with a semicolon, the last with a full stop. */
    static List<String> items(String lines) {
        List<String> bare = lines.lines()
                .map(line -> line.strip().replaceAll("[\\s.;,]+$", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> items = new ArrayList<>(bare.size());
        for (int index = 0; index < bare.size(); index++) {
            items.add(inside(bare.get(index)) + (index == bare.size() - 1 ? "." : ";"));
        }
        return items;
    }

    /** Each line a paragraph of its own. */
    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A sentence that goes on after a colon: without a capital letter, with a full stop. */
    static String afterColon(String sentence) {
        String text = inside(sentence.strip());
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    /** Abbreviations («ЦМН внедряется …») keep their capitals. */
    private static String inside(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1) : text;
    }
}
