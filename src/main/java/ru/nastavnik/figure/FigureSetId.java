package ru.nastavnik.figure;

import java.util.UUID;

/** Identity of one collection or import of figures. */
public record FigureSetId(UUID value) {
    public static FigureSetId of(String text) {
        return new FigureSetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
