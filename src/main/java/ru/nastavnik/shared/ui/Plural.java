package ru.nastavnik.shared.ui;

/** The Russian form of a noun after a number: 1 день, 2 дня, 5 дней. */
public final class Plural {

    private Plural() {}

    public static String of(long count, String one, String few, String many) {
        long lastTwo = Math.abs(count) % 100;
        long last = lastTwo % 10;
        if (lastTwo >= 11 && lastTwo <= 14) {
            return many;
        }
        if (last == 1) {
            return one;
        }
        return last >= 2 && last <= 4 ? few : many;
    }

    /** «3 дня». */
    public static String count(long count, String one, String few, String many) {
        return count + " " + of(count, one, few, many);
    }

    /** «9 999», or «10 000+» of what was not counted beyond ten thousand. */
    public static String upTo(int most, int count) {
        return count > most ? String.format(DateFields.RUSSIAN, "%,d+", most) : String.valueOf(count);
    }
}
