package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of one person's part in one organisation, school year and role. */
public record ParticipantId(UUID value) {
    public static ParticipantId of(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    public static ParticipantId next() {
        return new ParticipantId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
