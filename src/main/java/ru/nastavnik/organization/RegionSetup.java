package ru.nastavnik.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.organization.domain.Organization;
import ru.nastavnik.organization.domain.RequisiteRules;
import ru.nastavnik.organization.importing.OrganizationTable;
import ru.nastavnik.organization.persistence.MunicipalityRepository;
import ru.nastavnik.organization.persistence.OrganizationRepository;
import ru.nastavnik.organization.persistence.RequisitesRepository;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.table.TableFile;

/**
 * Fills an empty register when an installation is set up, before anybody can sign in. Refuses as soon as there is
 * anything in it: from then on the administrator imports.
 */
@Service
@Transactional
public class RegionSetup {
    private final OrganizationRepository organizations;
    private final MunicipalityRepository municipalities;
    private final RequisitesRepository requisites;
    private final RegionClock clock;
    private final AuditTrail audit;

    public RegionSetup(
            OrganizationRepository organizations,
            MunicipalityRepository municipalities,
            RequisitesRepository requisites,
            RegionClock clock,
            AuditTrail audit) {
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.requisites = requisites;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return municipalities.list().isEmpty();
    }

    /**
     * Says who hosts the system and what consents name of the organisations; refuses as soon as either is known.
     *
     * @throws ValidationException if a number or an address is wrong
     */
    public void describe(List<DataHandler> processors, Map<OrganizationId, Requisites> ofOrganizations) {
        List<FieldViolation> violations = new ArrayList<>(RequisiteRules.violations("processors", processors));
        ofOrganizations.values().forEach(entered -> violations.addAll(RequisiteRules.violations(entered)));
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        if (!requisites.regionProcessors().isEmpty()) {
            throw new DomainException("Кто обрабатывает данные системы, уже указано: начальная загрузка невозможна.");
        }
        requisites.saveRegionProcessors(processors);
        ofOrganizations.forEach((organization, entered) -> {
            if (!requisites.save(organization, entered)) {
                throw new DomainException("Реквизиты организации уже внесены: начальная загрузка невозможна.");
            }
        });
    }

    /**
     * @param municipalityTable CSV with the columns {@code name} and {@code kind}
     * @param organizationTables files in the format of the import; all of them or nothing
     * @throws ImportRefusedException if a table of organisations has a problem
     */
    public void fill(byte[] municipalityTable, List<byte[]> organizationTables) {
        if (!isEmpty()) {
            throw new DomainException("Реестр муниципалитетов не пуст: начальная загрузка невозможна.");
        }
        for (TableFile.Row row :
                TableFile.read("municipalities.csv", municipalityTable).rows()) {
            municipalities.insert(new MunicipalityView(MunicipalityId.next(), row.cell(0), row.cell(1), true, 0));
        }
        List<Organization> registered = new ArrayList<>();
        for (byte[] table : organizationTables) {
            ImportPreview preview = OrganizationTable.preview(
                    TableFile.read("organizations.csv", table), municipalities.list(), List.of(), clock.today());
            if (!preview.isApplicable()) {
                throw new ImportRefusedException(preview.problems());
            }
            preview.organizations().stream()
                    .map(ImportedOrganization::organization)
                    .map(row -> Organization.register(
                            OrganizationId.next(), row.kind(), row.details(), row.stateOwned(), row.openedOn()))
                    .forEach(registered::add);
        }
        organizations.insertAll(registered);
        audit.record("region.set-up", "region", "region", Map.of("organizations", Integer.toString(registered.size())));
    }
}
