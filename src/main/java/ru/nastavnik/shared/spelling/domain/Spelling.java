package ru.nastavnik.shared.spelling.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The one normalisation of imports, search, duplicates and comparison. {@link #clean} is what may be kept, {@link #key}
 * is what is compared. {@code app.spelling_key} does the same as {@link #key} where the database compares.
 */
public final class Spelling {
    private static final String LATIN = "ABCEHKMOPTXYaceopxyk";
    private static final String CYRILLIC = "АВСЕНКМОРТХУасеорхук";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String QUOTES = "\"'`«»„“”‟‘’‚‹›";
    /** From a tightened text: what stands without blanks on either side. */
    private static final String TIGHT_BOTH = "-/";
    /** From a tightened text: what stands without a blank after it. */
    private static final String TIGHT_AFTER = ".№(";
    /** From a tightened text: what stands without a blank before it. */
    private static final String TIGHT_BEFORE = ".,;:)";

    private Spelling() {}

    /**
     * The text without what nobody sees: composed letters, ordinary single blanks, no zero-width signs, no marks of
     * direction. Lines stay lines.
     */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(sign -> append(clean, sign));
        while (endsWith(clean, ' ') || endsWith(clean, '\n')) {
            clean.setLength(clean.length() - 1);
        }
        return clean.toString();
    }

    /** A clean text in which Latin letters inside a Russian word are the Russian letters that they look like. */
    public static String mended(String text) {
        return letters(clean(text), false);
    }

    /**
     * What makes two writings the same: letter case, ё, kinds of dashes and quotes, blanks beside signs and Latin
     * look-alikes do not matter.
     */
    public static String key(String text) {
        String lower = letters(clean(text), true).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char sign = lower.charAt(i);
            if (QUOTES.indexOf(sign) < 0) {
                appendTight(key, plain(sign));
            }
        }
        return key.toString().strip();
    }

    /** Whether two writings mean the same word. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** Whether every word that was typed stands somewhere in the text, in whatever order. */
    public static boolean hasWords(String text, String typed) {
        String key = key(text);
        return Stream.of(key(typed).split(" ")).allMatch(key::contains);
    }

    private static char plain(char sign) {
        return sign == 'ё' ? 'е' : sign == '\n' ? ' ' : DASHES.indexOf(sign) >= 0 ? '-' : sign;
    }

    private static void appendTight(StringBuilder key, char sign) {
        boolean afterBlank = endsWith(key, ' ');
        if (sign == ' ') {
            boolean needless = key.isEmpty() || afterBlank || isOneOf(last(key), TIGHT_BOTH + TIGHT_AFTER);
            if (!needless) {
                key.append(sign);
            }
            return;
        }
        if (afterBlank && isOneOf(sign, TIGHT_BOTH + TIGHT_BEFORE)) {
            key.setLength(key.length() - 1);
        }
        key.append(sign);
    }

    private static void append(StringBuilder clean, int sign) {
        if (sign == '\n') {
            if (endsWith(clean, ' ')) {
                clean.setLength(clean.length() - 1);
            }
            if (!clean.isEmpty()) {
                clean.append('\n');
            }
        } else if (sign == '\t' || Character.getType(sign) == Character.SPACE_SEPARATOR) {
            if (!clean.isEmpty() && !endsWith(clean, ' ') && !endsWith(clean, '\n')) {
                clean.append(' ');
            }
        } else if (!Character.isISOControl(sign) && Character.getType(sign) != Character.FORMAT) {
            clean.appendCodePoint(sign);
        }
    }

    /** Most cells are: then nothing has to be built. */
    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == ' ') {
                if (blank) {
                    return false;
                }
                blank = true;
            } else {
                blank = false;
                boolean known = (sign > ' ' && sign < 0x7f)
                        || (sign >= 'А' && sign <= 'я')
                        || sign == 'ё'
                        || sign == 'Ё'
                        || sign == '№'
                        || sign == '«'
                        || sign == '»'
                        || sign == '–';
                if (!known) {
                    return false;
                }
            }
        }
        return text.isEmpty() || !blank;
    }

    /** @param alone whether a word of nothing but look-alikes counts as Russian, as «MAOY» does */
    private static String letters(String text, boolean alone) {
        if (text.chars().noneMatch(letter -> LATIN.indexOf(letter) >= 0)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > start && isRussian(text, start, end, alone)) {
                for (int i = start; i < end; i++) {
                    int known = LATIN.indexOf(text.charAt(i));
                    if (known >= 0) {
                        mended.setCharAt(i, CYRILLIC.charAt(known));
                    }
                }
            }
            start = end + 1;
        }
        return mended.toString();
    }

    private static boolean isRussian(String text, int start, int end, boolean alone) {
        boolean russian = false;
        boolean latin = false;
        for (int i = start; i < end; i++) {
            char letter = text.charAt(i);
            if (LATIN.indexOf(letter) >= 0) {
                latin = true;
            } else if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC) {
                russian = true;
            } else {
                return false;
            }
        }
        return latin && (russian || alone);
    }

    private static boolean endsWith(StringBuilder text, char sign) {
        return !text.isEmpty() && last(text) == sign;
    }

    private static char last(StringBuilder text) {
        return text.charAt(text.length() - 1);
    }

    private static boolean isOneOf(char sign, String signs) {
        return signs.indexOf(sign) >= 0;
    }
}
