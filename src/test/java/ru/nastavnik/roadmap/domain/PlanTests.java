package ru.nastavnik.roadmap.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.SchoolYear;

class PlanTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Term DIRECTIVE = new Term(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31));
    private static final LocalDate SUMMER = LocalDate.of(2026, 8, 10);

    private final RoadmapTemplate template = OfficialForm.organization();
    private final PlanningFrame frame = new PlanningFrame(YEAR, DIRECTIVE, List.of());

    @Test
    void theProposalObeysTheRulesItIsCheckedBy() {
        assertThat(new PlanRules(template, frame).violations(proposal(frame, SUMMER)))
                .isEmpty();
    }

    @Test
    void theProposalOfARoadmapThatBeginsInNovemberLiesInWhatIsLeftOfTheYear() {
        LocalDate november = LocalDate.of(2026, 11, 23);
        List<RowPlan> rows = proposal(frame, november);
        assertThat(rows).allSatisfy(row -> assertThat(row.from()).isAfterOrEqualTo(november));
        assertThat(new PlanRules(template, frame).violations(rows)).isEmpty();
    }

    @Test
    void theProposalPlansWorkingDaysOnly() {
        assertThat(proposal(frame, SUMMER)).allSatisfy(row -> {
            assertThat(isWorkingDay(row.from())).isTrue();
            assertThat(isWorkingDay(row.to())).isTrue();
        });
    }

    @Test
    void theProposalKeepsToTheMunicipalLimitsOfAStage() {
        StageLimit conditions = new StageLimit(Stage.CONDITIONS, null, LocalDate.of(2026, 9, 11));
        PlanningFrame limited = new PlanningFrame(YEAR, DIRECTIVE, List.of(conditions));
        assertThat(new PlanRules(template, limited).violations(proposal(limited, SUMMER)))
                .isEmpty();
    }

    @Test
    void anEndBeforeItsBeginningIsRefusedBesideTheField() {
        assertThat(violationsWith(5, row -> row.withTerm(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 1))))
                .extracting(FieldViolation::field)
                .contains("step-05.to");
    }

    @Test
    void aDayOutsideTheActsTermIsRefused() {
        assertThat(violationsWith(34, row -> row.withTerm(row.from(), LocalDate.of(2027, 6, 15))))
                .containsExactly(
                        new FieldViolation("step-34.to", "Вне срока распоряжения: с 01.06.2026 по 31.05.2027."));
    }

    @Test
    void aStepBeforeWhatItDependsOnIsRefused() {
        assertThat(violationsWith(7, row -> row.withTerm(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 3))))
                .extracting(FieldViolation::field)
                .contains("step-07.from", "step-07.to");
    }

    @Test
    void aDayOutsideTheMunicipalLimitIsRefusedByTheLimitsName() {
        StageLimit pairing = new StageLimit(Stage.PAIRING, LocalDate.of(2027, 3, 1), null);
        PlanningFrame limited = new PlanningFrame(YEAR, DIRECTIVE, List.of(pairing));
        assertThat(new PlanRules(template, limited).violations(proposal(frame, SUMMER)))
                .anySatisfy(violation ->
                        assertThat(violation.message()).contains("«Формирование пар» начинается не раньше 01.03.2027"));
    }

    @Test
    void emptyRowsAreRefusedFieldByField() {
        assertThat(violationsWith(3, row -> new RowPlan(3, null, null, " ")))
                .extracting(FieldViolation::field)
                .contains("step-03.from", "step-03.to", "step-03.responsible");
    }

    @Test
    void nextYearBeginsFromTheLastOnTheSameWeekdays() {
        List<RowPlan> last = proposal(frame, SUMMER);
        PlanningFrame next =
                new PlanningFrame(YEAR.next(), new Term(DIRECTIVE.from(), LocalDate.of(2030, 12, 31)), List.of());
        List<RowPlan> rows =
                new PlanProposal(next, SUMMER, PlanTests::isWorkingDay).rowsFromLastYear(template, last, 1);
        assertThat(rows.get(4).from())
                .isEqualTo(requireNonNull(last.get(4).from()).plusWeeks(52));
        assertThat(rows.get(4).responsible()).isEqualTo(last.get(4).responsible());
        assertThat(new PlanRules(template, next).violations(rows)).isEmpty();
    }

    private List<FieldViolation> violationsWith(int stepNo, UnaryOperator<RowPlan> change) {
        List<RowPlan> rows = new ArrayList<>(proposal(frame, SUMMER));
        rows.set(stepNo - 1, change.apply(rows.get(stepNo - 1)));
        return new PlanRules(template, frame).violations(rows);
    }

    private List<RowPlan> proposal(PlanningFrame within, LocalDate today) {
        return new PlanProposal(within, today, PlanTests::isWorkingDay).rows(template, step -> "Куратор");
    }

    private static boolean isWorkingDay(@Nullable LocalDate day) {
        return day != null && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
