package ru.nastavnik.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Diagrams} from the engine's history. */
@Service
@Transactional(readOnly = true)
class CamundaDiagrams implements Diagrams {
    private final HistoryService history;
    private final RepositoryService repository;

    CamundaDiagrams(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public Optional<DiagramPosition> position(ProcessKey process, BusinessKey key) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process.value())
                .processInstanceBusinessKey(key.value())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::position);
    }

    private DiagramPosition position(HistoricProcessInstance instance) {
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        Set<String> current = new LinkedHashSet<>();
        Set<String> passed = new LinkedHashSet<>();
        for (HistoricActivityInstance activity : history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()) {
            if (activity.getEndTime() == null) {
                current.add(activity.getActivityId());
            } else if (!activity.isCanceled()) {
                passed.add(activity.getActivityId());
            }
        }
        passed.removeAll(current);
        return new DiagramPosition(
                xml(instance.getProcessDefinitionId()),
                elements(model, passed),
                elements(model, current),
                elements(model, next(model, current)));
    }

    /** The activities that follow the current ones, looked for past gateways and events. */
    private static Set<String> next(BpmnModelInstance model, Set<String> current) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(current);
        Deque<FlowNode> open = new ArrayDeque<>();
        current.forEach(id -> successors(model, id, open));
        while (!open.isEmpty()) {
            FlowNode node = open.removeFirst();
            if (!seen.add(node.getId())) {
                continue;
            }
            if (node instanceof Activity) {
                found.add(node.getId());
            } else {
                open.addAll(node.getSucceedingNodes().list());
            }
        }
        return found;
    }

    private static void successors(BpmnModelInstance model, String id, Deque<FlowNode> into) {
        if (model.getModelElementById(id) instanceof FlowNode node) {
            into.addAll(node.getSucceedingNodes().list());
        }
    }

    private static List<DiagramPosition.Element> elements(BpmnModelInstance model, Set<String> ids) {
        return ids.stream()
                .map(id -> model.<org.camunda.bpm.model.xml.instance.ModelElementInstance>getModelElementById(id))
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .filter(node -> node.getName() != null)
                .map(node -> new DiagramPosition.Element(
                        node.getId(), node.getName().replaceAll("\\s+", " ").strip()))
                .toList();
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
