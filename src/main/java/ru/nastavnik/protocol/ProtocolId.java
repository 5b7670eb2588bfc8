package ru.nastavnik.protocol;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a protocol, from its draft on. */
public record ProtocolId(UUID value) {

    static ProtocolId next() {
        return new ProtocolId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no identity */
    public static ProtocolId of(String text) {
        return new ProtocolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
