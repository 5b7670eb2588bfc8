package ru.nastavnik.signature;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a signature that was attached. */
public record SignatureId(UUID value) {

    public static SignatureId next() {
        return new SignatureId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
