package ru.nastavnik.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.form.FormData;

/** Which steps are open and done, and what is to be written of them. */
class ExecutionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Test
    void aStepIsOpenWhileItsTaskIs() {
        Execution execution = execution(Map.of(), 1);

        assertThat(execution.hasOpened(1)).isTrue();
        assertThat(execution.isDone(1)).isFalse();
        assertThat(execution.hasOpened(5)).isFalse();
        assertThat(execution.progress(5)).isNull();
        assertThat(execution.open()).containsExactly(1);
    }

    @Test
    void aClosedStepIsDoneSinceTheDayAndWrittenOnce() {
        Execution execution = execution(Map.of(), 1);
        execution.close(1, DAY);

        assertThat(execution.done()).containsExactly(1);
        assertThat(execution.open()).isEmpty();
        assertThat(execution.takeChanged()).containsExactly(new Progress(1, DAY, 0, 0));
        assertThat(execution.takeChanged()).isEmpty();
    }

    @Test
    void whatAStepWasClosedWithIsWrittenOnceWithItsDay() {
        ClosingOutput output = new ClosingOutput(1, FormData.empty(), Instant.EPOCH, null);
        Execution execution = execution(Map.of(), 1);
        execution.close(output, DAY);

        assertThat(execution.isDone(1)).isTrue();
        assertThat(execution.takeChanged()).containsExactly(new Progress(1, DAY, 0, 0));
        assertThat(execution.takeOutputs()).containsExactly(output);
        assertThat(execution.takeOutputs()).isEmpty();
    }

    @Test
    void anOpenStepNamesItsTaskAndAClosedOneHasNone() {
        Execution execution = execution(Map.of(), 1);
        assertThat(execution.task(1)).isEqualTo("task 1");

        execution.close(1, DAY);
        assertThatThrownBy(() -> execution.task(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStepThatIsOpenAgainIsToBeDoneAnewAndKeepsItsRows() {
        Execution execution = execution(Map.of(5, new Progress(5, DAY, 2, 3)));
        execution.taskOpened(5, "task 5");

        assertThat(execution.isDone(5)).isFalse();
        assertThat(execution.takeChanged()).containsExactly(new Progress(5, null, 2, 3));
    }

    @Test
    void rowsThatAreCountedAlreadyAreNotWrittenAnew() {
        Execution execution = execution(Map.of(5, new Progress(5, null, 2, 3)), 5);
        execution.count(5, 2, 3);
        assertThat(execution.takeChanged()).isEmpty();

        execution.count(5, 3, 3);
        assertThat(execution.takeChanged()).containsExactly(new Progress(5, null, 3, 3));
        execution.count(5, 3, 4);
        assertThat(execution.takeChanged()).containsExactly(new Progress(5, null, 3, 4));
    }

    @Test
    void theOrderOnPairsHasNoTaskAndIsOpenBetweenMatchingAndItsOwnEffect() {
        Execution execution = execution(Map.of(), 18);
        assertThat(execution.hasOpened(19)).isFalse();

        execution.close(18, DAY);
        assertThat(execution.isOpen(19)).isTrue();
        assertThat(execution.open()).containsExactly(19);

        execution.close(19, DAY);
        assertThat(execution.isOpen(19)).isFalse();
        assertThat(execution.isDone(19)).isTrue();
    }

    private static Execution execution(Map<Integer, Progress> recorded, Integer... open) {
        Map<Integer, String> tasks = Stream.of(open).collect(Collectors.toMap(step -> step, step -> "task " + step));
        return new Execution(SchoolSteps.roadmap(), recorded, tasks, Map.of(), StepInHand.NONE);
    }
}
