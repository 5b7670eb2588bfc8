package ru.nastavnik.scenario;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import ru.nastavnik.scenario.BenchmarkProperties.Connections;

/**
 * The engine alone: the same models, database server and history level as the application's, stub beans instead of the
 * domain, in a schema of its own.
 */
final class PlainEngine implements AutoCloseable {
    private static final String SCHEMA = "benchmark_engine";

    /** Whoever decides agrees. */
    private static final Map<String, Map<String, Object>> DECISIONS = Map.of(
            "userTask_signOrder", Map.of("signed", true, "numbered", true),
            "userTask_draft",
                    Map.of("agreementRequired", true, "agreementFirst", false, "agreementRole", "MUNICIPAL_HEAD", "agreementPoint", "6.1"),
            "userTask_directorDecision", Map.of("approved", true),
            "userTask_agreement", Map.of("agreed", true),
            "userTask_offerPairOrder", Map.of("pairOrderWanted", true));

    private final DataSource application;
    private final @Nullable HikariDataSource own;
    private final ProcessEngine engine;

    /**
     * @param owner makes the schema and its tables
     * @param application works with them: with the application's own connections, since one that does nothing but
     *     completions answers the same statement sooner (ADR 0016), or, to see how much, with one apart
     */
    PlainEngine(DataSource owner, DataSource application, Connections which) {
        this.application = application;
        own = which == Connections.APART ? apart(application) : null;
        execute(owner, "drop schema if exists " + SCHEMA + " cascade", "create schema " + SCHEMA);
        createTables(owner);
        String role = userOf(application);
        execute(
                owner,
                "grant usage on schema " + SCHEMA + " to " + role,
                "grant select, insert, update, delete on all tables in schema " + SCHEMA + " to " + role);
        engine = configuration(new OnePlanPerStatement(own == null ? application : own), "false").buildProcessEngine();
        deploy();
    }

    /** The engine's script names its tables without a schema. */
    private static void createTables(DataSource owner) {
        configuration(
                        new DelegatingDataSource(owner) {
                            @Override
                            public Connection getConnection() throws SQLException {
                                Connection connection = super.getConnection();
                                connection.setSchema(SCHEMA);
                                return connection;
                            }
                        },
                        "create")
                .buildProcessEngine()
                .close();
    }

    private static StandaloneProcessEngineConfiguration configuration(DataSource source, String schemaUpdate) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setProcessEngineName("plain")
                .setDataSource(source)
                .setDatabaseSchemaUpdate(schemaUpdate)
                .setDatabaseTablePrefix(SCHEMA + ".")
                .setHistory("audit")
                .setJobExecutorActivate(false);
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setBeans(stubs());
        return configuration;
    }

    private static void execute(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pool like the application's, in which nothing but the plain engine works. */
    private static HikariDataSource apart(DataSource application) {
        if (!(application instanceof HikariDataSource pool)) {
            throw new IllegalStateException("The application's connections come from no pool");
        }
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setPoolName("plain");
        config.setMetricsTrackerFactory(null);
        return new HikariDataSource(config);
    }

    private static String userOf(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts one organisation's way. */
    String start(String kind) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(Map.of(
                "organizationId",
                UUID.randomUUID().toString(),
                "municipalityId",
                UUID.randomUUID().toString(),
                "launchId",
                UUID.randomUUID().toString(),
                "organizationKind",
                kind,
                "schoolYear",
                2026));
        engine.getRuntimeService().startProcessInstanceByKey("organization-rollout", key, variables);
        return key;
    }

    @Override
    public void close() {
        engine.close();
        if (own != null) {
            own.close();
        } else if (application instanceof HikariDataSource pool) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Tells a roadmap that the first row of a step is ready. */
    void open(String roadmap, int step) {
        engine.getRuntimeService()
                .createMessageCorrelation("roadmap.step%02dReady".formatted(step))
                .processInstanceBusinessKey(roadmap)
                .correlateAllWithResult();
    }

    /** @return false if the task is not open */
    boolean complete(String process, String key, String element) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(element)
                .singleResult();
        if (task == null) {
            return false;
        }
        engine.getTaskService().complete(task.getId(), DECISIONS.getOrDefault(element, Map.of()));
        return true;
    }

    /** What a running instance has in a variable; null if it does not run or has none. */
    @Nullable
    String variable(String process, String key, String name) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key)
                .singleResult();
        return instance == null ? null : (String) engine.getRuntimeService().getVariable(instance.getId(), name);
    }

    private void deploy() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (String pattern : new String[] {"classpath:processes/*.bpmn", "classpath:processes/*.dmn"}) {
                for (Resource model : resolver.getResources(pattern)) {
                    deployment.addInputStream(model.getFilename(), model.getInputStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    private static Map<Object, Object> stubs() {
        Map<Object, Object> stubs = new HashMap<>();
        JavaDelegate nothing = execution -> {};
        for (String bean : new String[] {
            "registerCuratorOrder",
            "informMunicipality",
            "paperInForce",
            "activatePairs",
            "openAcquaintance",
            "leaveDirective"
        }) {
            stubs.put(bean + "Delegate", nothing);
        }
        stubs.put("openCuratorAppointmentDelegate", setting("curatorAppointmentId"));
        stubs.put("openProgrammeDelegate", setting("programmeId"));
        stubs.put("openRoadmapDelegate", setting("roadmapId"));
        stubs.put("openPairOrderDelegate", setting("pairOrderId"));
        return stubs;
    }

    private static JavaDelegate setting(String variable) {
        return execution -> execution.setVariable(variable, UUID.randomUUID().toString());
    }

    /**
     * Connections whose statements keep one plan, as ours do within an organisation: see {@code DataScopes}. Our own
     * transactions set it for themselves; {@link PlainEngine#close} parts with the connections.
     */
    private static final class OnePlanPerStatement extends DelegatingDataSource {
        private final Set<PGConnection> known = new HashSet<>();

        OnePlanPerStatement(DataSource application) {
            super(application);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try {
                PGConnection physical = connection.unwrap(PGConnection.class);
                if (!known.contains(physical)) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("set plan_cache_mode = force_generic_plan");
                    }
                    known.add(physical);
                }
                return connection;
            } catch (SQLException failure) {
                connection.close();
                throw failure;
            }
        }
    }
}
