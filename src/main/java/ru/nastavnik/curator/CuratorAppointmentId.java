package ru.nastavnik.curator;

import java.util.UUID;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.shared.Ids;

/** Identity of an appointment of a curator. */
public record CuratorAppointmentId(UUID value) {
    static final String REVIEWED = "curator-appointment";

    public static CuratorAppointmentId of(String text) {
        return new CuratorAppointmentId(UUID.fromString(text));
    }

    public static CuratorAppointmentId next() {
        return new CuratorAppointmentId(Ids.next());
    }

    /** The draft order as what is reviewed. */
    public ReviewSubject reviewed() {
        return new ReviewSubject(REVIEWED, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
