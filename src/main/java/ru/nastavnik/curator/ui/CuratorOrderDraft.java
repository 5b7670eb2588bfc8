package ru.nastavnik.curator.ui;

import org.springframework.stereotype.Component;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.curator.process.CuratorAppointmentProcess;
import ru.nastavnik.inbox.TaskDocument;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.workflow.ProcessKey;

/** The order that appoints a curator, on the director's list of decisions. */
@Component
class CuratorOrderDraft implements TaskDocument {
    private final CuratorAppointments appointments;

    CuratorOrderDraft(CuratorAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public ProcessKey process() {
        return CuratorAppointmentProcess.KEY;
    }

    @Override
    public String element() {
        return CuratorAppointmentProcess.SIGN_ORDER;
    }

    @Override
    public byte[] draft(TaskRow task) {
        return appointments.draftOrder(CuratorAppointmentId.of(task.task().key().toString()));
    }
}
