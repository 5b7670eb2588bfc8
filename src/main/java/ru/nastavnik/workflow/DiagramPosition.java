package ru.nastavnik.workflow;

import java.util.List;

/**
 * Where an instance stands in its diagram.
 *
 * @param bpmnXml the deployed model of the instance's own version
 */
public record DiagramPosition(String bpmnXml, List<Element> passed, List<Element> current, List<Element> next) {

    /** An element of the model with its Russian label. */
    public record Element(String id, String label) {}
}
