package ru.nastavnik.roadmap.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.roadmap.domain.StepTimes.Days;

class StepTimesTest {
    private static final LocalDate TODAY = day(20);
    private static final Days PLAN = new Days(day(7), day(11));

    @Test
    void aStepThatIsDoneStandsWhereItWasCarriedOutAndNotWhereItWasPlanned() {
        StepTimes.Fact fact = times(day(1), day(3)).fact(TODAY);
        assertThat(fact.inTime()).isEqualTo(new Days(day(1), day(3)));
        assertThat(fact.late().areKnown()).isFalse();
    }

    @Test
    void theDaysAfterTheTermStandApart() {
        StepTimes.Fact fact = times(day(8), day(15)).fact(TODAY);
        assertThat(fact.inTime()).isEqualTo(new Days(day(8), day(11)));
        assertThat(fact.late()).isEqualTo(new Days(day(12), day(15)));
    }

    @Test
    void aStepThatEndsOnItsLastDayIsInTime() {
        StepTimes.Fact fact = times(day(8), day(11)).fact(TODAY);
        assertThat(fact.inTime()).isEqualTo(new Days(day(8), day(11)));
        assertThat(fact.late()).isEqualTo(Days.NONE);
    }

    @Test
    void aStepThatBeganAfterItsTermIsLateFromItsFirstDay() {
        StepTimes.Fact fact = times(day(14), day(15)).fact(TODAY);
        assertThat(fact.inTime().areKnown()).isFalse();
        assertThat(fact.late()).isEqualTo(new Days(day(14), day(15)));
    }

    @Test
    void aRunningStepReachesToToday() {
        StepTimes.Fact fact = times(day(9), null).fact(day(10));
        assertThat(fact.inTime()).isEqualTo(new Days(day(9), day(10)));
        assertThat(times(day(9), null).fact(TODAY).late()).isEqualTo(new Days(day(12), TODAY));
    }

    @Test
    void ofAStepOfWhichOnlyTheEndIsKnownThatDayIsShown() {
        assertThat(times(null, day(9)).fact(TODAY).inTime()).isEqualTo(new Days(day(9), day(9)));
    }

    @Test
    void aStepThatHasNotBegunHasNoFact() {
        StepTimes.Fact fact = times(null, null).fact(TODAY);
        assertThat(fact.inTime().areKnown()).isFalse();
        assertThat(fact.late().areKnown()).isFalse();
    }

    @Test
    void daysThatContradictEachOtherAreNotDrawn() {
        assertThat(times(day(9), day(8)).fact(TODAY).inTime().areKnown()).isFalse();
        assertThat(new Days(day(9), day(8)).areKnown()).isFalse();
        assertThat(new Days(day(9), day(9)).areKnown()).isTrue();
        assertThat(new Days(null, day(9)).areKnown()).isFalse();
        assertThat(new Days(day(9), null).areKnown()).isFalse();
    }

    @Test
    void withoutATermNothingIsLate() {
        StepTimes times = new StepTimes(Days.NONE, Days.NONE, day(1), day(18));
        assertThat(times.fact(TODAY).inTime()).isEqualTo(new Days(day(1), day(18)));
    }

    @Test
    void thePlanWasMovedIfTheApprovedDaysAreOthers() {
        assertThat(new StepTimes(new Days(day(7), day(9)), PLAN, null, null).wasMoved())
                .isTrue();
        assertThat(new StepTimes(PLAN, PLAN, null, null).wasMoved()).isFalse();
        assertThat(new StepTimes(Days.NONE, PLAN, null, null).wasMoved()).isFalse();
    }

    @Test
    void everyDayThatIsDrawnHasRoom() {
        assertThat(new StepTimes(new Days(day(2), day(5)), PLAN, day(8), null).days(TODAY))
                .contains(day(2), day(5), day(7), day(11), day(8), TODAY);
        assertThat(times(null, null).days(TODAY)).containsOnly(day(7), day(11));
    }

    @Test
    void theWordsSayWhatTheLineDraws() {
        assertThat(new StepTimes(new Days(day(7), day(9)), PLAN, day(8), day(10)).words())
                .isEqualTo("по плану 07.09.2026 – 11.09.2026; утверждено 07.09.2026 – 09.09.2026; начат 08.09.2026;"
                        + " выполнен 10.09.2026");
        assertThat(times(null, null).words()).isEqualTo("по плану 07.09.2026 – 11.09.2026");
        assertThat(new StepTimes(Days.NONE, new Days(day(7), day(7)), null, null).words())
                .isEqualTo("по плану 07.09.2026");
        assertThat(new StepTimes(Days.NONE, Days.NONE, null, null).words()).isEqualTo("срок по плану не указан");
        assertThat(new StepTimes(Days.NONE, new Days(null, day(7)), null, null).words())
                .isEqualTo("срок по плану не указан");
    }

    private static StepTimes times(@Nullable LocalDate begun, @Nullable LocalDate done) {
        return new StepTimes(PLAN, PLAN, begun, done);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, day);
    }
}
