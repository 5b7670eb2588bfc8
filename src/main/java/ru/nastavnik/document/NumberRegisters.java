package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.persistence.RegisterEntryTable;
import ru.nastavnik.document.persistence.RegisterEntryTable.Book;
import ru.nastavnik.document.persistence.RegisterSettingsTable;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** An organisation's registers: how their numbers are written, from which one they go on, and who took which. */
@Service
@Transactional
public class NumberRegisters {

    private static final Pattern AFFIX = Pattern.compile("[\\p{L}\\p{N}/.-]{0,12}");
    private static final int HIGHEST = 99_999;

    private final AccessGuard guard;
    private final RegisterSettingsTable settings;
    private final RegisterEntryTable entries;
    private final RegionClock clock;
    private final AuditTrail audit;

    NumberRegisters(
            AccessGuard guard,
            RegisterSettingsTable settings,
            RegisterEntryTable entries,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.settings = settings;
        this.entries = entries;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public RegisterSettings settings(OrganizationId organization, NumberRegister register) {
        guard.require(organization, Role.DIRECTOR, Role.SECRETARY);
        return settings.find(organization.value(), register).orElseGet(() -> RegisterSettings.usual(register));
    }

    /**
     * Holds for numbers that are taken from now on; those given stay as they are.
     *
     * @throws ValidationException on fields {@code prefix}, {@code suffix}, {@code lastOutside}
     */
    public void save(OrganizationId organization, NumberRegister register, RegisterSettings changed) {
        guard.require(organization, Role.DIRECTOR, Role.SECRETARY);
        List<FieldViolation> violations = violations(changed, clock.today());
        Integer last = changed.lastOutside();
        Integer year = changed.lastOutsideYear();
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        settings.save(organization.value(), organization, register, changed);
        audit.record(
                "number-register.changed",
                "organization",
                organization.toString(),
                Map.of(
                        "register",
                        register.name(),
                        "number",
                        changed.prefix() + "1" + changed.suffix(),
                        "lastOutside",
                        last == null ? "—" : last + " (" + year + ")"));
    }

    /** The journal of a register in a calendar year, by number. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> journal(OrganizationId organization, NumberRegister register, int year) {
        guard.require(organization, Role.DIRECTOR, Role.SECRETARY, Role.CURATOR);
        return entries.list(new Book(organization.value(), register, null, year));
    }

    static List<FieldViolation> violations(RegisterSettings changed, LocalDate today) {
        List<FieldViolation> violations = new ArrayList<>();
        affix("prefix", changed.prefix(), violations);
        affix("suffix", changed.suffix(), violations);
        Integer last = changed.lastOutside();
        Integer year = changed.lastOutsideYear();
        if (last != null && (last < 0 || last > HIGHEST)) {
            violations.add(new FieldViolation("lastOutside", "Укажите число от 0 до 99 999"));
        }
        if (year != null && (year < today.getYear() - 1 || year > today.getYear() + 1)) {
            violations.add(new FieldViolation("lastOutside", "Укажите номер этого, прошлого или будущего года"));
        }
        return violations;
    }

    private static void affix(String field, String affix, List<FieldViolation> violations) {
        if (!AFFIX.matcher(affix).matches()) {
            violations.add(new FieldViolation(field, "До 12 знаков: буквы, цифры, дефис, точка, косая черта"));
        }
    }
}
