package ru.nastavnik.document.template;

/** Characters that nobody sees and that make a text read otherwise than it is: direction marks, control characters. */
public final class HiddenCharacters {

    private HiddenCharacters() {}

    /** Whether a name has any. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(point -> turnsText(point) || Character.isISOControl(point));
    }

    /** Whether what follows is read in another direction than it stands. */
    static boolean turnsText(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
