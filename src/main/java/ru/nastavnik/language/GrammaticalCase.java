package ru.nastavnik.language;

/** The six cases of Russian. */
public enum GrammaticalCase {
    NOMINATIVE("именительный", "кто"),
    GENITIVE("родительный", "кого"),
    DATIVE("дательный", "кому"),
    ACCUSATIVE("винительный", "кого"),
    INSTRUMENTAL("творительный", "кем"),
    PREPOSITIONAL("предложный", "о ком");

    private final String title;
    private final String question;

    GrammaticalCase(String title, String question) {
        this.title = title;
        this.question = question;
    }

    public String title() {
        return title;
    }

    /** The question the case answers, as school teaches it. */
    public String question() {
        return question;
    }
}
