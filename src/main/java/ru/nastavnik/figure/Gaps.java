package ru.nastavnik.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Of whom a report knows nothing: organisations of the register that gave no figures, by municipality.
 *
 * @param names of those missing, if they are few; empty otherwise
 */
public record Gaps(List<Place> places, List<String> names) {
    /** Up to so many are called by their names. */
    public static final int FEW = 10;

    public Gaps {
        places = List.copyOf(places);
        names = List.copyOf(names);
    }

    /** @param given how many gave figures or were freed from it */
    public record Place(String name, int given, int asked) {
        public int missing() {
            return asked - given;
        }
    }

    public int given() {
        return places.stream().mapToInt(Place::given).sum();
    }

    public int asked() {
        return places.stream().mapToInt(Place::asked).sum();
    }

    public int missing() {
        return asked() - given();
    }

    /**
     * «Данные получены от 3 из 292 организаций. Нет данных: город Томск – 50 из 53; Асиновский район – 12 из 12.»; empty
     * if nobody is missing.
     */
    public Optional<String> inWords() {
        if (missing() <= 0) {
            return Optional.empty();
        }
        String who = names.isEmpty()
                ? places.stream()
                        .filter(place -> place.missing() > 0)
                        .map(place -> place.name() + " – " + place.missing() + " из " + place.asked())
                        .collect(Collectors.joining("; "))
                : String.join("; ", names);
        return Optional.of("Данные получены от " + Part.inWords(given(), asked()) + ". Нет данных: " + who + ".");
    }
}
