package ru.nastavnik.roadmap;

/** For whom a step is carried out: once in the organisation, or row by row. */
public enum DonePer {
    ORG("организация"),
    MENTEE("наставляемый"),
    MENTOR("наставник"),
    PARTICIPANT("участник"),
    PAIR("пара или группа");

    private final String title;

    DonePer(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the step is a journal with a row per person or pair; its dependencies then hold within the row. */
    public boolean isPerRow() {
        return this != ORG;
    }
}
