package ru.nastavnik.document;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a registered document. */
public record DocumentId(UUID value) {

    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
