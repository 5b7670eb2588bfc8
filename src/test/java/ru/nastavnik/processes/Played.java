package ru.nastavnik.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.camunda.bpm.engine.test.mock.Mocks;

/** One instance of a model, played by hand on the {@link PlainEngine}. */
record Played(ProcessInstance instance) {

    /** A stand-in for a delegate: counts its calls and sets what the real one would set. */
    static final class Stub implements JavaDelegate {
        private final Map<String, Object> variables = new HashMap<>();
        private final List<Object> tasks = new java.util.ArrayList<>();

        Stub setting(String variable, Object value) {
            variables.put(variable, value);
            return this;
        }

        @Override
        public void execute(DelegateExecution execution) {
            tasks.add(String.valueOf(execution.getVariable("task")));
            variables.forEach(execution::setVariable);
        }

        int calls() {
            return tasks.size();
        }

        /** What the calls were told to remind of. */
        List<Object> tasks() {
            return tasks;
        }
    }

    static Stub stub(String bean) {
        Stub stub = new Stub();
        Mocks.register(bean, stub);
        return stub;
    }

    static Played start(String process, Object... namesAndValues) {
        return new Played(BpmnAwareTests.runtimeService()
                .startProcessInstanceByKey(process, UUID.randomUUID().toString(), variables(namesAndValues)));
    }

    ProcessInstanceAssert check() {
        return BpmnAwareTests.assertThat(instance);
    }

    Played complete(String element, Object... namesAndValues) {
        BpmnAwareTests.taskService().complete(task(element).getId(), variables(namesAndValues));
        return this;
    }

    Task task(String element) {
        return BpmnAwareTests.taskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** Whether a task of the instance is open for a role. */
    boolean waitsFor(String role) {
        return BpmnAwareTests.taskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .taskCandidateGroup(role)
                        .count()
                > 0;
    }

    List<String> openTasks() {
        return BpmnAwareTests.taskService().createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    Played correlate(String message) {
        BpmnAwareTests.runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(instance.getBusinessKey())
                .correlate();
        return this;
    }

    /** Runs the job that waits at an element, whatever its time. */
    Played fire(String element) {
        Job job = BpmnAwareTests.managementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .singleResult();
        BpmnAwareTests.managementService().executeJob(job.getId());
        return this;
    }

    /** The instance that a call activity waits for. */
    Played called(String process) {
        return new Played(BpmnAwareTests.runtimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .processDefinitionKey(process)
                .singleResult());
    }

    boolean runs() {
        return BpmnAwareTests.runtimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                > 0;
    }

    Object variable(String name) {
        return BpmnAwareTests.runtimeService().getVariable(instance.getId(), name);
    }

    private static Map<String, Object> variables(Object... namesAndValues) {
        return namesAndValues.length == 0
                ? Map.of()
                : withVariables((String) namesAndValues[0], namesAndValues[1], rest(namesAndValues));
    }

    private static Object[] rest(Object... namesAndValues) {
        return List.of(namesAndValues).subList(2, namesAndValues.length).toArray();
    }
}
