package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.persistence.RegisterEntryTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** A paper whose number is reserved was not signed on the day that was planned: it keeps the number, the day moves. */
@Service
@Transactional
public class ReservedDays {
    private final AccessGuard guard;
    private final RegisterEntryTable entries;
    private final AuditTrail audit;
    private final RegionClock clock;

    ReservedDays(AccessGuard guard, RegisterEntryTable entries, AuditTrail audit, RegionClock clock) {
        this.guard = guard;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From now on the paper is printed with today's date. Sheets and files of before bear another and are not registered.
     *
     * A paper that bears the day of what it records keeps it.
     *
     * @param paper an organisation's or a municipality's
     * @throws ValidationException on field {@code date} if the number belongs to the book of another year
     * @throws DomainException if the paper has reserved no number
     */
    public void moveToToday(RegisterDocument paper) {
        guard.require(Role.DIRECTOR, Role.SECRETARY, Role.MUNICIPAL_HEAD);
        OrganizationId organization = paper.owner().organization();
        MunicipalityId municipality = paper.owner().municipality();
        UUID id = paper.paper();
        if (organization != null) {
            guard.require(organization, Role.DIRECTOR, Role.SECRETARY);
        } else if (municipality != null) {
            guard.require(municipality, Role.MUNICIPAL_HEAD);
        }
        if (id == null || organization == null && municipality == null) {
            throw new IllegalArgumentException("Not a paper that reserves a number");
        }
        if (paper.kind().datedByEvent()) {
            return;
        }
        LocalDate today = clock.today();
        RegisterEntry held = entries.reservation(paper.owner().key(), id)
                .orElseThrow(() -> new DomainException("За документом не занят номер. Обновите страницу."));
        if (held.date().equals(today)) {
            return;
        }
        // Orders are counted by calendar years; no paper that is signed by its director is counted otherwise.
        if (held.date().getYear() != today.getYear()) {
            throw new ValidationException(
                    "date",
                    "Номер " + held.number() + " занят в книге за "
                            + held.date().getYear() + " год. Освободите его и займите номер этого года");
        }
        if (!entries.move(held.id(), today)) {
            throw new ConflictException("Занятый номер только что изменил кто-то другой. Обновите страницу.");
        }
        audit.record(
                "document-number.moved",
                "register-entry",
                held.id().toString(),
                Map.of("number", held.number(), "date", today.toString()));
    }
}
