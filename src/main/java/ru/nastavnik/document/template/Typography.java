package ru.nastavnik.document.template;

/**
 * Keeps on one line what a line must not part: «№ 5», «г. Томск», «А.И. Седых», «6 «А» класс», a dash and the word before
 * it. A dash between words is the shorter one, whichever was typed: one paper has one dash.
 */
public final class Typography {

    private static final char BOUND = '\u00A0';

    private Typography() {}

    /** The text with spaces that do not break where a break would read badly. */
    public static String bind(String typed) {
        String text = typed.replace(" — ", " – ");
        StringBuilder bound = null;
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            if (binds(text, at)) {
                if (bound == null) {
                    bound = new StringBuilder(text);
                }
                bound.setCharAt(at, BOUND);
            }
        }
        return bound == null ? text : bound.toString();
    }

    private static boolean binds(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        return before == '№'
                || after == '–' && before != ' '
                || abbreviation(text, at, after)
                || initials(text, at)
                || schoolClass(text, at, before, after);
    }

    /** «г. », «с. », «п. », «д. », «ул. » before a name or a number, «А. » and «А.И. » before a surname. */
    private static boolean abbreviation(String text, int at, char after) {
        if (at < 2 || text.charAt(at - 1) != '.' || !(Character.isUpperCase(after) || Character.isDigit(after))) {
            return false;
        }
        char letter = text.charAt(at - 2);
        if (text.startsWith("ул", at - 3) && (at == 3 || !Character.isLetter(text.charAt(at - 4)))) {
            return true;
        }
        boolean alone = at == 2 || !Character.isLetter(text.charAt(at - 3));
        return alone && (Character.isUpperCase(letter) || "гспд".indexOf(letter) >= 0);
    }

    /** «6 «А» класс». */
    private static boolean schoolClass(String text, int at, char before, char after) {
        return Character.isDigit(before) && after == '«' && text.startsWith("»", at + 3)
                || before == '»' && text.startsWith("класс", at + 1);
    }

    /**
     * «Седых А.И.»; in «куратор А.И. Седых» the initials belong to what follows: bound to both sides, the three words
     * would be too long for a cell and be torn in the middle of the surname.
     */
    private static boolean initials(String text, int at) {
        if (at == 0 || !Character.isLowerCase(text.charAt(at - 1))) {
            return false;
        }
        int end = at + 1;
        while (end + 1 < text.length() && Character.isUpperCase(text.charAt(end)) && text.charAt(end + 1) == '.') {
            end += 2;
        }
        return end > at + 1 && !surnameFollows(text, end);
    }

    private static boolean surnameFollows(String text, int end) {
        return end + 2 < text.length()
                && (text.charAt(end) == ' ' || text.charAt(end) == BOUND)
                && Character.isUpperCase(text.charAt(end + 1))
                && text.charAt(end + 2) != '.';
    }
}
