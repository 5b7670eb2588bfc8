package ru.nastavnik.directive;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of the launch of a directive. */
public record LaunchId(UUID value) {
    public static LaunchId of(String text) {
        return new LaunchId(UUID.fromString(text));
    }

    public static LaunchId next() {
        return new LaunchId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
