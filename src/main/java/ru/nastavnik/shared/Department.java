package ru.nastavnik.shared;

/** The two departments that issue the directive jointly (point 1.1) and keep its control (point 9). */
public enum Department {
    /** Schools, supplementary education and its own state organisations. */
    GENERAL_EDUCATION("Департамент общего образования"),
    /** Vocational colleges. */
    VOCATIONAL_EDUCATION("Департамент профессионального образования");

    private final String title;

    Department(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** «Департамента общего образования». */
    public String titleGenitive() {
        return title.replaceFirst("^Департамент", "Департамента");
    }
}
