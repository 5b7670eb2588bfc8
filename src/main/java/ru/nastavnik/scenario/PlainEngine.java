package ru.nastavnik.scenario;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The engine alone: the same models, database server and history level as the application's, stub beans instead of the
 * domain, in a schema of its own. Plays what the application has played and takes the time.
 */
final class PlainEngine implements AutoCloseable {
    private static final String SCHEMA = "plain_engine";

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private long completions;

    PlainEngine(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
            statement.execute("create schema " + SCHEMA);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("plain-engine");
        config.setDataSource(owner);
        config.setMaximumPoolSize(4);
        config.setSchema(SCHEMA);
        pool = new HikariDataSource(config);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setProcessEngineName("plain")
                .setDataSource(pool)
                .setDatabaseSchemaUpdate("true")
                .setDatabaseTablePrefix(SCHEMA + ".")
                .setHistory("audit")
                .setJobExecutorActivate(false);
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setBeans(stubs());
        engine = configuration.buildProcessEngine();
        deploy();
    }

    /** Starts one organisation's way. */
    String start(String kind, boolean stateOwned) {
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
                "stateOwned",
                stateOwned,
                "schoolYear",
                2026));
        engine.getRuntimeService().startProcessInstanceByKey("organization-rollout", key, variables);
        return key;
    }

    /** Completes every task of the organisation's year. */
    void playYear(String rollout, boolean college, boolean municipal) {
        String appointment = variable(rollout, "organization-rollout", "curatorAppointmentId");
        complete("curator-appointment", appointment, "userTask_proposeCandidate", Map.of());
        complete("curator-appointment", appointment, "userTask_signOrder", Map.of("signed", true));
        complete("curator-appointment", appointment, "userTask_acquaint", Map.of());
        approve("programme-approval", variable(rollout, "organization-rollout", "programmeId"), municipal);
        String roadmap = variable(rollout, "organization-rollout", "roadmapId");
        approve("roadmap-approval", roadmap, municipal);
        if (college) {
            steps("college-roadmap", roadmap, 1, 6);
            complete("college-roadmap", roadmap, "userTask_offerPairOrder", Map.of("pairOrderWanted", true));
            pairOrder(variable(roadmap, "college-roadmap", "pairOrderId"));
            steps("college-roadmap", roadmap, 7, 10);
        } else {
            steps("school-roadmap", roadmap, 1, 14);
            open(roadmap, 15);
            steps("school-roadmap", roadmap, 15, 18);
            pairOrder(variable(roadmap, "school-roadmap", "pairOrderId"));
            for (int step = 20; step <= 25; step++) {
                open(roadmap, step);
            }
            steps("school-roadmap", roadmap, 20, 34);
        }
        complete("organization-rollout", rollout, "userTask_executionReport", Map.of());
    }

    long completions() {
        return completions;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    private void approve(String process, String key, boolean municipal) {
        complete(process, key, "userTask_draft", Map.of());
        complete(process, key, "userTask_directorDecision", Map.of("approved", true, "agreementRequired", true));
        complete(
                process,
                key,
                municipal ? "userTask_municipalAgreement" : "userTask_departmentAgreement",
                Map.of("agreed", true));
    }

    private void pairOrder(String key) {
        complete("pair-order", key, "userTask_draftPairs", Map.of());
        complete("pair-order", key, "userTask_signOrder", Map.of("signed", true));
    }

    private void steps(String process, String key, int from, int to) {
        for (int step = from; step <= to; step++) {
            complete(process, key, "userTask_step%02d".formatted(step), Map.of());
        }
    }

    private void open(String roadmap, int step) {
        engine.getRuntimeService()
                .createMessageCorrelation("roadmap.step%02dReady".formatted(step))
                .processInstanceBusinessKey(roadmap)
                .correlate();
    }

    private void complete(String process, String key, String element, Map<String, Object> variables) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(element)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, variables);
        completions++;
    }

    private String variable(String key, String process, String name) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        return (String) engine.getRuntimeService().getVariable(instance, name);
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
            "programmeInForce",
            "roadmapInForce",
            "registerPairOrder",
            "openAcquaintance",
            "remindTask",
            "escalateTask",
            "leaveDirective"
        }) {
            stubs.put(bean + "Delegate", nothing);
        }
        stubs.put("openCuratorAppointmentDelegate", setting("curatorAppointmentId"));
        stubs.put("openProgrammeDelegate", setting("programmeId"));
        stubs.put("openRoadmapDelegate", setting("roadmapId"));
        stubs.put("openPairOrderDelegate", setting("pairOrderId"));
        stubs.put("reviewTerm", new Terms());
        stubs.put("stepDueDate", new Terms());
        return stubs;
    }

    private static JavaDelegate setting(String variable) {
        return execution -> execution.setVariable(variable, UUID.randomUUID().toString());
    }

    /** Terms far ahead. */
    public static final class Terms {
        private static final Date LATER = new Date(4_000_000_000_000L);

        public Date of(DelegateExecution execution) {
            return LATER;
        }

        public Date dueDate(DelegateExecution execution) {
            return LATER;
        }

        public Date remindAt(DelegateExecution execution) {
            return LATER;
        }

        public Date escalateAt(DelegateExecution execution) {
            return LATER;
        }
    }
}
