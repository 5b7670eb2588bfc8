package ru.nastavnik.workflow;

import java.util.stream.Stream;

/** What sets the term of a user task; the property {@code term} of the task in its model. */
public enum TermKind {
    /** The point of the directive that the task fulfils. */
    DUTY("duty"),
    /** The table of internal terms. */
    INTERNAL("internal"),
    /** The day that somebody planned or set for the very thing that the task is about. */
    SET("set"),
    /** Nothing: the task offers something that may be left undone, and says until when it is of use. */
    OFFER("offer");

    private final String code;

    TermKind(String code) {
        this.code = code;
    }

    /** As a model spells it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no model may say that */
    public static TermKind ofCode(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of term: " + code));
    }
}
