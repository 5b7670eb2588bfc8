package ru.nastavnik.population;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Populations that formulas may read by name. Tomsk counts classes, Omsk ages: two populations, never merged. */
public final class KnownPopulations {
    private static final Map<String, String> TITLES = Map.of(
            PopulationNumber.ORGANIZATIONS,
            "организации",
            "pupils.class5to11",
            "обучающиеся 5–11 классов",
            "learners.age10to19",
            "обучающиеся в возрасте 10–19 лет",
            "learners.extra",
            "обучающиеся по дополнительным общеобразовательным программам");

    private KnownPopulations() {}

    public static Optional<String> title(String name) {
        return Optional.ofNullable(TITLES.get(name));
    }

    /** Titles by name, in the order of the names. */
    public static Map<String, String> all() {
        return new TreeMap<>(TITLES);
    }
}
