package ru.nastavnik.pairing;

/** How mentor and mentees work together. */
public enum PairFormat {
    INDIVIDUAL("индивидуальный"),
    GROUP("групповой"),
    FLASH("флеш-наставничество"),
    NETWORK("сетевой"),
    REVERSE("реверсивный"),
    VIRTUAL("виртуальный");

    private final String title;

    PairFormat(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
