package ru.nastavnik.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * What goes where between two versions of a model: elements of the same id, and user tasks of the newer one that say by
 * the property {@code replaces} which older one they stand for. What an instance waits for is set anew where the newer
 * version means another message or time; elsewhere a timer goes on as it was set.
 */
@Component
class MigrationPlans {
    private static final String REPLACES = "replaces";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Map<String, MigrationPlan> known = new ConcurrentHashMap<>();

    MigrationPlans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    MigrationPlan plan(String from, String to) {
        // Definitions never change, so neither does what leads from one to another.
        return known.computeIfAbsent(from + " " + to, unused -> build(from, to));
    }

    /** By element of the older version, what takes its place; elements without a counterpart are missing. */
    Map<String, String> counterparts(String from, String to) {
        Map<String, String> counterparts = new LinkedHashMap<>();
        for (MigrationInstruction instruction : plan(from, to).getInstructions()) {
            counterparts.put(instruction.getSourceActivityId(), instruction.getTargetActivityId());
        }
        return counterparts;
    }

    private MigrationPlan build(String from, String to) {
        BpmnModelInstance older = repository.getBpmnModelInstance(from);
        BpmnModelInstance newer = repository.getBpmnModelInstance(to);
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to);
        for (MigrationInstruction equal : runtime.createMigrationPlan(from, to)
                .mapEqualActivities()
                .build()
                .getInstructions()) {
            MigrationInstructionBuilder instruction =
                    plan.mapActivities(equal.getSourceActivityId(), equal.getTargetActivityId());
            if (!trigger(older, equal.getSourceActivityId()).equals(trigger(newer, equal.getTargetActivityId()))) {
                instruction.updateEventTrigger();
            }
            plan = instruction;
        }
        for (UserTask task : newer.getModelElementsByType(UserTask.class)) {
            String replaced = ModelProperties.of(task).get(REPLACES);
            if (replaced != null && older.getModelElementById(replaced) instanceof UserTask) {
                plan = plan.mapActivities(replaced, task.getId());
            }
        }
        return plan.build();
    }

    /** What an event waits for, as its model says it; empty for other elements. */
    private static String trigger(BpmnModelInstance model, String element) {
        if (!(model.getModelElementById(element) instanceof CatchEvent event)) {
            return "";
        }
        StringBuilder trigger = new StringBuilder();
        for (EventDefinition definition : event.getEventDefinitions()) {
            trigger.append(
                    definition instanceof MessageEventDefinition message
                            ? message.getMessage().getName()
                            : definition.getTextContent().strip());
        }
        return trigger.toString();
    }
}
