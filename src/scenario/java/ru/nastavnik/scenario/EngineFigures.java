package ru.nastavnik.scenario;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Counts from the engine's history: what was started and what was completed. */
@Component
@Profile("scenario")
class EngineFigures {
    private final HistoryService history;
    private final RepositoryService repository;

    EngineFigures(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** Instances started, by process. */
    Map<String, Long> instances() {
        Map<String, Long> instances = new TreeMap<>();
        for (ProcessDefinition definition : definitions()) {
            instances.put(
                    definition.getKey(),
                    history.createHistoricProcessInstanceQuery()
                            .processDefinitionKey(definition.getKey())
                            .count());
        }
        return instances;
    }

    /** Tasks completed, by process and step; those never reached count zero. */
    Map<String, Map<String, Long>> tasksCompleted() {
        Map<String, Map<String, Long>> completed = new TreeMap<>();
        for (ProcessDefinition definition : definitions()) {
            Map<String, Long> steps = new TreeMap<>();
            repository
                    .getBpmnModelInstance(definition.getId())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> steps.put(task.getId(), 0L));
            for (HistoricActivityStatistics statistics : history.createHistoricActivityStatisticsQuery(
                            definition.getId())
                    .includeFinished()
                    .includeCanceled()
                    .list()) {
                steps.computeIfPresent(
                        statistics.getId(), (id, none) -> statistics.getFinished() - statistics.getCanceled());
            }
            completed.put(definition.getKey(), steps);
        }
        return completed;
    }

    private Iterable<ProcessDefinition> definitions() {
        return repository.createProcessDefinitionQuery().latestVersion().list();
    }
}
