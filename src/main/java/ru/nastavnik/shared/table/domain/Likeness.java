package ru.nastavnik.shared.table.domain;

/** Whether two names differ by a slip of the pen only. */
public final class Likeness {
    private static final int LONG = 6;

    private Likeness() {}

    /**
     * One letter in short names, two in longer ones; a digit is never a slip: «школа 5» is not «школа 6».
     *
     * @param one a key of {@link ru.nastavnik.shared.spelling.domain.Spelling}
     */
    public static boolean near(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) >= LONG ? 2 : 1;
        return Math.abs(one.length() - other.length()) <= allowed
                && digits(one).equals(digits(other))
                && distance(one, other) <= allowed;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** Letters to change, add or leave out (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
