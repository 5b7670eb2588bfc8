package ru.nastavnik.people;

/** Whose signatures stand under a consent. */
public enum ConsentSigner {
    REPRESENTATIVE("законный представитель", false, true),
    PERSON_AND_REPRESENTATIVE("участник и законный представитель", true, true),
    PERSON("участник лично", true, false);

    private final String title;
    private final boolean person;
    private final boolean representative;

    ConsentSigner(String title, boolean person, boolean representative) {
        this.title = title;
        this.person = person;
        this.representative = representative;
    }

    public String title() {
        return title;
    }

    /** Whether these signatures contain all that are required. */
    public boolean covers(ConsentSigner required) {
        return (person || !required.person) && (representative || !required.representative);
    }
}
