package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.persistence.ProtocolBodyTable;
import ru.nastavnik.document.persistence.RegisterEntryTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** The bodies of an organisation whose protocols count by themselves, each with a book of its own. */
@Service
@Transactional
public class ProtocolBodies {

    private static final Role[] READERS = {Role.DIRECTOR, Role.CURATOR, Role.SECRETARY};
    private static final int LONGEST = 150;

    private final AccessGuard guard;
    private final ProtocolBodyTable table;
    private final RegisterEntryTable entries;
    private final RegionClock clock;
    private final AuditTrail audit;

    ProtocolBodies(
            AccessGuard guard,
            ProtocolBodyTable table,
            RegisterEntryTable entries,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.entries = entries;
        this.clock = clock;
        this.audit = audit;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<ProtocolBody> list(OrganizationId organization) {
        guard.require(organization, READERS);
        return table.list(organization.value());
    }

    /** @throws NotFoundException if the organisation has no such body */
    @Transactional(readOnly = true)
    public ProtocolBody get(OrganizationId organization, BodyId id) {
        guard.require(organization, READERS);
        return found(organization, id);
    }

    /**
     * The body of that name; entered if it is new, with numbers that begin anew with the school year until the school
     * says otherwise (our reading: so most councils count).
     *
     * @throws ValidationException on field {@code body}
     */
    public ProtocolBody named(OrganizationId organization, String typed) {
        guard.require(organization, READERS);
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new ValidationException("body", "Укажите, чьё это заседание, не длиннее " + LONGEST + " знаков");
        }
        return table.named(organization, name).orElseGet(() -> {
            table.add(organization, BodyId.next(), name, Counting.SCHOOL_YEAR);
            ProtocolBody body = table.named(organization, name).orElseThrow();
            audit.record(
                    "protocol-body.entered",
                    "organization",
                    organization.toString(),
                    Map.of("register", NumberRegister.PROTOCOLS.name()));
            return body;
        });
    }

    /**
     * How the body's numbers are written, and from which one its book goes on. With which year they begin anew is open
     * until the first number is taken.
     *
     * @throws ValidationException on fields {@code prefix}, {@code suffix}, {@code lastOutside}, {@code counting}
     */
    public void save(OrganizationId organization, BodyId id, Counting counting, RegisterSettings settings) {
        guard.require(organization, Role.DIRECTOR, Role.SECRETARY);
        ProtocolBody body = found(organization, id);
        List<FieldViolation> violations = new ArrayList<>(NumberRegisters.violations(settings, clock.today()));
        if (counting != body.counting() && table.hasNumbers(id)) {
            violations.add(new FieldViolation(
                    "counting", "В этой книге уже есть номера: начать их счёт с другого года нельзя"));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        if (!table.save(organization, id, counting, settings)) {
            throw new ConflictException(
                    "Книгу регистрации только что изменил кто-то другой. Ваши значения остались на экране: обновите страницу и сравните.");
        }
        audit.record(
                "number-register.changed",
                "organization",
                organization.toString(),
                Map.of(
                        "register",
                        NumberRegister.PROTOCOLS.name(),
                        "number",
                        settings.prefix() + "1" + settings.suffix()));
    }

    /** The journal of a body's protocols in a year of its counting, by number. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> journal(OrganizationId organization, BodyId id, int year) {
        guard.require(organization, READERS);
        return entries.list(
                new Series(NumberRegister.PROTOCOLS, found(organization, id)).book(organization.value(), year));
    }

    private ProtocolBody found(OrganizationId organization, BodyId id) {
        return table.find(organization.value(), id)
                .orElseThrow(() -> new NotFoundException("Такого органа в организации нет."));
    }
}
