package ru.nastavnik.curator;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.curator.domain.Candidate;
import ru.nastavnik.curator.domain.CuratorAppointment;
import ru.nastavnik.curator.domain.SignedOrder;
import ru.nastavnik.curator.persistence.CuratorAppointmentRepository;
import ru.nastavnik.shared.OrganizationId;

/** Who is curator where, for other modules' services and documents, which have checked the actor. */
@Service
@Transactional(readOnly = true)
public class CuratorRegister {

    private final CuratorAppointmentRepository appointments;
    private final AccountNames names;

    CuratorRegister(CuratorAppointmentRepository appointments, AccountNames names) {
        this.appointments = appointments;
        this.names = names;
    }

    /** The curator by a signed order; empty if there is none. */
    public Optional<CuratorView> current(OrganizationId organization) {
        return appointments.current(organization).map(this::view);
    }

    CuratorView view(CuratorAppointment appointment) {
        Candidate candidate = appointment.candidate();
        SignedOrder order = appointment.facts().order();
        if (order == null) {
            throw new IllegalStateException("Appointment " + appointment.facts().id() + " has no signed order");
        }
        return new CuratorView(
                appointment.facts().id(),
                appointment.facts().organization(),
                candidate.account(),
                names.nameOf(candidate.account()),
                candidate.post(),
                order.date(),
                order.number(),
                order.document());
    }
}
