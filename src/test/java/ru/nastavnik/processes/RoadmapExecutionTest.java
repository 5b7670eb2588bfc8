package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.processes.Played.stub;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.nastavnik.processes.RoadmapTemplate.Step;

class RoadmapExecutionTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    private static final Set<Integer> ROW_BY_ROW = Set.of(15, 20, 21, 22, 23, 24, 25);

    private final String pairOrder = UUID.randomUUID().toString();

    @BeforeEach
    void stubs() {
        stub("openPairOrderDelegate").setting("pairOrderId", pairOrder);
        stub("activatePairsDelegate");
        stub("openAcquaintanceDelegate");
    }

    @Test
    void a_school_walks_all_34_steps_each_opening_only_after_those_it_depends_on() {
        List<Step> steps = RoadmapTemplate.read("roadmap-organization");
        Played roadmap = Played.start("school-roadmap");
        Set<Integer> done = new TreeSet<>();
        while (roadmap.runs()) {
            readySteps(steps, done).filter(ROW_BY_ROW::contains).forEach(step -> {
                if (!roadmap.openTasks().contains(task(step))) {
                    roadmap.correlate("roadmap.step%02dReady".formatted(step));
                }
            });
            List<Integer> open = openSteps(roadmap);
            assertThat(open)
                    .as("open after %s", done)
                    .containsExactlyElementsOf(readySteps(steps, done).toList());
            Integer next = open.get(open.size() - 1);
            if (next == 19) {
                signPairOrder(roadmap);
            } else {
                roadmap.complete(task(next));
            }
            done.add(next);
        }
        assertThat(done).hasSize(34);
        roadmap.check().isEnded().hasPassed("endEvent_completed");
    }

    @Test
    void a_step_done_pair_by_pair_stays_shut_until_its_first_row_is_ready() {
        Played roadmap = schoolAtWork();
        assertThat(roadmap.openTasks()).doesNotContain(task(20), task(21));

        roadmap.correlate("roadmap.step20Ready").correlate("roadmap.step21Ready");

        assertThat(roadmap.openTasks()).contains(task(20), task(21)).doesNotContain(task(22));
        roadmap.check().hasNotPassed("userTask_step20", "messageCatch_step22Ready");
        assertThatThrownBy(() -> roadmap.correlate("roadmap.step20Ready"))
                .as("a step opens once")
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void the_pair_order_is_called_by_step_19_with_its_own_key_and_the_organisation() {
        Played roadmap = beforePairOrder(Played.start("school-roadmap", "organizationId", "o-1"));

        Played order = roadmap.called("pair-order");

        assertThat(order.instance().getBusinessKey()).isEqualTo(pairOrder);
        assertThat(order.variable("organizationId")).isEqualTo("o-1");
        roadmap.check().isWaitingAt("callActivity_step19").hasNotPassed("callActivity_step19");
    }

    @Test
    void a_college_walks_its_10_steps_with_a_pair_order_between_6_and_7() {
        Played roadmap = collegeAfterStep6();
        assertThat(roadmap.openTasks()).containsExactly("userTask_offerPairOrder");

        roadmap.complete("userTask_offerPairOrder", "pairOrderWanted", true);
        roadmap.check().isWaitingAt("callActivity_pairOrder").hasNotPassed(task(7));
        signPairOrder(roadmap);

        for (int step = 7; step <= 10; step++) {
            assertThat(roadmap.openTasks()).containsExactly(task(step));
            roadmap.complete(task(step));
        }
        roadmap.check().isEnded().hasPassed("callActivity_pairOrder", "endEvent_completed");
    }

    @Test
    void a_college_may_do_without_a_pair_order() {
        Played roadmap = collegeAfterStep6().complete("userTask_offerPairOrder", "pairOrderWanted", false);

        roadmap.check()
                .isWaitingAt(task(7))
                .hasNotPassed("serviceTask_openPairOrder", "callActivity_pairOrder", "endEvent_completed");
    }

    private static Played collegeAfterStep6() {
        Played roadmap = Played.start("college-roadmap");
        assertThat(roadmap.openTasks()).containsExactly(task(1), task(2));
        roadmap.complete(task(1));
        assertThat(roadmap.openTasks()).containsExactly(task(2));
        roadmap.complete(task(2));
        assertThat(roadmap.openTasks()).containsExactly(task(3), task(4));
        for (int step = 3; step <= 6; step++) {
            roadmap.complete(task(step));
        }
        return roadmap;
    }

    private static Played schoolAtWork() {
        Played roadmap = beforePairOrder(Played.start("school-roadmap"));
        signPairOrder(roadmap);
        return roadmap;
    }

    private static Played beforePairOrder(Played roadmap) {
        for (int step = 1; step <= 18; step++) {
            if (step == 15) {
                roadmap.correlate("roadmap.step15Ready");
            }
            roadmap.complete(task(step));
        }
        return roadmap;
    }

    private static void signPairOrder(Played roadmap) {
        roadmap.called("pair-order")
                .complete("userTask_draftPairs")
                .complete("userTask_signOrder", "signed", true, "numbered", true);
    }

    private static java.util.stream.Stream<Integer> readySteps(List<Step> steps, Set<Integer> done) {
        return steps.stream()
                .filter(step -> !done.contains(step.number()) && done.containsAll(step.dependsOn()))
                .map(Step::number);
    }

    private static List<Integer> openSteps(Played roadmap) {
        Set<Integer> open = new TreeSet<>();
        roadmap.openTasks().forEach(task -> open.add(Integer.valueOf(task.substring(task.length() - 2))));
        if (roadmap.called("pair-order").instance() != null) {
            open.add(19);
        }
        return List.copyOf(open);
    }

    private static String task(int step) {
        return "userTask_step%02d".formatted(step);
    }
}
