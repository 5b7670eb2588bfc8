package ru.nastavnik.directive.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.nastavnik.calendar.ComputedTerms;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.calendar.TermUnit;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.directive.TermStart;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.SchoolYear;

class DutyDeadlineTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);

    @Test
    void aTermFromReceiptCountsFromTheDayOnWhichTheActReachedItsBearer() {
        DutyTerm term = DutyTerm.within(
                Duty.CURATOR, OrganizationKind.SCHOOL, TermStart.RECEIVED, TermLength.months(1), "в месячный срок");

        assertThat(due(term, RECEIVED))
                .isEqualTo(new DueTerm(
                        LocalDate.of(2026, 10, 1),
                        "п. 7.2 «в месячный срок», от получения распоряжения: 1 месяц от 01.09.2026 = 01.10.2026"));
    }

    @Test
    void eachKindOfOrganisationIsAddressedByItsOwnPoint() {
        assertThat(due(curatorOf(OrganizationKind.EXTRA), RECEIVED).ground()).startsWith("п. 6.2,");
        assertThat(due(curatorOf(OrganizationKind.COLLEGE), RECEIVED).ground()).startsWith("п. 8.2,");
    }

    @Test
    void eachEventGivesItsOwnDay() {
        assertThat(due(after(Duty.LAYOUTS, TermStart.SIGNED, 10), RECEIVED).day())
                .isEqualTo("2026-09-04");
        assertThat(due(after(Duty.CLOSING, TermStart.TERM_ENDS, 0), RECEIVED).day())
                .isEqualTo("2029-12-31");
        assertThat(due(report(TermStart.YEAR_BEGINS), RECEIVED).day()).isEqualTo("2026-09-08");
        assertThat(due(report(TermStart.YEAR_ENDS), RECEIVED).day()).isEqualTo("2027-06-07");
    }

    @Test
    void aDayIsADay() {
        DutyTerm term = DutyTerm.by(Duty.CURATOR, OrganizationKind.SCHOOL, LocalDate.of(2026, 10, 3), "");

        assertThat(due(term, RECEIVED)).isEqualTo(new DueTerm(LocalDate.of(2026, 10, 3), "п. 7.2: до 03.10.2026"));
        assertThat(due(term, LocalDate.of(2026, 10, 3)).day()).isEqualTo("2026-10-03");
    }

    @Test
    void whoIsReachedAfterTheDayHasAMonthFromThen() {
        DutyTerm term = DutyTerm.by(Duty.CURATOR, OrganizationKind.SCHOOL, LocalDate.of(2026, 10, 3), "");

        assertThat(due(term, LocalDate.of(2026, 10, 5)))
                .isEqualTo(new DueTerm(
                        LocalDate.of(2026, 11, 5),
                        "п. 7.2: срок 03.10.2026 прошёл до получения распоряжения, поэтому"
                                + " 1 месяц от 05.10.2026 = 05.11.2026"));
    }

    @Test
    void whoIsReachedAfterACountedTermHasAsLongFromThen() {
        DutyTerm term = after(Duty.LAYOUTS, TermStart.SIGNED, 10);

        assertThat(due(term, LocalDate.of(2026, 10, 1)).day()).isEqualTo("2026-10-12");
    }

    private static DutyTerm curatorOf(OrganizationKind kind) {
        return DutyTerm.within(Duty.CURATOR, kind, TermStart.RECEIVED, TermLength.workingDays(10), "");
    }

    private static DutyTerm report(TermStart start) {
        return DutyTerm.within(
                Duty.REPORT, OrganizationKind.SCHOOL, start, new TermLength(7, TermUnit.CALENDAR_DAYS), "");
    }

    private static DutyTerm after(Duty duty, TermStart start, int days) {
        return DutyTerm.within(duty, null, start, new TermLength(days, TermUnit.CALENDAR_DAYS), "");
    }

    private static DueTerm due(DutyTerm term, LocalDate received) {
        return DutyDeadline.of(
                term,
                new DutyDeadline.Events(
                        LocalDate.of(2026, 8, 25), LocalDate.of(2029, 12, 31), received, new SchoolYear(2026)),
                ComputedTerms.withoutDecrees());
    }
}
