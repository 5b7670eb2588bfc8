package ru.nastavnik.programme;

/**
 * A section of text, of a layout or of a programme.
 *
 * @param code stable code, for example {@code goal}
 * @param body its text; in the sections of tasks and results every line is an item
 */
public record Section(String code, String title, String body) {
    public Section withBody(String newBody) {
        return new Section(code, title, newBody);
    }

    /** Key of the section in remarks and in the names of refused fields. */
    public String key() {
        return "section-" + code;
    }
}
