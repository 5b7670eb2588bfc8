package ru.nastavnik.shared;

/** Grammatical gender of a person: decides how a surname is declined. */
public enum Gender {
    MALE("мужской"),
    FEMALE("женский");

    private final String title;

    Gender(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
