package ru.nastavnik.version;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a run that moves instances, or tries to. */
public record MigrationId(UUID value) {
    public static MigrationId next() {
        return new MigrationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
