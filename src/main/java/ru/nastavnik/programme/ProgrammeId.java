package ru.nastavnik.programme;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of an organisation's programme of mentoring; also the key of its approval process. */
public record ProgrammeId(UUID value) {
    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    public static ProgrammeId next() {
        return new ProgrammeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
