package ru.nastavnik.curator;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.curator.persistence.CuratorAppointmentRepository;
import ru.nastavnik.curator.persistence.CuratorReleaseRepository;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.RegistrationDependents;
import ru.nastavnik.shared.DayText;

/** The lists of curators show the number and the date of the order as they were corrected. */
@Component
class CuratorOrderRegistration implements RegistrationDependents {
    private final CuratorAppointmentRepository appointments;
    private final CuratorReleaseRepository releases;

    CuratorOrderRegistration(CuratorAppointmentRepository appointments, CuratorReleaseRepository releases) {
        this.appointments = appointments;
        this.releases = releases;
    }

    @Override
    public List<String> of(RegisteredDocument document, LocalDate date) {
        return switch (document.kind()) {
            case CURATOR_ORDER -> List.of("Куратор будет считаться назначенным с " + DayText.of(date) + ".");
            case CURATOR_RELEASE_ORDER -> List.of("Куратор будет считаться освобождённым с " + DayText.of(date) + ".");
            default -> List.of();
        };
    }

    @Override
    public void corrected(RegisteredDocument former, String number, LocalDate date) {
        if (former.kind() == DocumentKind.CURATOR_ORDER) {
            appointments.correctRegistration(former.id(), number, date);
        } else if (former.kind() == DocumentKind.CURATOR_RELEASE_ORDER) {
            releases.correctRegistration(former.id(), number, date);
        }
    }
}
