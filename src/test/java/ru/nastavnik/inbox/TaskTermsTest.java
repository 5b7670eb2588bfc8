package ru.nastavnik.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.nastavnik.calendar.ComputedTerms;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.TermKind;

class TaskTermsTest {
    private static final UUID DUTY = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final ProcessKey PROCESS = new ProcessKey("some-process");
    private static final DueTerm OWN = new DueTerm(LocalDate.of(2026, 9, 10), "3 раб. дня от 07.09.2026 = 10.09.2026");

    private final TaskDuties duties = mock();
    private final InternalTerms internal = mock();
    private final TermSource source = mock();

    @BeforeEach
    void tableGivesThreeDays() {
        when(internal.of(any())).thenReturn(Optional.of(TermLength.workingDays(3)));
        when(duties.duty(any())).thenReturn(Optional.empty());
        when(source.process()).thenReturn(PROCESS);
        when(source.terms(any())).thenCallRealMethod();
    }

    @Test
    void aTaskOfADutyIsDueWhenTheDutyIs() {
        DueTerm duty = owes(LocalDate.of(2026, 9, 21));

        assertThat(term(TermKind.DUTY)).isEqualTo(new TaskTerm(DUTY, duty, null, null));
    }

    @Test
    void aTaskThatOpensAfterItsDutysTermIsLateAndSaysUntilWhenToCatchUp() {
        DueTerm duty = owes(LocalDate.of(2026, 9, 4));

        assertThat(term(TermKind.DUTY)).isEqualTo(new TaskTerm(DUTY, duty, OWN, null));
    }

    @Test
    void onTheLastDayOfADutyThereIsNothingToCatchUpWith() {
        DueTerm duty = owes(LocalDate.of(2026, 9, 7));

        assertThat(term(TermKind.DUTY)).isEqualTo(new TaskTerm(DUTY, duty, null, null));
    }

    @Test
    void aTaskWhoseDutyHasNoTermHasThatOfTheTable() {
        assertThat(term(TermKind.DUTY)).isEqualTo(new TaskTerm(null, OWN, null, null));
    }

    @Test
    void anInternalTermEndsAtTheLatestWithTheDutyThatTheTaskCompletes() {
        owes(LocalDate.of(2026, 9, 10));
        assertThat(term(TermKind.INTERNAL)).isEqualTo(new TaskTerm(DUTY, OWN, null, null));

        DueTerm earlier = owes(LocalDate.of(2026, 9, 9));
        assertThat(term(TermKind.INTERNAL)).isEqualTo(new TaskTerm(DUTY, earlier, OWN, null));
    }

    @Test
    void whatSomebodyHasSetIsTakenFromWhereItWasSet() {
        DueTerm planned = new DueTerm(LocalDate.of(2026, 10, 15), "дорожная карта, шаг 5: до 15.10.2026");
        when(source.term(any())).thenReturn(Optional.of(new SetTerm(planned)));

        assertThat(term(TermKind.SET)).isEqualTo(new TaskTerm(null, planned, null, null));
    }

    @Test
    void aDayThatWasMovedBeforeTheTaskOpenedStaysBesideTheOneThatCounts() {
        DueTerm planned = new DueTerm(LocalDate.of(2026, 10, 15), "дорожная карта, шаг 5: до 15.10.2026");
        when(source.term(any()))
                .thenReturn(Optional.of(new SetTerm(planned, LocalDate.of(2026, 9, 30))))
                .thenReturn(Optional.of(new SetTerm(planned, planned.day())));

        assertThat(term(TermKind.SET).first()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(term(TermKind.SET).first()).isNull();
    }

    @Test
    void anOfferHasNoTermAndSaysUntilWhenItIsOfUse() {
        when(source.term(any())).thenReturn(Optional.of(new SetTerm(new DueTerm(LocalDate.of(2027, 1, 15), "шаг 7"))));

        assertThat(term(TermKind.OFFER)).isEqualTo(new TaskTerm(null, null, null, LocalDate.of(2027, 1, 15)));
    }

    @Test
    void aModelOfOldGivesItsOwnDayOrNone() {
        assertThat(term(null, LocalDate.of(2026, 9, 14)).due())
                .isEqualTo(new DueTerm(LocalDate.of(2026, 9, 14), "срок по прежней версии процесса"));
        assertThat(term(null, null)).isEqualTo(new TaskTerm(null, null, null, null));
    }

    @Test
    void anotherTermInsteadOfOneKeepsTheFormerDayInItsGround() {
        DueTerm former = new DueTerm(LocalDate.of(2026, 9, 9), "п. 7.2");

        assertThat(new TaskTerm(null, OWN, null, null).insteadOf(former).due())
                .isEqualTo(new DueTerm(OWN.day(), OWN.ground() + " (прежде 09.09.2026)"));
        assertThat(new TaskTerm(null, OWN, null, null)
                        .insteadOf(new DueTerm(OWN.day(), "срок шага продлён"))
                        .due())
                .isEqualTo(new DueTerm(OWN.day(), "срок шага продлён"));
        assertThat(new TaskTerm(null, OWN, null, null)
                        .insteadOf(new DueTerm(former.day(), TaskTerm.OF_OLD_MODEL))
                        .due())
                .isEqualTo(OWN);
        assertThat(new TaskTerm(null, OWN, null, null).insteadOf(null).due()).isEqualTo(OWN);
    }

    private DueTerm owes(LocalDate day) {
        DueTerm due = new DueTerm(day, "п. 7.2");
        when(duties.duty(any())).thenReturn(Optional.of(new TaskDuties.OpenDuty(DUTY, due)));
        return due;
    }

    private TaskTerm term(TermKind kind) {
        return term(kind, null);
    }

    private TaskTerm term(@Nullable TermKind kind, @Nullable LocalDate due) {
        return new TaskTerms(duties, internal, List.of(source), ComputedTerms.withoutDecrees())
                .of(
                        new TaskEvent.Opened(
                                "task",
                                new TaskKey(PROCESS, new BusinessKey("key"), "userTask_do"),
                                "Сделать",
                                "DIRECTOR",
                                "7.2",
                                due,
                                kind,
                                "curator",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        LocalDate.of(2026, 9, 7));
    }
}
