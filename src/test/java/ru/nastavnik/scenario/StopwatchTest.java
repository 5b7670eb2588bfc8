package ru.nastavnik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskChanges;
import ru.nastavnik.workflow.TaskEvent;
import ru.nastavnik.workflow.TaskKey;

/** What the benchmark counts as a completion through our services. */
class StopwatchTest {
    private static final TaskKey TASK =
            new TaskKey(new ProcessKey("school-roadmap"), new BusinessKey("roadmap"), "userTask_step09");

    private final Stopwatch stopwatch = new Stopwatch(
            new StaticListableBeanFactory().getBeanProvider(PlainReplay.class),
            new StaticListableBeanFactory().getBeanProvider(StatementTrace.class),
            new StaticListableBeanFactory().getBeanProvider(ProcessorTime.class));

    @Test
    void aCallThatOnlySavesIsNoCompletion() {
        stopwatch.completing(() -> {});
        assertThat(stopwatch.completions().count()).isZero();
        assertThat(stopwatch.completions().seconds()).isZero();
    }

    @Test
    void aCallThatCompletesSeveralTasksCountsEachOfThem() {
        stopwatch.completing(() -> {
            completed("20");
            completed("21");
        });
        assertThat(stopwatch.completions().count()).isEqualTo(2);
        assertThat(stopwatch.completions().seconds()).isPositive();
    }

    @Test
    void anOrganizationThatWarmsUpIsNotCounted() {
        stopwatch.counting(false);
        stopwatch.completing(() -> completed("20"));
        assertThat(stopwatch.completions().count()).isZero();
        stopwatch.counting(true);
        stopwatch.completing(() -> completed("21"));
        assertThat(stopwatch.completions().count()).isEqualTo(1);
    }

    @Test
    void aTaskThatGoesWithItsInstanceIsNotCompleted() {
        stopwatch.completing(() -> changed(new TaskEvent.Closed("9", TASK, false)));
        assertThat(stopwatch.completions().count()).isZero();
    }

    @Test
    void aPaperWithinWorkOnADocumentIsCountedOnce() {
        stopwatch.documentBegins();
        stopwatch.documentBegins();
        stopwatch.documentEnds(true);
        stopwatch.documentEnds(true);
        assertThat(stopwatch.documents().count()).isEqualTo(1);
    }

    private void completed(String task) {
        changed(new TaskEvent.Closed(task, TASK, true));
    }

    private void changed(TaskEvent event) {
        stopwatch.changed(new TaskChanges(List.of(event)));
    }
}
