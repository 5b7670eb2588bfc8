package ru.nastavnik.approval;

/** Where a draft stands. */
public enum ReviewState {
    DRAFT("Черновик"),
    /** At the one who approves: a director, or the municipal head for the municipal roadmap. */
    DECISION("На утверждении"),
    /** At the one who agrees: the municipal head or the department. */
    AGREEMENT("На согласовании"),
    ACCEPTED("Действует");

    private final String title;

    ReviewState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
