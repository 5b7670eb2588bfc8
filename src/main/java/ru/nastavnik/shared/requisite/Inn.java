package ru.nastavnik.shared.requisite;

/** Taxpayer number (ИНН) of a legal entity (10 digits) or of an entrepreneur (12 digits) with its check digits. */
public final class Inn {
    private static final int[] TENTH = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] ELEVENTH = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] TWELFTH = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Inn() {}

    public static boolean isValid(String text) {
        if (text.matches("[0-9]{10}")) {
            return checks(text, TENTH);
        }
        return text.matches("[0-9]{12}") && checks(text, ELEVENTH) && checks(text, TWELFTH);
    }

    private static boolean checks(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 % 10 == Character.digit(digits.charAt(weights.length), 10);
    }
}
