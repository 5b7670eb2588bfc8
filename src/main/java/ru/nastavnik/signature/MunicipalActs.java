package ru.nastavnik.signature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.signature.persistence.MunicipalActTable;

/** The acts by which a municipality signs its papers electronically; its head enters and ends them. */
@Service
@Transactional
public class MunicipalActs {
    private static final String SUBJECT = "municipality";
    private static final int LONGEST = 200;

    private final AccessGuard guard;
    private final MunicipalActTable table;
    private final AuditTrail audit;
    private final RegionClock clock;

    MunicipalActs(AccessGuard guard, MunicipalActTable table, AuditTrail audit, RegionClock clock) {
        this.guard = guard;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** All acts of the municipality, those in force first. */
    @Transactional(readOnly = true)
    public List<MunicipalAct> of(MunicipalityId municipality) {
        guard.require(municipality, Role.MUNICIPAL_HEAD);
        return table.of(municipality);
    }

    /** @throws ValidationException on fields {@code title}, {@code number}, {@code dated} */
    public void enter(MunicipalityId municipality, String title, String number, LocalDate dated) {
        Actor actor = guard.require(municipality, Role.MUNICIPAL_HEAD);
        List<FieldViolation> violations = new ArrayList<>();
        text("title", title, "Укажите, как называется акт, не длиннее 200 знаков", violations);
        text("number", number, "Укажите номер, не длиннее 200 знаков", violations);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        DayKind.DOCUMENT.require("dated", dated, DayContext.on(clock.today()));
        table.add(
                municipality,
                new MunicipalAct(Ids.next(), title.strip(), number.strip(), dated, null),
                clock.now(),
                actor.account());
        audit.record(
                "municipal-act.entered",
                SUBJECT,
                municipality.toString(),
                Map.of("number", number.strip(), "date", dated.toString()));
    }

    /** Today is its last day; papers that were signed by it stay. */
    public void end(MunicipalityId municipality, UUID act) {
        guard.require(municipality, Role.MUNICIPAL_HEAD);
        if (!table.end(municipality, act, clock.today())) {
            throw new ConflictException("Этот акт уже не действует. Обновите страницу.");
        }
        audit.record("municipal-act.ended", SUBJECT, municipality.toString(), Map.of());
    }

    private static void text(String field, String value, String refusal, List<FieldViolation> violations) {
        if (value.isBlank() || value.strip().length() > LONGEST) {
            violations.add(new FieldViolation(field, refusal));
        }
    }
}
