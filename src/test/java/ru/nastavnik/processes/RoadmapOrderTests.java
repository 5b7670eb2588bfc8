package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CategoryValue;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.processes.ProcessModels.Model;
import ru.nastavnik.processes.RoadmapTemplate.Step;

/** The roadmap models follow the official forms: the same steps, in the same order, under the same stages. */
class RoadmapOrderTests {
    private static final Pattern STEP = Pattern.compile("(?:userTask|callActivity)_step(\\d\\d)");

    @ParameterizedTest
    @CsvSource({"school-roadmap, roadmap-organization, 34", "college-roadmap, roadmap-college, 10"})
    void every_row_of_the_official_form_is_an_activity_with_its_wording(String process, String template, int count) {
        Map<Integer, FlowNode> activities = activities(ProcessModels.model(process));
        List<Step> steps = RoadmapTemplate.read(template);

        assertThat(steps).hasSize(count);
        assertThat(activities.keySet()).containsExactlyElementsOf(new TreeSet<>(numbers(steps)));
        assertThat(steps).allSatisfy(step -> {
            FlowNode activity = activities.get(step.number());
            assertThat(activity.getName()).startsWith(step.number() + ". ");
            assertThat(activity.getDocumentations().iterator().next().getTextContent())
                    .startsWith(step.title())
                    .contains(step.output());
            assertThat(ProcessModels.property(activity, "point")).contains(step.point());
        });
    }

    @ParameterizedTest
    @CsvSource({"school-roadmap, roadmap-organization", "college-roadmap, roadmap-college"})
    void a_step_waits_for_the_steps_that_the_template_names_and_for_no_others(String process, String template) {
        Map<Integer, FlowNode> activities = activities(ProcessModels.model(process));
        Map<Integer, Set<Integer>> wanted = new HashMap<>();
        RoadmapTemplate.read(template).forEach(step -> wanted.put(step.number(), step.dependsOn()));

        activities.forEach((number, activity) -> assertThat(nearest(before(activity), wanted))
                .as("what step %d waits for", number)
                .isEqualTo(nearest(wanted.getOrDefault(number, Set.of()), wanted)));
    }

    @Test
    void steps_that_open_row_by_row_wait_for_a_message_and_say_what_a_row_needs() {
        Map<String, String> opens = ProcessModels.model("school-roadmap").all(IntermediateCatchEvent.class).stream()
                .collect(Collectors.toMap(
                        FlowNode::getId,
                        event -> ProcessModels.property(event, "opensAfter").orElse("")));
        Map<Integer, Step> steps = RoadmapTemplate.read("roadmap-organization").stream()
                .collect(Collectors.toMap(Step::number, step -> step));

        assertThat(opens.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(15, 20, 21, 22, 23, 24, 25)
                        .map(number -> "messageCatch_step%02dReady".formatted(number))
                        .toList());
        opens.forEach((event, after) -> assertThat(RoadmapTemplate.numbers(after))
                .isEqualTo(
                        steps.get(Integer.parseInt(event.replaceAll("\\D", ""))).dependsOn()));
    }

    @ParameterizedTest
    @CsvSource({"school-roadmap, roadmap-organization, 7", "college-roadmap, roadmap-college, 4"})
    void each_step_is_drawn_inside_the_group_of_its_stage(String process, String template, int stages) {
        Model model = ProcessModels.model(process);
        Map<String, BpmnShape> groups = model.all(Group.class).stream()
                .collect(Collectors.toMap(
                        group -> group.getId().replace("group_", "").replace('_', ' '), RoadmapOrderTests::shape));
        Map<Integer, FlowNode> activities = activities(model);

        assertThat(groups).hasSize(stages);
        assertThat(model.all(CategoryValue.class))
                .hasSize(stages)
                .allSatisfy(stage -> assertThat(stage.getValue()).matches("\\d\\. .+"));
        assertThat(RoadmapTemplate.read(template))
                .allSatisfy(step -> assertThat(contains(groups.get(step.stage()), shape(activities.get(step.number()))))
                        .as("step %d in stage %s", step.number(), step.stage())
                        .isTrue());
    }

    private static Map<Integer, FlowNode> activities(Model model) {
        Map<Integer, FlowNode> activities = new java.util.TreeMap<>();
        for (FlowNode node : model.all(FlowNode.class)) {
            Matcher matcher = STEP.matcher(node.getId());
            if (matcher.matches()) {
                activities.put(Integer.valueOf(matcher.group(1)), node);
            }
        }
        return activities;
    }

    /** The steps met first when one walks back along the flows; a catch event adds what its rows need. */
    private static Set<Integer> before(FlowNode node) {
        Set<Integer> found = new HashSet<>();
        for (SequenceFlow flow : node.getIncoming()) {
            FlowNode source = flow.getSource();
            Matcher matcher = STEP.matcher(source.getId());
            if (matcher.matches()) {
                found.add(Integer.valueOf(matcher.group(1)));
            } else {
                ProcessModels.property(source, "opensAfter")
                        .ifPresent(rows -> found.addAll(RoadmapTemplate.numbers(rows)));
                found.addAll(before(source));
            }
        }
        return found;
    }

    /** Leaves out what another of the steps already waits for: 15 needs 11, so "11 and 15" says no more than "15". */
    private static Set<Integer> nearest(Set<Integer> steps, Map<Integer, Set<Integer>> dependencies) {
        Set<Integer> nearest = new TreeSet<>(steps);
        for (Integer step : steps) {
            nearest.removeAll(allBefore(step, dependencies));
        }
        return nearest;
    }

    private static Set<Integer> allBefore(Integer step, Map<Integer, Set<Integer>> dependencies) {
        Set<Integer> all = new HashSet<>();
        for (Integer earlier : dependencies.getOrDefault(step, Set.of())) {
            all.add(earlier);
            all.addAll(allBefore(earlier, dependencies));
        }
        return all;
    }

    private static Set<Integer> numbers(List<Step> steps) {
        return steps.stream().map(Step::number).collect(Collectors.toSet());
    }

    private static BpmnShape shape(org.camunda.bpm.model.bpmn.instance.BaseElement element) {
        return element.getModelInstance().getModelElementsByType(BpmnShape.class).stream()
                .map(BpmnShape.class::cast)
                .filter(shape -> shape.getBpmnElement().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static boolean contains(BpmnShape outer, BpmnShape inner) {
        Bounds o = outer.getBounds();
        Bounds i = inner.getBounds();
        return o.getX() <= i.getX()
                && o.getY() <= i.getY()
                && i.getX() + i.getWidth() <= o.getX() + o.getWidth()
                && i.getY() + i.getHeight() <= o.getY() + o.getHeight();
    }
}
