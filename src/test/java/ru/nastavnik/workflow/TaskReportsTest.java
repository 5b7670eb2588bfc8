package ru.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the list of tasks is told what the engine did. */
class TaskReportsTest {
    private final List<List<TaskEvent>> told = new ArrayList<>();
    private final TaskReports reports = new TaskReports(event -> told.add(((TaskChanges) event).events()));

    @Test
    void whatACallDidIsToldOnceWhenItReturnsAndHandedToItsCaller() {
        TaskChanges changes = reports.during(() -> {
            reports.tell(closed("a"));
            reports.tell(opened("b"));
            reports.tell(opened("c"));
            assertThat(told).isEmpty();
        });

        assertThat(told).containsExactly(List.of(closed("a"), opened("b"), opened("c")));
        assertThat(changes.closedOfBefore()).containsExactly(closed("a"));
        assertThat(changes.nowOpen()).containsOnlyKeys("b", "c");
    }

    @Test
    void whatTheEngineDoesUncalledIsToldAtOnce() {
        reports.tell(closed("a"));
        assertThat(told).containsExactly(List.of(closed("a")));
    }

    @Test
    void aCallWithinACallFindsTheListAsTheEngineIs() {
        TaskChanges changes = reports.during(() -> {
            reports.tell(closed("a"));
            TaskChanges inner = reports.during(() -> {
                assertThat(told).containsExactly(List.of(closed("a")));
                reports.tell(opened("b"));
            });
            assertThat(told).containsExactly(List.of(closed("a")), List.of(opened("b")));
            assertThat(inner.events()).containsExactly(opened("b"));
            reports.tell(opened("c"));
        });

        assertThat(told).containsExactly(List.of(closed("a")), List.of(opened("b")), List.of(opened("c")));
        assertThat(changes.events()).containsExactly(closed("a"), opened("b"), opened("c"));
    }

    @Test
    void aCallThatFailsTellsNothingAndLeavesNothingBehind() {
        assertThatThrownBy(() -> reports.during(() -> {
                    reports.tell(closed("a"));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(told).isEmpty();

        reports.tell(opened("b"));
        assertThat(told).containsExactly(List.of(opened("b")));
    }

    @Test
    void aTaskThatOpenedAndWentWithinOneCallWasNeitherOpenBeforeNorIsItNow() {
        TaskChanges changes = reports.during(() -> {
            reports.tell(opened("a"));
            reports.tell(closed("a"));
        });
        assertThat(changes.closedOfBefore()).isEmpty();
        assertThat(changes.nowOpen()).isEmpty();
    }

    private static TaskKey key(String task) {
        return new TaskKey(new ProcessKey("process"), new BusinessKey("aggregate"), "userTask_" + task);
    }

    private static TaskEvent.Closed closed(String task) {
        return new TaskEvent.Closed(task, key(task), true);
    }

    private static TaskEvent.Opened opened(String task) {
        return new TaskEvent.Opened(
                task, key(task), "Task", "CURATOR", null, null, null, null, null, null, null, null, null, null);
    }
}
