package ru.nastavnik.population;

import ru.nastavnik.shared.spelling.domain.Spelling;

/** What the denominators count. Classes 5–11 and ages 10–19 are two populations and never merged. */
public enum Population {
    ORGANIZATIONS("organizations", "организации"),
    CLASS_5_TO_11("pupils.class5to11", "обучающиеся 5–11 классов"),
    AGE_10_TO_19("learners.age10to19", "обучающиеся 10–19 лет"),
    LEARNERS("learners.extra", "обучающиеся по дополнительным программам");

    private final String code;
    private final String title;

    Population(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** As definitions write it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Its title by its code; the code itself if it is another. */
    public static String titleOf(String code) {
        for (Population population : values()) {
            if (population.code.equals(code)) {
                return population.title;
            }
        }
        return code;
    }

    /** @throws IllegalArgumentException with a Russian message if none is called so */
    public static Population called(String text) {
        String wanted = plain(text);
        for (Population population : values()) {
            if (plain(population.title).equals(wanted) || population.code.equals(text.strip())) {
                return population;
            }
        }
        throw new IllegalArgumentException("Неизвестная численность. Ожидается: организации, обучающиеся 5–11 классов,"
                + " обучающиеся 10–19 лет или обучающиеся по дополнительным программам.");
    }

    private static String plain(String text) {
        return Spelling.key(text);
    }
}
