package ru.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.support.ApplicationTest;

/** The engine does what the models say and nothing else. */
@ApplicationTest
class EngineSettingsTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void anExpressionReachesTheListedBeansOnly() {
        assertThatThrownBy(() -> started("${jdbcClient.sql('select 1')}"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("jdbcClient");
        assertThatThrownBy(() -> started("${accounts.findByLogin('admin')}"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("accounts");
        assertThat(started("${1 + 1}")).isTrue();
    }

    @Test
    void thereIsNoTaskOutsideAProcess() {
        assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void serializedObjectsOfJavaAreNoVariables() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "term-extension",
                        "engine-settings",
                        Map.of(
                                "anything",
                                org.camunda.bpm.engine.variable.Variables.serializedObjectValue("rO0ABXA=")
                                        .serializationDataFormat("application/x-java-serialized-object")
                                        .objectTypeName("java.util.ArrayList")
                                        .create())))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("engine-settings")
                        .count())
                .isZero();
    }

    @Test
    void historyNamesStepsAndPeopleAndIsClearedAtNight() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(settings.getHistoryLevel().getName()).isEqualTo("audit");
        assertThat(List.of(
                        settings.getHistoryCleanupBatchWindowStartTime(),
                        settings.getHistoryCleanupBatchWindowEndTime()))
                .containsExactly("03:00", "05:00");
        assertThat(settings.getDatabaseSchemaUpdate())
                .as("the tables come from a migration")
                .isEqualTo("false");
    }

    /** Deploys a process with the expression, runs it and takes it away again. */
    private boolean started(String expression) {
        BpmnModelInstance model = Bpmn.createExecutableProcess("engine-settings")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .endEvent()
                .done();
        Deployment deployment = repository
                .createDeployment()
                .addModelInstance("engine-settings.bpmn", model)
                .deploy();
        try {
            return runtime.startProcessInstanceByKey("engine-settings").isEnded();
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }
}
