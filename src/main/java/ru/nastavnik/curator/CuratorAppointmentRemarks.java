package ru.nastavnik.curator;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.approval.RemarkScope;

/** Remarks on the draft of a curator's order are written by those who read the appointment. */
@Component
class CuratorAppointmentRemarks implements RemarkScope {
    private final CuratorAppointments appointments;

    CuratorAppointmentRemarks(CuratorAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public String type() {
        return CuratorAppointmentId.REVIEWED;
    }

    @Override
    public void requireReadable(UUID id, Actor actor) {
        appointments.get(new CuratorAppointmentId(id));
    }
}
