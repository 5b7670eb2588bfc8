package ru.nastavnik.processes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import ru.nastavnik.installation.database.TestDatabase;

/**
 * An engine of its own, without the application, in a schema of its own on the tests' PostgreSQL. It runs the real
 * models with stand-ins for the beans that they call.
 */
final class PlainEngine implements BeforeEachCallback, AfterEachCallback {
    private static final String SCHEMA = "plain_engine";
    private static ProcessEngine engine;

    /** The engine with all models deployed; built once. */
    static synchronized ProcessEngine get() {
        if (engine == null) {
            engine = start();
            DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
            addModels(deployment);
            deployment.deploy();
        }
        return engine;
    }

    private static void addModels(DeploymentBuilder deployment) {
        for (String suffix : new String[] {".bpmn", ".dmn"}) {
            ProcessModels.files(suffix)
                    .forEach(file ->
                            deployment.addInputStream(file.getFileName().toString(), ProcessModels.content(file)));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        AbstractAssertions.init(get());
        Mocks.reset();
        TermStub term = new TermStub();
        Mocks.register("directiveTerm", term);
    }

    /** Every engine in this thread asks the stand-ins first, the application's too: they must not outlive their test. */
    @Override
    public void afterEach(ExtensionContext context) {
        Mocks.reset();
    }

    private static ProcessEngine start() {
        Map<String, Supplier<Object>> database = new HashMap<>();
        DynamicPropertyRegistry registry = database::put;
        TestDatabase.register(registry);
        String url = (String) database.get("nastavnik.database.url").get();
        String user = (String) database.get("nastavnik.database.owner-username").get();
        String password =
                (String) database.get("nastavnik.database.owner-password").get();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setProcessEngineName("plain")
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUrl(url + "?currentSchema=" + SCHEMA)
                .setJdbcUsername(user)
                .setJdbcPassword(password)
                .setDatabaseSchemaUpdate("true")
                .setDatabaseTablePrefix(SCHEMA + ".")
                .setHistory("audit")
                .setJobExecutorActivate(false);
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setExpressionManager(new MockExpressionManager());
        return configuration.buildProcessEngine();
    }

    /** Terms that lie in the future. */
    public static final class TermStub {
        private static final long LATER = 4_000_000_000_000L;

        public Date endsAt(DelegateExecution execution) {
            return new Date(LATER);
        }
    }
}
