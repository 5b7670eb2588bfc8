package ru.nastavnik.shared.requisite;

/**
 * Main state registration number (ОГРН) of a legal entity: 13 digits, the last of which is the remainder of the others
 * divided by 11, of two digits the lower one. Numbers of entrepreneurs have 15 digits and are none of these.
 */
public final class Ogrn {
    private static final int DIVISOR = 11;

    private Ogrn() {}

    public static boolean isValid(String text) {
        if (!text.matches("[1-9][0-9]{12}")) {
            return false;
        }
        long others = Long.parseLong(text.substring(0, text.length() - 1));
        return others % DIVISOR % 10 == Character.digit(text.charAt(text.length() - 1), 10);
    }
}
