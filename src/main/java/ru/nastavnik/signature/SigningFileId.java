package ru.nastavnik.signature;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a file that was given out to be signed. */
public record SigningFileId(UUID value) {

    public static SigningFileId next() {
        return new SigningFileId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
