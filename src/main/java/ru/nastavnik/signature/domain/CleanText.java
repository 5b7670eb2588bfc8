package ru.nastavnik.signature.domain;

import java.util.regex.Pattern;

/** Words from a file that a stranger made: marks that turn the direction of writing or are not seen could disguise them. */
public final class CleanText {

    /** Controls and format characters: direction marks, zero widths, line breaks. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\u2028\u2029]");

    private static final int LONGEST = 200;

    private CleanText() {}

    public static boolean deceives(String text) {
        return UNSEEN.matcher(text).find();
    }

    /** Without them, on one line, at most 200 characters. */
    public static String of(String text) {
        String clean = UNSEEN.matcher(text)
                .replaceAll("")
                .replaceAll("[\\s\u00A0]+", " ")
                .strip();
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
    }
}
