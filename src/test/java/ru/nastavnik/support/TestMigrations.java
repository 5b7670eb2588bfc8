package ru.nastavnik.support;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.InstanceKey;
import ru.nastavnik.workflow.InstanceMigration;
import ru.nastavnik.workflow.ProcessKey;

/** Moves one instance as the application does it, and tells on which version instances are. */
@Component
@Profile("test")
public class TestMigrations {
    private final InstanceMigration migration;
    private final TransactionTemplate transaction;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    TestMigrations(
            InstanceMigration migration,
            TransactionTemplate transaction,
            RuntimeService runtime,
            RepositoryService repository) {
        this.migration = migration;
        this.transaction = transaction;
        this.runtime = runtime;
        this.repository = repository;
    }

    public boolean migrate(String process, Object key, @Nullable OrganizationId organization) {
        DataScope scope = organization == null ? DataScope.system("test") : DataScope.system("test", organization);
        return Boolean.TRUE.equals(DataScope.during(
                scope,
                () -> transaction.execute(status ->
                        migration.migrate(new InstanceKey(new ProcessKey(process), new BusinessKey(key.toString()))))));
    }

    /** Whether the running instance is on the version on which new ones start. */
    public boolean isCurrent(String process, Object key) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key.toString())
                .singleResult();
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId()
                .equals(instance.getProcessDefinitionId());
    }

    public boolean runs(String process, Object key) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(key.toString())
                        .count()
                > 0;
    }
}
