package ru.nastavnik.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.roadmap.StepDefinition;

/** When closing a step of the whole organisation asks to look at the rows of persons and pairs. */
class RowStepsTest {
    private final RowSteps steps = new RowSteps(new StepOrder(SchoolSteps.ALL));

    @Test
    void theBaseOfMenteesLetsTheirAssessmentsBegin() {
        assertThat(steps.mayMoveOn(Set.of(7), Set.of(1, 5, 7), Set.of(9, 10, 14)))
                .isTrue();
    }

    @Test
    void aJournalThatTheStepOpensIsLookedAtThoughItWasNotOpenBefore() {
        assertThat(steps.mayMoveOn(Set.of(7), Set.of(1, 2, 3, 4, 5, 6, 7), Set.of(10, 14)))
                .isTrue();
    }

    @Test
    void anOpenJournalThatDoesNotWaitForTheStepIsNotLookedAt() {
        assertThat(steps.mayMoveOn(Set.of(14), Set.of(1, 5, 7, 14), Set.of(9, 10)))
                .isFalse();
    }

    @Test
    void trainingOpensWithItsFirstMentorOnceItIsPrepared() {
        assertThat(steps.mayMoveOn(Set.of(14), Set.of(1, 5, 7, 10, 11, 14), Set.of(9, 12, 13)))
                .isTrue();
    }

    @Test
    void theStepsOfPairsAreNotLookedAtBeforeTheOrder() {
        Set<Integer> untilMatching = upTo(18);
        assertThat(steps.mayMoveOn(Set.of(18), untilMatching, Set.of(19))).isFalse();
    }

    @Test
    void theStepsOfPairsMayOpenWithTheOrder() {
        assertThat(steps.mayMoveOn(Set.of(19), upTo(19), Set.of())).isTrue();
    }

    @Test
    void nothingWaitsWhenEveryJournalIsClosed() {
        Set<Integer> all = SchoolSteps.ALL.stream().map(StepDefinition::no).collect(Collectors.toSet());
        assertThat(steps.mayMoveOn(Set.of(26), all, Set.of())).isFalse();
    }

    private static Set<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().collect(Collectors.toSet());
    }
}
