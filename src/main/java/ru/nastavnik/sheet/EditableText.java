package ru.nastavnik.sheet;

/** Texts that a school takes as a beginning and writes on in its own words: no schema checks them. */
public enum EditableText {
    REGULATION("Положение о наставничестве"),
    INVITATION("Приглашение");

    private final String title;

    EditableText(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
