package ru.nastavnik.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.organization.domain.Organization;
import ru.nastavnik.organization.importing.ImportSample;
import ru.nastavnik.organization.importing.OrganizationTable;
import ru.nastavnik.organization.persistence.MunicipalityRepository;
import ru.nastavnik.organization.persistence.OrganizationLoadTable;
import ru.nastavnik.organization.persistence.OrganizationRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FileNames;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/** Import of organisations from a table: all of a file, or its rows without problems while the others go back. */
@Service
@Transactional
public class OrganizationImport {
    private static final int LONGEST_NAME = 200;
    private static final String IN_USE =
            "С организациями этой загрузки уже работают: есть работники, задачи или данные. Загрузка не отменена:"
                    + " исправьте или закройте организации по одной.";

    private static final String CORRECTED_MEANWHILE =
            "Часть этих организаций только что исправил кто-то другой. Ничего не загружено: проверьте файл заново.";
    private static final String CORRECTED_SINCE =
            "Часть исправленных этой загрузкой организаций с тех пор изменили. Загрузка не отменена: исправьте их по"
                    + " одной.";

    private final AccessGuard guard;
    private final OrganizationRepository organizations;
    private final OrganizationLoadTable loads;
    private final MunicipalityRepository municipalities;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    public OrganizationImport(
            AccessGuard guard,
            OrganizationRepository organizations,
            OrganizationLoadTable loads,
            MunicipalityRepository municipalities,
            RegionClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.guard = guard;
        this.organizations = organizations;
        this.loads = loads;
        this.municipalities = municipalities;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What the file would bring, and every problem in it by row and column. Changes nothing.
     *
     * @throws ru.nastavnik.shared.DomainException if the file is no table at all
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(String fileName, byte[] content) {
        return preview(fileName, content, Answers.NONE);
    }

    /** The same, after the person has answered the questions of the file. */
    @Transactional(readOnly = true)
    public ImportPreview preview(String fileName, byte[] content, Answers answers) {
        guard.require(Role.ADMINISTRATOR);
        return read(fileName, content, answers);
    }

    /**
     * Imports the whole file; checks it anew, because the register may have changed since the preview.
     *
     * @return how many organisations were registered or corrected
     * @throws ImportRefusedException if the file has a problem: then nothing is imported
     */
    public int apply(String fileName, byte[] content) {
        return apply(fileName, content, Answers.NONE, false);
    }

    /**
     * @param answers what the person said to the questions of the preview
     * @param goodRowsOnly whether the rows without problems are imported though others have some
     */
    public int apply(String fileName, byte[] content, Answers answers, boolean goodRowsOnly) {
        Actor actor = guard.require(Role.ADMINISTRATOR);
        ImportPreview preview = read(fileName, content, answers);
        if (!preview.isApplicable() && !(goodRowsOnly && preview.isPartlyApplicable())) {
            throw new ImportRefusedException(preview.problems());
        }
        List<Organization> added = added(preview);
        List<Organization> corrected = corrected(preview);
        String sent = FileNames.kept(fileName);
        String name = sent.length() > LONGEST_NAME ? sent.substring(0, LONGEST_NAME) : sent;
        OrganizationLoad load = new OrganizationLoad(
                Ids.next(),
                name,
                preview.organizations().size(),
                corrected.size(),
                preview.faultyRows(),
                answers.told(),
                clock.now(),
                "",
                null);
        insert(added);
        loads.add(load, Hashes.sha256(content), actor.account().value(), ids(added));
        correct(load, corrected);
        audit.record(
                "organization.imported",
                "organization-import",
                load.id().toString(),
                Map.of(
                        "organizations", Integer.toString(added.size()),
                        "corrected", Integer.toString(corrected.size()),
                        "returned", Integer.toString(preview.faultyRows()),
                        "answers", answers.told()));
        added.forEach(organization -> events.publishEvent(new OrganizationRegistered(organization.id())));
        return load.rows();
    }

    /** Files that were loaded, the newest first. */
    @Transactional(readOnly = true)
    public List<OrganizationLoad> loads() {
        guard.require(Role.ADMINISTRATOR);
        return loads.list();
    }

    /**
     * Takes a load back: its organisations are gone, its entry stays.
     *
     * @throws NotFoundException if there is no such load
     * @throws ConflictException if it was taken back already, or somebody works with one of its organisations
     */
    public void undo(UUID load) {
        Actor actor = guard.require(Role.ADMINISTRATOR);
        OrganizationLoad known = loads.lock(load).orElseThrow(() -> new NotFoundException("Такой загрузки нет."));
        if (known.isUndone()) {
            throw new ConflictException("Эту загрузку уже отменили. Обновите страницу.");
        }
        if (loads.hasPeople(load)) {
            throw new ConflictException(IN_USE);
        }
        if (!loads.giveBack(load)) {
            throw new ConflictException(CORRECTED_SINCE);
        }
        try {
            loads.undo(load, clock.now(), actor.account().value());
        } catch (DataIntegrityViolationException used) {
            throw new ConflictException(IN_USE, used);
        }
        audit.record(
                "organization.import-undone",
                "organization-import",
                load.toString(),
                Map.of("organizations", Integer.toString(known.rows())));
    }

    /** A table to fill in, with two rows as an example. */
    @Transactional(readOnly = true)
    public TableExport sample() {
        guard.require(Role.ADMINISTRATOR);
        return ImportSample.of(municipalities.list().stream()
                .map(MunicipalityView::name)
                .findFirst()
                .orElse("Название муниципалитета"));
    }

    /** The register as a workbook that can be corrected and loaded here again. */
    @Transactional(readOnly = true)
    public byte[] workbook(OrganizationFilter filter) {
        Actor actor = guard.require(Role.ADMINISTRATOR);
        return OrganizationTable.workbook(organizations.list(filter, RowScope.of(actor, "o")))
                .xlsx();
    }

    private ImportPreview read(String fileName, byte[] content, Answers answers) {
        return OrganizationTable.preview(
                TableFile.read(fileName, content).answered(answers),
                municipalities.list(),
                organizations.all(),
                clock.today());
    }

    private static List<Organization> added(ImportPreview preview) {
        return preview.organizations().stream()
                .filter(ImportedOrganization::isNew)
                .map(ImportedOrganization::organization)
                .map(row -> Organization.register(
                        OrganizationId.next(), row.kind(), row.details(), row.stateOwned(), row.openedOn()))
                .toList();
    }

    private static List<Organization> corrected(ImportPreview preview) {
        List<Organization> corrected = new ArrayList<>();
        for (ImportedOrganization row : preview.organizations()) {
            OrganizationView known = row.corrected();
            if (known != null) {
                Organization organization = OrganizationRepository.restored(known);
                organization.correct(row.organization().details());
                corrected.add(organization);
            }
        }
        return corrected;
    }

    private void insert(List<Organization> added) {
        try {
            organizations.insertAll(added);
        } catch (DuplicateKeyException meanwhile) {
            throw new ConflictException(
                    "Часть этих организаций только что внёс кто-то другой. Ничего не загружено: проверьте файл заново.",
                    meanwhile);
        }
    }

    private void correct(OrganizationLoad load, List<Organization> corrected) {
        loads.keepBefore(load.id(), ids(corrected));
        try {
            if (!organizations.updateAll(corrected)) {
                throw new ConflictException(CORRECTED_MEANWHILE);
            }
        } catch (DuplicateKeyException meanwhile) {
            throw new ConflictException(CORRECTED_MEANWHILE, meanwhile);
        }
    }

    private static List<OrganizationId> ids(List<Organization> organizations) {
        return organizations.stream().map(Organization::id).toList();
    }
}
