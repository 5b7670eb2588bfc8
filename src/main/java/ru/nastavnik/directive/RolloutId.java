package ru.nastavnik.directive;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of an organisation's way under a launched directive. */
public record RolloutId(UUID value) {
    public static RolloutId of(String text) {
        return new RolloutId(UUID.fromString(text));
    }

    public static RolloutId next() {
        return new RolloutId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
