package ru.nastavnik.language;

/** A part of a person's name: each declines by rules of its own. */
public enum NamePart {
    SURNAME("фамилия"),
    GIVEN_NAME("имя"),
    PATRONYMIC("отчество");

    private final String title;

    NamePart(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
