package ru.nastavnik.version;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.version.persistence.MigrationTable;
import ru.nastavnik.workflow.ModelVersions;
import ru.nastavnik.workflow.OutdatedInstance;
import ru.nastavnik.workflow.TaskFate;

/**
 * The administrator sees what runs on which version of the process models, tries a move to the current ones and has it
 * done. The work itself is {@link MigrationSweep}'s.
 */
@Service
@Transactional
public class ModelMigrations {
    private static final int SHOWN = 500;

    private final AccessGuard guard;
    private final ModelVersions versions;
    private final OrganizationRegister organizations;
    private final MigrationTable table;
    private final RegionClock clock;
    private final AuditTrail audit;

    ModelMigrations(
            AccessGuard guard,
            ModelVersions versions,
            OrganizationRegister organizations,
            MigrationTable table,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.versions = versions;
        this.organizations = organizations;
        this.table = table;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public VersionOverview overview() {
        guard.require(Role.ADMINISTRATOR);
        List<OutdatedInstance> outdated = versions.outdated();
        return new VersionOverview(versions.inUse(), outdated.size(), names(outdated));
    }

    /** What would become of the tasks, version by version. */
    @Transactional(readOnly = true)
    public List<TaskFate> fates() {
        guard.require(Role.ADMINISTRATOR);
        return versions.fates();
    }

    /**
     * Has each instance tried in a transaction that is rolled back.
     *
     * @param only the one organisation to begin with, or null for everything
     */
    public MigrationId tryOut(@Nullable OrganizationId only) {
        Actor actor = guard.require(Role.ADMINISTRATOR);
        MigrationId id = begin(actor, true, only);
        audit.record("model-migration.tried", "model-migration", id.toString(), facts(only));
        return id;
    }

    /**
     * Has the instances moved, each in a transaction of its own.
     *
     * @param only the one organisation to begin with, or null for everything
     */
    public MigrationId move(@Nullable OrganizationId only) {
        Actor actor = guard.require(Role.ADMINISTRATOR);
        MigrationId id = begin(actor, false, only);
        audit.record("model-migration.started", "model-migration", id.toString(), facts(only));
        return id;
    }

    /** The run that goes on or was the last. */
    @Transactional(readOnly = true)
    public Optional<MigrationRun> latest() {
        guard.require(Role.ADMINISTRATOR);
        return table.latest();
    }

    /** The instances of a run, those that stay first. */
    @Transactional(readOnly = true)
    public List<MigrationItem> items(MigrationId id, boolean onlyStaying) {
        guard.require(Role.ADMINISTRATOR);
        return table.items(id, onlyStaying, SHOWN);
    }

    private MigrationId begin(Actor actor, boolean trial, @Nullable OrganizationId only) {
        List<OutdatedInstance> outdated = versions.outdated().stream()
                .filter(instance -> only == null || only.toString().equals(instance.organizationId()))
                .toList();
        if (outdated.isEmpty()) {
            throw new DomainException("Переносить нечего: все экземпляры на действующей версии.");
        }
        MigrationId id = MigrationId.next();
        if (!table.begin(id, trial, only, actor.account(), clock.now())) {
            throw new ConflictException(
                    "Перенос уже идёт: его начал другой администратор. Дождитесь, когда он закончится.");
        }
        table.add(id, outdated);
        return id;
    }

    private Map<OrganizationId, String> names(List<OutdatedInstance> outdated) {
        Set<OrganizationId> concerned = new HashSet<>();
        outdated.stream()
                .map(OutdatedInstance::organizationId)
                .filter(Objects::nonNull)
                .forEach(id -> concerned.add(OrganizationId.of(id)));
        Map<OrganizationId, String> names = new LinkedHashMap<>();
        concerned.stream()
                .map(organizations::get)
                .sorted((one, other) -> one.shortName().compareToIgnoreCase(other.shortName()))
                .forEach(organization -> names.put(organization.id(), organization.shortName()));
        return names;
    }

    private static Map<String, String> facts(@Nullable OrganizationId only) {
        return only == null ? Map.of() : Map.of("organization", only.toString());
    }
}
