package ru.nastavnik.curator;

/** Where the release of a curator stands. */
public enum ReleaseState {
    DRAFT("проект приказа"),
    /** Taken back before it was signed: nothing has changed. */
    WITHDRAWN("проект отозван"),
    /** Signed and registered: the curator is released. */
    REGISTERED("подписан");

    private final String title;

    ReleaseState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
