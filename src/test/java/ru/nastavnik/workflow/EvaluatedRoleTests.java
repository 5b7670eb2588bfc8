package ru.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractUserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.Role;
import ru.nastavnik.support.ApplicationTest;

@ApplicationTest
@DisplayName("A task whose model takes role and point from variables")
class EvaluatedRoleTests {
    private static final String PROCESS = "evaluated-role-of-tests";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    String deployment = "";

    /** A process's start and what the list then shows. */
    private record Listed(String role, String point) {}

    @BeforeEach
    void deployed() {
        AbstractUserTaskBuilder<?> task = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_act")
                .name("Действовать")
                .camundaCandidateGroups("${decider}");
        CamundaProperties properties = task.done().newInstance(CamundaProperties.class);
        task.addExtensionElement(properties);
        CamundaProperty point = task.done().newInstance(CamundaProperty.class);
        point.setCamundaName("point");
        point.setCamundaValue("${decisionPoint}");
        properties.addChildElement(point);
        Deployment deployed = repository
                .createDeployment()
                .addModelInstance(PROCESS + ".bpmn", task.endEvent().done())
                .deploy();
        deployment = deployed.getId();
    }

    @AfterEach
    void takeAway() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    @DisplayName("is in the list of the role that the variable names, with its point")
    void listed() {
        String key = start(Map.of("decider", "DIRECTOR", "decisionPoint", "7.1"));
        assertThat(listed(key)).containsExactly(new Listed("DIRECTOR", "7.1"));
        String other = start(Map.of("decider", "DEPARTMENT", "decisionPoint", "9"));
        assertThat(listed(other)).containsExactly(new Listed("DEPARTMENT", "9"));
    }

    @Test
    @DisplayName("is refused with all that led to it where the variable names no role")
    void nobody() {
        String key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> start(key, Map.of("decider", "MUNICIPALITY", "decisionPoint", "9")))
                .hasStackTraceContaining("nobody would see it");
        assertThat(listed(key)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("is refused where two roles would act or the point is missing")
    void unclear() {
        assertThatThrownBy(() -> start(Map.of("decider", "DIRECTOR,CURATOR", "decisionPoint", "9")))
                .hasStackTraceContaining("not one role");
        assertThatThrownBy(() -> start(Map.of("decider", "DIRECTOR"))).hasStackTraceContaining("decisionPoint");
    }

    @Test
    @DisplayName("has only the values that the variable declares")
    void declared() {
        ProcessVariable<String> variable = ProcessVariable.role("decider", Role.DIRECTOR);
        assertThatThrownBy(() -> ProcessVariables.of(variable, "CURATOR")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ProcessVariables.of(variable, "DIRECTOR").asMap()).containsEntry("decider", "DIRECTOR");
    }

    private String start(Map<String, Object> variables) {
        String key = UUID.randomUUID().toString();
        start(key, variables);
        return key;
    }

    private void start(String key, Map<String, Object> variables) {
        transaction.executeWithoutResult(status -> runtime.startProcessInstanceByKey(PROCESS, key, variables));
    }

    private List<Listed> listed(String key) {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select role, point from app.task where business_key = :key")
                        .param("key", key)
                        .query((row, number) -> new Listed(row.getString("role"), row.getString("point")))
                        .list()));
    }
}
