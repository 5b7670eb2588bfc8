package ru.nastavnik.recommendation;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a recommendation. */
public record RecommendationId(UUID value) {
    public static RecommendationId next() {
        return new RecommendationId(Ids.next());
    }

    public static RecommendationId of(String text) {
        return new RecommendationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
