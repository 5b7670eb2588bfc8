package ru.nastavnik.shared;

import java.util.UUID;

/** Identity of a municipality. */
public record MunicipalityId(UUID value) {
    public static MunicipalityId of(String text) {
        return new MunicipalityId(UUID.fromString(text));
    }

    public static MunicipalityId next() {
        return new MunicipalityId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
