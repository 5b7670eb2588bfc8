package ru.nastavnik.roadmap;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a row of a municipal roadmap in force; also the key of its process. */
public record MunicipalMeasureId(UUID value) {
    public static MunicipalMeasureId of(String text) {
        return new MunicipalMeasureId(UUID.fromString(text));
    }

    public static MunicipalMeasureId next() {
        return new MunicipalMeasureId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
