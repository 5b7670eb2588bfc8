package ru.nastavnik.organization;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.organization.domain.RequisiteRules;
import ru.nastavnik.organization.persistence.RequisitesRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.requisite.SiteAddress;

/**
 * Requisites that consents ask for: of the organisation as an operator of personal data (kept by its director), and of
 * whoever hosts the system for the region (kept by the administrator).
 */
@Service
@Transactional
public class OperatorRequisites {
    private final AccessGuard guard;
    private final OrganizationRegister organizations;
    private final RequisitesRepository repository;
    private final AuditTrail audit;

    OperatorRequisites(
            AccessGuard guard, OrganizationRegister organizations, RequisitesRepository repository, AuditTrail audit) {
        this.guard = guard;
        this.organizations = organizations;
        this.repository = repository;
        this.audit = audit;
    }

    /** What a consent of the organisation's people names. */
    @Transactional(readOnly = true)
    public OperatorFacts of(OrganizationId organization) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        return new OperatorFacts(
                organizations.get(organization),
                repository.find(organization).orElse(Requisites.NONE),
                repository.regionProcessors());
    }

    /**
     * @throws ValidationException on the fields of {@link RequisiteRules#violations(Requisites)}
     * @throws ConflictException if somebody else changed them since they were read
     */
    public void save(OrganizationId organization, Requisites requisites) {
        guard.require(organization, Role.DIRECTOR);
        refuse(RequisiteRules.violations(requisites));
        Requisites stored = new Requisites(
                requisites.address(),
                requisites.inn(),
                requisites.ogrn(),
                requisites.sites().stream()
                        .map(site -> SiteAddress.of(site).orElseThrow())
                        .toList(),
                requisites.processors(),
                requisites.recipients(),
                requisites.actsBy(),
                requisites.version());
        if (!repository.save(organization, stored)) {
            throw new ConflictException(
                    "Реквизиты только что изменил кто-то другой. Введённое не записано: обновите страницу и повторите.");
        }
        audit.record("organization.requisites-changed", "organization", organization.toString(), Map.of());
    }

    @Transactional(readOnly = true)
    public List<DataHandler> regionProcessors() {
        guard.require(Role.ADMINISTRATOR);
        return repository.regionProcessors();
    }

    /** @throws ValidationException on {@code processors} */
    public void saveRegionProcessors(List<DataHandler> processors) {
        guard.require(Role.ADMINISTRATOR);
        refuse(RequisiteRules.violations("processors", processors));
        repository.saveRegionProcessors(processors);
        audit.record(
                "region.processors-changed",
                "region",
                "region",
                Map.of("processors", Integer.toString(processors.size())));
    }

    private static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }
}
