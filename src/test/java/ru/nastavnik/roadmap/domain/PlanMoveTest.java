package ru.nastavnik.roadmap.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import ru.nastavnik.roadmap.MovePreview;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.StepConsequence;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.SchoolYear;

class PlanMoveTest {
    private static final Term DIRECTIVE = new Term(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31));

    private final RoadmapTemplate template = OfficialForm.organization();
    private final PlanningFrame frame = new PlanningFrame(new SchoolYear(2026), DIRECTIVE, List.of());

    /** One step every nine days, each ends on the day before the next begins. */
    private final List<RowPlan> rows = template.steps().stream()
            .map(step -> new RowPlan(
                    step.no(), begin(step.no()), begin(step.no() + 1).minusDays(1), "Куратор"))
            .toList();

    @Test
    void aStepThatIsMovedEarlierThanItsNeighboursHurtsNobody() {
        RowPlan first = row(1);
        assertThat(preview(first.withTerm(
                                first.from(), requireNonNull(first.to()).minusDays(1)))
                        .only())
                .isEmpty();
    }

    @Test
    void aStepThatDependsOnTheMovedOneIsToldToBeginBeforeItEnds() {
        int dependent = dependentOf(1);
        LocalDate end = begin(dependent);

        assertThat(preview(row(1).withTerm(begin(1), end)).only())
                .contains(new StepConsequence(
                        dependent,
                        "Начнётся раньше, чем закончится шаг 1: он идёт до " + ru.nastavnik.shared.DayText.of(end)
                                + "."));
        assertThat(preview(row(1).withTerm(begin(1), end.minusDays(1))).only())
                .as("the day before is no conflict")
                .noneMatch(one -> one.stepNo() == dependent);
    }

    @Test
    void aStepThatWouldEndBeforeWhatItDependsOnIsToldSo() {
        int dependent = dependentOf(1);
        LocalDate end = begin(dependent + 1);

        assertThat(preview(row(1).withTerm(begin(1), end)).only())
                .filteredOn(one -> one.stepNo() == dependent)
                .extracting(StepConsequence::message)
                .anySatisfy(text -> assertThat(text).startsWith("Заканчивается раньше шага 1"))
                .anySatisfy(text -> assertThat(text).startsWith("Начнётся раньше, чем закончится шаг 1"));
    }

    @Test
    void whatWasInConflictBeforeIsNotToldAgain() {
        int dependent = dependentOf(1);
        RowPlan late = row(1).withTerm(begin(1), begin(dependent + 1));
        List<RowPlan> already =
                rows.stream().map(row -> row.stepNo() == 1 ? late : row).toList();

        MovePreview preview = new PlanMove(template, frame, already)
                .preview(late.withTerm(begin(1), begin(dependent + 1).plusDays(1)), UnaryOperator.identity());

        assertThat(preview.only()).noneMatch(one -> one.stepNo() == dependent);
    }

    @Test
    void theStepsThatFollowInTheStageMoveByTheSameDaysAndOntoWorkingDays() {
        List<Integer> stage = template.steps().stream()
                .filter(step -> step.stage() == template.step(1).stage())
                .map(StepDefinition::no)
                .toList();
        RowPlan wanted = row(1).withTerm(begin(1), begin(2).plusDays(2));

        List<RowPlan> following = preview(wanted).following();

        assertThat(following).extracting(RowPlan::stepNo).containsExactlyElementsOf(stage);
        assertThat(following.get(0)).isEqualTo(wanted);
        assertThat(following.get(1).to())
                .isEqualTo(requireNonNull(row(stage.get(1)).to()).plusDays(3));
        MovePreview adjusted = new PlanMove(template, frame, rows).preview(wanted, PlanMoveTest::working);
        assertThat(adjusted.following().stream().skip(1))
                .allSatisfy(row -> assertThat(requireNonNull(row.to()).getDayOfWeek())
                        .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void aMovedBeginningAloneTakesTheFollowingAlongToo() {
        RowPlan wanted = row(1).withTerm(begin(1).plusDays(2), row(1).to());
        assertThat(preview(wanted).following().get(1).from())
                .isEqualTo(requireNonNull(row(2).from()).plusDays(2));
    }

    @Test
    void aRowWithoutDatesStaysEmpty() {
        List<RowPlan> empty = rows.stream()
                .map(row -> row.stepNo() == 2 ? row.withTerm(null, null) : row)
                .toList();
        RowPlan wanted = row(1).withTerm(begin(1), begin(3));

        MovePreview preview = new PlanMove(template, frame, empty).preview(wanted, UnaryOperator.identity());

        assertThat(preview.following().get(1)).isEqualTo(row(2).withTerm(null, null));
        assertThat(preview.only()).noneMatch(one -> one.stepNo() == 2);
    }

    @Test
    void whatLeavesTheActsTermOrTheMunicipalLimitOnlyWhenTakenAlongIsTold() {
        Stage stage = template.step(1).stage();
        int last = template.steps().stream()
                .filter(step -> step.stage() == stage)
                .map(StepDefinition::no)
                .reduce((one, other) -> other)
                .orElseThrow();
        PlanningFrame limited = new PlanningFrame(
                new SchoolYear(2026), DIRECTIVE, List.of(new StageLimit(stage, null, begin(last + 1))));
        PlanMove move = new PlanMove(template, limited, rows);
        List<RowPlan> following = move.preview(row(1).withTerm(begin(1), begin(3)), UnaryOperator.identity())
                .following();

        assertThat(new PlanRules(template, limited).violations(merged(following)))
                .anySatisfy(violation -> assertThat(violation.message()).contains("заканчивается не позже"));
        assertThat(move.consequences(following)).noneMatch(one -> one.stepNo() <= last);
    }

    private List<RowPlan> merged(List<RowPlan> moved) {
        return rows.stream()
                .map(row -> moved.stream()
                        .filter(other -> other.stepNo() == row.stepNo())
                        .findFirst()
                        .orElse(row))
                .toList();
    }

    private MovePreview preview(RowPlan wanted) {
        return new PlanMove(template, frame, rows).preview(wanted, UnaryOperator.identity());
    }

    private int dependentOf(int earlier) {
        return template.steps().stream()
                .filter(step -> step.dependsOn().contains(earlier))
                .findFirst()
                .orElseThrow()
                .no();
    }

    private RowPlan row(int no) {
        return rows.get(no - 1);
    }

    private static LocalDate begin(int step) {
        return LocalDate.of(2026, 7, 6).plusDays(9L * (step - 1));
    }

    private static LocalDate working(LocalDate day) {
        LocalDate found = day;
        while (found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY) {
            found = found.plusDays(1);
        }
        return found;
    }
}
