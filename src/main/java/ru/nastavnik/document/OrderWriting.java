package ru.nastavnik.document;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.persistence.OrderSettingsRepository;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

/** How an organisation writes its orders; its director decides. */
@Service
@Transactional
public class OrderWriting {

    private static final Pattern INDEX = Pattern.compile("[\\p{L}\\p{N}/.-]{0,12}");

    private final AccessGuard guard;
    private final OrderSettingsRepository repository;
    private final AuditTrail audit;

    OrderWriting(AccessGuard guard, OrderSettingsRepository repository, AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public OrderSettings of(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        return repository.find(organization.value()).orElse(OrderSettings.USUAL);
    }

    /**
     * Holds for documents registered from now on; numbers already given stay.
     *
     * @throws ValidationException on fields {@code documentName}, {@code verb}, {@code numberPrefix}, {@code numberSuffix}
     */
    public void save(OrganizationId organization, OrderSettings settings) {
        guard.require(organization, Role.DIRECTOR);
        List<FieldViolation> violations = new java.util.ArrayList<>();
        if (!List.of("ПРИКАЗ", "РАСПОРЯЖЕНИЕ").contains(settings.documentName())) {
            violations.add(new FieldViolation("documentName", "Выберите «ПРИКАЗ» или «РАСПОРЯЖЕНИЕ»"));
        }
        if (!List.of("ПРИКАЗЫВАЮ", "ОБЯЗЫВАЮ").contains(settings.verb())) {
            violations.add(new FieldViolation("verb", "Выберите «ПРИКАЗЫВАЮ» или «ОБЯЗЫВАЮ»"));
        }
        checkIndex("numberPrefix", settings.numberPrefix(), violations);
        checkIndex("numberSuffix", settings.numberSuffix(), violations);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        repository.save(organization.value(), organization, settings);
        audit.record(
                "order-settings.changed",
                "organization",
                organization.toString(),
                Map.of("documentName", settings.documentName(), "verb", settings.verb(), "number", settings.number(1)));
    }

    private static void checkIndex(String field, String index, List<FieldViolation> violations) {
        if (!INDEX.matcher(index).matches()) {
            violations.add(new FieldViolation(field, "До 12 знаков: буквы, цифры, дефис, точка, косая черта"));
        }
    }
}
