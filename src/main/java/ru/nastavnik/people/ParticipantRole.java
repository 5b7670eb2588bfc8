package ru.nastavnik.people;

/** The part a person takes in a school year; one person may take both. */
public enum ParticipantRole {
    MENTEE("наставляемый", "База наставляемых"),
    MENTOR("наставник", "База наставников");

    private final String title;
    private final String registerTitle;

    ParticipantRole(String title, String registerTitle) {
        this.title = title;
        this.registerTitle = registerTitle;
    }

    public String title() {
        return title;
    }

    /** The register that steps 7 and 11 form. */
    public String registerTitle() {
        return registerTitle;
    }
}
