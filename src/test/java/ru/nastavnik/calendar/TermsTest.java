package ru.nastavnik.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 2);

    private final Terms terms = ComputedTerms.withoutDecrees();

    @Test
    void workingDaysBeginOnTheDayAfterTheEventAndPassOverWeekends() {
        assertThat(terms.of(TermLength.workingDays(3), WEDNESDAY))
                .isEqualTo(new DueTerm(LocalDate.of(2026, 9, 7), "3 раб. дня от 02.09.2026 = 07.09.2026"));
    }

    @Test
    void aMonthEndsOnTheDayOfTheSameNumber() {
        assertThat(terms.of(TermLength.months(1), WEDNESDAY))
                .isEqualTo(new DueTerm(LocalDate.of(2026, 10, 2), "1 месяц от 02.09.2026 = 02.10.2026"));
    }

    @Test
    void aMonthWithoutThatDayEndsOnItsLast() {
        assertThat(terms.of(TermLength.months(1), LocalDate.of(2027, 8, 31)).day())
                .isEqualTo("2027-09-30");
    }

    @Test
    void aTermThatEndsOnADayOffEndsOnTheNextWorkingDayAndSaysWhy() {
        assertThat(terms.of(new TermLength(10, TermUnit.CALENDAR_DAYS), WEDNESDAY))
                .isEqualTo(new DueTerm(
                        LocalDate.of(2026, 9, 14),
                        "10 кал. дней от 02.09.2026 = 12.09.2026, выходной день, поэтому 14.09.2026"));
    }

    @Test
    void aTermOfNoLengthIsTheDayItselfEvenADayOff() {
        LocalDate sunday = LocalDate.of(2026, 9, 6);

        assertThat(terms.of(new TermLength(0, TermUnit.CALENDAR_DAYS), sunday))
                .isEqualTo(new DueTerm(sunday, "в день 06.09.2026"));
    }

    @Test
    void lengthsAreWordedAsRussianCounts() {
        assertThat(TermLength.workingDays(1).text()).isEqualTo("1 раб. день");
        assertThat(TermLength.workingDays(21).text()).isEqualTo("21 раб. день");
        assertThat(TermLength.workingDays(12).text()).isEqualTo("12 раб. дней");
        assertThat(new TermLength(22, TermUnit.CALENDAR_DAYS).text()).isEqualTo("22 кал. дня");
        assertThat(new TermLength(11, TermUnit.CALENDAR_DAYS).text()).isEqualTo("11 кал. дней");
        assertThat(TermLength.months(3).text()).isEqualTo("3 месяца");
        assertThat(TermLength.months(6).text()).isEqualTo("6 месяцев");
    }

    @Test
    void aTermIsNeitherNegativeNorEndless() {
        assertThatThrownBy(() -> TermLength.workingDays(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TermLength.workingDays(3_651)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TermLength.workingDays(3_650).amount()).isEqualTo(3_650);
    }
}
