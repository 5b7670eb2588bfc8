package ru.nastavnik.pairing;

/** A pair is drafted, then active by a signed order from its date, then ended by another order. */
public enum PairState {
    DRAFT("проект"),
    ACTIVE("действует"),
    ENDED("прекращена");

    private final String title;

    PairState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
