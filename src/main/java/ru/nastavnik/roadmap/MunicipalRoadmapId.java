package ru.nastavnik.roadmap;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a municipal roadmap; also the key of its process. */
public record MunicipalRoadmapId(UUID value) {
    public static MunicipalRoadmapId of(String text) {
        return new MunicipalRoadmapId(UUID.fromString(text));
    }

    public static MunicipalRoadmapId next() {
        return new MunicipalRoadmapId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
