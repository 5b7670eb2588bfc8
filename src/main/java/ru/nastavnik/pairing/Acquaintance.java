package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.pairing.document.AcquaintanceSheet;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.persistence.AcquaintanceRepository;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** Who of those named in an order has read it. A journal: it holds up nothing. */
@Service
@Transactional
public class Acquaintance {

    /** @param acquaintedOn null until the person has read the order */
    public record Row(Person person, @Nullable LocalDate acquaintedOn) {}

    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final AcquaintanceRepository rows;
    private final PairOrderRepository orders;
    private final PersonNames names;
    private final AcquaintanceSheet paper;

    Acquaintance(
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit,
            AcquaintanceRepository rows,
            PairOrderRepository orders,
            PersonNames names,
            AcquaintanceSheet paper) {
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
        this.rows = rows;
        this.orders = orders;
        this.names = names;
        this.paper = paper;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Row> sheet(OrganizationId organization, PairOrderId order) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        get(organization, order);
        Map<PersonId, Optional<LocalDate>> days = rows.of(organization, order);
        return names.persons(organization, days.keySet()).values().stream()
                .map(person -> new Row(
                        person, days.getOrDefault(person.id(), Optional.empty()).orElse(null)))
                .sorted(Comparator.comparing(row -> row.person().name().full()))
                .toList();
    }

    /**
     * The sheet to be printed and signed on paper, with everybody whom the order names.
     *
     * @return a .docx
     * @throws DomainException if the order has no number yet
     */
    @Transactional(readOnly = true)
    public byte[] print(OrganizationId organization, PairOrderId id) {
        List<Person> named = sheet(organization, id).stream().map(Row::person).toList();
        PairOrder.Facts order = get(organization, id).facts();
        PairOrder.Signature signature = order.signature();
        PairOrder.Registration registration = order.registration();
        if (signature == null || registration == null) {
            throw new DomainException("Лист ознакомления печатают к приказу, у которого есть номер.");
        }
        return paper.write(order, signature, registration, named);
    }

    /** @throws ValidationException if the day lies before the order or in the future */
    public void mark(OrganizationId organization, PairOrderId id, Collection<PersonId> people, LocalDate day) {
        guard.require(organization, Role.CURATOR);
        PairOrder.Signature signature = get(organization, id).facts().signature();
        if (signature == null) {
            throw new ValidationException("day", "Знакомят с подписанным приказом.");
        }
        if (day.isBefore(Objects.requireNonNull(signature.day())) || day.isAfter(clock.today())) {
            throw new ValidationException("day", "День ознакомления: от даты приказа до сегодняшнего дня.");
        }
        int marked = rows.acquaint(organization, id, people, day);
        audit.record("pair-order.acquainted", "pair-order", id.toString(), Map.of("people", Integer.toString(marked)));
    }

    private PairOrder get(OrganizationId organization, PairOrderId id) {
        return orders.find(organization, id).orElseThrow(() -> new NotFoundException("Приказ не найден."));
    }
}
