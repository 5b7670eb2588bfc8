package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.processes.ProcessModels.Model;

/** A methodologist can read the diagrams: nothing overlaps, nothing lies outside, edges run straight. */
class ProcessDiagramTests {

    /** Something drawn: a shape, or the label of a shape or an edge. */
    private record Drawn(String name, BaseElement element, Rectangle2D area) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Model> models() {
        return ProcessModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_element_is_drawn(Model model) {
        Set<BaseElement> drawn = Stream.concat(
                        model.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        model.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(model.all(FlowElement.class))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(drawn).contains(element));
    }

    @ParameterizedTest
    @MethodSource("models")
    void shapes_and_labels_do_not_overlap(Model model) {
        List<Drawn> drawn = drawn(model);
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            for (int j = i + 1; j < drawn.size(); j++) {
                Drawn one = drawn.get(i);
                Drawn other = drawn.get(j);
                if (one.area().intersects(other.area()) && !isAttached(one, other) && !isAttached(other, one)) {
                    overlaps.add(one + " and " + other);
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void labels_of_events_and_questions_have_places_of_their_own(Model model) {
        assertThat(model.all(BpmnShape.class))
                .filteredOn(shape -> shape.getBpmnElement() instanceof FlowElement element
                        && element.getName() != null
                        && (element instanceof Gateway || element instanceof org.camunda.bpm.model.bpmn.instance.Event))
                .allSatisfy(shape -> assertThat(shape.getBpmnLabel())
                        .as(shape.getBpmnElement().getId())
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothing_is_drawn_outside_the_sheet(Model model) {
        assertThat(drawn(model)).allSatisfy(thing -> {
            assertThat(thing.area().getMinX()).as(thing.name()).isNotNegative();
            assertThat(thing.area().getMinY()).as(thing.name()).isNotNegative();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void edges_run_at_right_angles_and_cross_no_shape_and_no_label(Model model) {
        List<Drawn> drawn = drawn(model);
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                assertThat(from.getX().equals(to.getX()) || from.getY().equals(to.getY()))
                        .as("%s runs straight", flow.getId())
                        .isTrue();
                Line2D line = new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY());
                assertThat(drawn)
                        .filteredOn(thing -> !thing.element().equals(flow.getSource())
                                && !thing.element().equals(flow.getTarget()))
                        .filteredOn(thing -> line.intersects(thing.area()))
                        .as("what %s crosses", flow.getId())
                        .isEmpty();
            }
        }
    }

    private static boolean isAttached(Drawn one, Drawn other) {
        return one.element() instanceof BoundaryEvent event
                && event.getAttachedTo().equals(other.element());
    }

    /** Groups, sub-processes, pools and lanes are frames around others: only their labels and name bands count. */
    private static List<Drawn> drawn(Model model) {
        List<Drawn> drawn = new ArrayList<>();
        for (BpmnShape shape : model.all(BpmnShape.class)) {
            BaseElement element = shape.getBpmnElement();
            if (element instanceof Participant || element instanceof Lane) {
                drawn.add(new Drawn("the name of " + element.getId(), element, nameBand(shape.getBounds())));
            } else if (!(element instanceof Group || element instanceof SubProcess)) {
                drawn.add(new Drawn(element.getId(), element, area(shape.getBounds())));
            }
            addLabel(drawn, element, shape.getBpmnLabel());
        }
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            addLabel(drawn, edge.getBpmnElement(), edge.getBpmnLabel());
        }
        return drawn;
    }

    private static void addLabel(List<Drawn> drawn, BaseElement element, BpmnLabel label) {
        if (label != null) {
            drawn.add(new Drawn("the label of " + element.getId(), element, area(label.getBounds())));
        }
    }

    /** Where the viewer writes the name of a pool or a lane. */
    private static Rectangle2D nameBand(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), 30, bounds.getHeight());
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
