package ru.nastavnik.curator;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.curator.persistence.CuratorAppointmentRepository;
import ru.nastavnik.directive.DutyFacts;
import ru.nastavnik.directive.LaunchId;

/** Who has got a curator by a signed order, and who has lost theirs. */
@Component
class CuratorFacts implements DutyFacts {
    private final CuratorAppointmentRepository appointments;

    CuratorFacts(CuratorAppointmentRepository appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Fact> under(LaunchId launch) {
        return appointments.signedUnder(launch);
    }
}
