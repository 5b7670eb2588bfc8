package ru.nastavnik.language;

import java.util.List;

/** The six cases of Russian. */
public enum GrammaticalCase {
    NOMINATIVE("именительный", "кто"),
    GENITIVE("родительный", "кого"),
    DATIVE("дательный", "кому"),
    ACCUSATIVE("винительный", "кого"),
    INSTRUMENTAL("творительный", "кем"),
    PREPOSITIONAL("предложный", "о ком");

    /** Every case but the nominative. */
    public static final List<GrammaticalCase> OBLIQUE =
            List.of(GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, PREPOSITIONAL);

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
