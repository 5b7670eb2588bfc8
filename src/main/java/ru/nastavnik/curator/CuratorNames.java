package ru.nastavnik.curator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.curator.domain.CuratorAppointment;
import ru.nastavnik.curator.persistence.CuratorAppointmentRepository;
import ru.nastavnik.language.NamesInPapers;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.shared.OrganizationId;

/** The curator and the candidate, whom orders appoint and release. */
@Component
class CuratorNames implements NamesInPapers {

    private final CuratorAppointmentRepository appointments;
    private final AccountNames names;

    CuratorNames(CuratorAppointmentRepository appointments, AccountNames names) {
        this.appointments = appointments;
        this.names = names;
    }

    @Override
    public List<PersonInPapers> of(OrganizationId organization) {
        return Stream.of(appointments.current(organization), appointments.underWay(organization))
                .flatMap(Optional::stream)
                .filter(appointment -> appointment.facts().candidate() != null)
                .map(CuratorAppointment::candidate)
                .map(candidate -> new PersonInPapers(names.nameOf(candidate.account()), candidate.post()))
                .toList();
    }
}
