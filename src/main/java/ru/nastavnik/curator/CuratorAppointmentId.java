package ru.nastavnik.curator;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of an appointment of a curator. */
public record CuratorAppointmentId(UUID value) {

    public static CuratorAppointmentId of(String text) {
        return new CuratorAppointmentId(UUID.fromString(text));
    }

    public static CuratorAppointmentId next() {
        return new CuratorAppointmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
