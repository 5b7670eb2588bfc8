package ru.nastavnik.organization.domain;

/** Quotation marks of a name, «Центр «Родник»»: each that is opened is closed, or papers print it unbalanced. */
public final class Quotes {
    private Quotes() {}

    /** Whether every quotation mark that is opened is closed, and none closed that was not opened. */
    public static boolean balanced(String name) {
        int open = 0;
        for (int at = 0; at < name.length(); at++) {
            open += switch (name.charAt(at)) {
                case '«' -> 1;
                case '»' -> -1;
                default -> 0;
            };
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }
}
