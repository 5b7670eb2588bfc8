package ru.nastavnik.support;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What a methodologist may change in a model between two releases. */
public final class ModelChanges {
    /** What every task of a newer version is called, to tell it from the older one. */
    public static final String NEWER = " (новая редакция)";

    private ModelChanges() {}

    public static void renameAll(BpmnModelInstance model) {
        model.getModelElementsByType(UserTask.class).forEach(task -> task.setName(label(task) + NEWER));
    }

    public static void rename(BpmnModelInstance model, String task, String name) {
        model.<UserTask>getModelElementById(task).setName(name);
    }

    public static void giveTo(BpmnModelInstance model, String task, String role) {
        model.<UserTask>getModelElementById(task).setCamundaCandidateGroups(role);
    }

    /** Another element takes the task's place. */
    public static void replace(BpmnModelInstance model, String task, String by) {
        UserTask element = model.getModelElementById(task);
        element.setId(by);
        CamundaProperty replaces = model.newInstance(CamundaProperty.class);
        replaces.setCamundaName("replaces");
        replaces.setCamundaValue(task);
        element.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .addChildElement(replaces);
    }

    /** One branch of several is drawn no more. */
    public static void removeBranch(BpmnModelInstance model, String task) {
        UserTask element = model.getModelElementById(task);
        List<SequenceFlow> flows = new ArrayList<>(element.getIncoming());
        flows.addAll(element.getOutgoing());
        flows.forEach(flow -> {
            flow.getSource().getOutgoing().remove(flow);
            flow.getTarget().getIncoming().remove(flow);
            erase(model, flow);
        });
        erase(model, element);
    }

    /** The task is asked for no more: what came before it goes on to what came after it. */
    public static void skip(BpmnModelInstance model, String task) {
        UserTask element = model.getModelElementById(task);
        FlowNode next = element.getOutgoing().iterator().next().getTarget();
        List<SequenceFlow> incoming = List.copyOf(element.getIncoming());
        SequenceFlow outgoing = element.getOutgoing().iterator().next();
        next.getIncoming().remove(outgoing);
        erase(model, outgoing);
        incoming.forEach(flow -> {
            flow.setTarget(next);
            next.getIncoming().add(flow);
        });
        erase(model, element);
    }

    /** A new task of the role between the task and what followed it. */
    public static void addAfter(BpmnModelInstance model, String task, String added, String name, String role) {
        UserTask element = model.getModelElementById(task);
        SequenceFlow outgoing = element.getOutgoing().iterator().next();
        FlowNode next = outgoing.getTarget();
        UserTask fresh = model.newInstance(UserTask.class);
        fresh.setId(added);
        fresh.setName(name);
        fresh.setCamundaCandidateGroups(role);
        element.getParentElement().addChildElement(fresh);
        next.getIncoming().remove(outgoing);
        outgoing.setTarget(fresh);
        fresh.getIncoming().add(outgoing);
        SequenceFlow further = model.newInstance(SequenceFlow.class);
        element.getParentElement().addChildElement(further);
        further.setSource(fresh);
        further.setTarget(next);
        fresh.getOutgoing().add(further);
        next.getIncoming().add(further);
    }

    private static void erase(BpmnModelInstance model, BaseElement element) {
        model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> element.equals(shape.getBpmnElement()))
                .toList()
                .forEach(shape -> shape.getParentElement().removeChildElement(shape));
        model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> element.equals(edge.getBpmnElement()))
                .toList()
                .forEach(edge -> edge.getParentElement().removeChildElement(edge));
        element.getParentElement().removeChildElement(element);
    }

    private static String label(UserTask task) {
        return task.getName().replaceAll("\\s+", " ").strip();
    }
}
