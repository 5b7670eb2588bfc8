package ru.nastavnik.workflow;

import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.springframework.stereotype.Component;

/** Which of the deployed versions of a model is the current one. */
@Component
class DeployedModels {
    private final RepositoryService repository;

    DeployedModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The definition on which new instances of the same process start. */
    String current(String definitionId) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processOf(definitionId).value())
                .latestVersion()
                .singleResult();
        return newest.getId();
    }

    boolean isOutdated(ProcessInstance instance) {
        return !current(instance.getProcessDefinitionId()).equals(instance.getProcessDefinitionId());
    }

    /** Whether what follows an element is a parallel join that has no counterpart, as it waits for fewer branches. */
    boolean leadsToJoin(String definitionId, String element, Set<String> withCounterpart) {
        FlowNode node = repository.getBpmnModelInstance(definitionId).getModelElementById(element);
        return node.getSucceedingNodes().list().stream()
                .anyMatch(next -> next instanceof ParallelGateway && !withCounterpart.contains(next.getId()));
    }

    static InstanceKey keyOf(ProcessInstance instance) {
        String key = instance.getBusinessKey();
        return new InstanceKey(processOf(instance.getProcessDefinitionId()), new BusinessKey(key == null ? "" : key));
    }

    /** "key:version:id" is the engine's documented form of a definition's id. */
    static ProcessKey processOf(String definitionId) {
        return new ProcessKey(definitionId.substring(0, definitionId.indexOf(':')));
    }
}
