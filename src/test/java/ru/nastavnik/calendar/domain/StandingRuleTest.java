package ru.nastavnik.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.Standing.State;
import ru.nastavnik.calendar.StandingCounts;

@DisplayName("What is owed by a day")
class StandingRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

    @Test
    @DisplayName("is not begun while nobody has got as far as a task, and under way from then on")
    void begins() {
        assertThat(words(false, TODAY, null, null)).isEqualTo("не начато");
        assertThat(words(true, TODAY, null, null)).isEqualTo("в работе");
    }

    @Test
    @DisplayName("is late from the day after its term, by so many working days, whether it has begun or not")
    void late() {
        assertThat(words(true, TODAY.minusDays(1), null, null)).isEqualTo("просрочено на 1 рабочий день");
        assertThat(words(true, TODAY.minusDays(2), null, null)).isEqualTo("просрочено на 2 рабочих дня");
        assertThat(words(false, TODAY.minusDays(11), null, null)).isEqualTo("просрочено на 11 рабочих дней, не начато");
    }

    @Test
    @DisplayName("is late without a number where only days off lie between")
    void lateOverTheWeekend() {
        Standing standing = StandingRule.of(facts(true, TODAY.minusDays(1), null, null), TODAY, (from, to) -> 0);

        assertThat(standing.state()).isEqualTo(State.LATE);
        assertThat(standing.words()).isEqualTo("просрочено");
    }

    @Test
    @DisplayName("is extended while the later day has not passed, and late by the later day after it")
    void extended() {
        assertThat(words(true, TODAY, TODAY.minusDays(9), null)).isEqualTo("срок продлён");
        assertThat(words(true, TODAY.minusDays(3), TODAY.minusDays(9), null)).isEqualTo("просрочено на 3 рабочих дня");
        assertThat(words(true, TODAY, TODAY.plusDays(9), null))
                .as("brought forward")
                .isEqualTo("в работе");
        assertThat(words(true, TODAY, TODAY, null)).as("to the same day").isEqualTo("в работе");
    }

    @Test
    @DisplayName("is done whatever the day, and says if that was late")
    void done() {
        assertThat(words(true, TODAY.minusDays(9), null, TODAY.minusDays(9))).isEqualTo("выполнено");
        assertThat(words(true, TODAY.minusDays(9), null, TODAY.minusDays(5)))
                .isEqualTo("выполнено с опозданием на 4 рабочих дня");
    }

    @Test
    @DisplayName("is never late without a term")
    void withoutTerm() {
        Standing open = standing(true, null, null, null);
        assertThat(open.words()).isEqualTo("в работе");
        assertThat(open.afterTerm()).isFalse();
        assertThat(words(true, null, TODAY, TODAY)).isEqualTo("выполнено");
    }

    @Test
    @DisplayName("is counted in one state each, so that the states share out the whole")
    void counts() {
        StandingCounts counts = StandingCounts.of(standing(false, TODAY.plusDays(1), null, null), 1)
                .plus(StandingCounts.of(standing(true, TODAY.plusDays(1), null, null), 2))
                .plus(StandingCounts.of(standing(true, TODAY, TODAY.minusDays(1), null), 3))
                .plus(StandingCounts.of(standing(false, TODAY.minusDays(7), null, null), 4))
                .plus(StandingCounts.of(standing(true, TODAY.minusDays(2), null, null), 5))
                .plus(StandingCounts.of(standing(true, TODAY, null, TODAY), 6))
                .plus(StandingCounts.of(standing(true, TODAY.minusDays(30), null, TODAY), 7));

        assertThat(counts).isEqualTo(new StandingCounts(1, 2, 3, 9, 13, 7, 4, 7));
        assertThat(counts.total()).isEqualTo(28);
        assertThat(counts.of(State.NOT_BEGUN)).isEqualTo(1);
        assertThat(counts.of(State.UNDER_WAY)).isEqualTo(2);
        assertThat(counts.of(State.EXTENDED)).isEqualTo(3);
        assertThat(counts.of(State.LATE)).isEqualTo(9);
        assertThat(counts.of(State.DONE)).isEqualTo(13);
        assertThat(counts.of(null)).isEqualTo(28);
    }

    private static String words(
            boolean begun, @Nullable LocalDate due, @Nullable LocalDate first, @Nullable LocalDate done) {
        return standing(begun, due, first, done).words();
    }

    private static Standing standing(
            boolean begun, @Nullable LocalDate due, @Nullable LocalDate first, @Nullable LocalDate done) {
        return StandingRule.of(
                facts(begun, due, first, done), TODAY, (from, to) -> (int) ChronoUnit.DAYS.between(from, to));
    }

    private static Standing.Facts facts(
            boolean begun, @Nullable LocalDate due, @Nullable LocalDate first, @Nullable LocalDate done) {
        return new Standing.Facts(begun, due, first, done);
    }
}
