package ru.nastavnik.curator;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of the release of a curator. */
public record CuratorReleaseId(UUID value) {

    public static CuratorReleaseId of(String text) {
        return new CuratorReleaseId(UUID.fromString(text));
    }

    public static CuratorReleaseId next() {
        return new CuratorReleaseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
