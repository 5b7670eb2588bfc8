package ru.nastavnik.roadmap.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.ShiftedStep;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

class StageShiftTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Term DIRECTIVE = new Term(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31));
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    private final RoadmapTemplate template = OfficialForm.organization();
    private final PlanningFrame frame = new PlanningFrame(YEAR, DIRECTIVE, List.of());
    private final Set<Integer> conditions = template.steps().stream()
            .filter(step -> step.stage() == Stage.CONDITIONS)
            .map(StepDefinition::no)
            .collect(Collectors.toSet());

    @Test
    void theStepsOfTheStageMoveWithTheirBeginnings() {
        StageShift.Outcome outcome = shift(Stage.CONDITIONS, 5, FIRST).of(inForce(), template, frame, Set.of());

        assertThat(outcome.leftOut()).isNull();
        assertThat(outcome.rows()).extracting(RowPlan::stepNo).containsExactlyInAnyOrderElementsOf(conditions);
        assertThat(outcome.steps().get(0))
                .isEqualTo(new ShiftedStep(
                        end(1),
                        new RowPlan(1, begin(1).plusDays(5), end(1).plusDays(5), "Куратор"),
                        end(1).plusDays(5)));
    }

    @Test
    void whatIsDoneStaysAndADoneStageIsLeftOut() {
        assertThat(shift(Stage.CONDITIONS, 5, FIRST)
                        .of(inForce(), template, frame, Set.of(1))
                        .rows())
                .extracting(RowPlan::stepNo)
                .doesNotContain(1)
                .isNotEmpty();
        assertThat(shift(Stage.CONDITIONS, 5, FIRST)
                        .of(inForce(), template, frame, conditions)
                        .leftOut())
                .isEqualTo("этап выполнен");
    }

    @Test
    void aStepThatHasBegunKeepsItsFirstDay() {
        LocalDate second = FIRST.plusDays(1);
        assertThat(shift(Stage.CONDITIONS, 5, second)
                        .of(inForce(), template, frame, Set.of())
                        .rows()
                        .get(0)
                        .from())
                .isEqualTo(begin(1));
        assertThat(shift(Stage.CONDITIONS, 5, FIRST)
                        .of(inForce(), template, frame, Set.of())
                        .rows()
                        .get(0)
                        .from())
                .as("one that begins today has not begun")
                .isEqualTo(begin(1).plusDays(5));
    }

    @Test
    void beyondTheActsTermNothingMoves() {
        int toTheEnd = (int) (DIRECTIVE.to().toEpochDay() - end(last()).toEpochDay());
        assertThat(shift(Stage.CONDITIONS, toTheEnd, FIRST)
                        .of(inForce(), template, frame, Set.of())
                        .leftOut())
                .as("the act's last day is within it")
                .isNull();
        assertThat(shift(Stage.CONDITIONS, toTheEnd + 1, FIRST)
                        .of(inForce(), template, frame, Set.of())
                        .leftOut())
                .isEqualTo("шаг " + last()
                        + ": новый срок до 01.06.2027 выходит за срок распоряжения (с 01.06.2026 по 31.05.2027)");
    }

    @Test
    void beforeTheActsStartNothingMovesEither() {
        assertThat(shift(Stage.CONDITIONS, -93, FIRST)
                        .of(inForce(), template, frame, Set.of())
                        .leftOut())
                .startsWith("шаг 1: новый срок до")
                .contains("выходит за срок распоряжения");
    }

    @Test
    void noTermIsMovedIntoThePast() {
        LocalDate today = begin(1);
        int toToday = (int) (today.toEpochDay() - end(1).toEpochDay());
        assertThat(shift(Stage.CONDITIONS, toToday, today)
                        .of(inForce(), template, frame, Set.of())
                        .leftOut())
                .isNull();
        assertThat(shift(Stage.CONDITIONS, toToday - 1, today)
                        .of(inForce(), template, frame, Set.of())
                        .leftOut())
                .contains("уже прошёл");
    }

    @Test
    void aRoadmapThatIsNotInForceIsLeftToItsDraft() {
        assertThat(shift(Stage.CONDITIONS, 5, FIRST)
                        .of(roadmap(ReviewState.DECISION), template, frame, Set.of())
                        .leftOut())
                .contains("ещё не действует");
    }

    @Test
    void aFormWithoutTheStageIsLeftOut() {
        assertThat(shift(Stage.MENTEES_AND_MENTORS, 5, FIRST)
                        .of(inForce(), template, frame, Set.of())
                        .leftOut())
                .contains("нет такого этапа");
    }

    @Test
    void stepsOfOtherStagesThatComeIntoConflictAreTold() {
        assertThat(shift(Stage.CONDITIONS, 100, FIRST)
                        .of(inForce(), template, frame, Set.of())
                        .consequences())
                .isNotEmpty()
                .noneMatch(one -> conditions.contains(one.stepNo()));
        assertThat(shift(Stage.COMPLETION, 1, FIRST)
                        .of(inForce(), template, frame, Set.of())
                        .consequences())
                .isEmpty();
    }

    @Test
    void theMunicipalLimitMovesWithinTheActsTerm() {
        StageLimit limit = new StageLimit(Stage.CONDITIONS, FIRST, FIRST.plusDays(10));
        assertThat(shift(Stage.CONDITIONS, 5, FIRST).limit(limit))
                .isEqualTo(new StageLimit(Stage.CONDITIONS, FIRST.plusDays(5), FIRST.plusDays(15)));
        assertThat(shift(Stage.CONDITIONS, 5, FIRST).limit(new StageLimit(Stage.CONDITIONS, null, DIRECTIVE.to())))
                .isEqualTo(new StageLimit(Stage.CONDITIONS, null, DIRECTIVE.to()));
        assertThat(shift(Stage.CONDITIONS, -5, FIRST).limit(new StageLimit(Stage.CONDITIONS, DIRECTIVE.from(), null)))
                .isEqualTo(new StageLimit(Stage.CONDITIONS, DIRECTIVE.from(), null));
    }

    private StageShift shift(Stage stage, int days, LocalDate today) {
        return new StageShift(stage, day -> day.plusDays(days), DIRECTIVE, today);
    }

    private Roadmap inForce() {
        return roadmap(ReviewState.ACCEPTED);
    }

    private Roadmap roadmap(ReviewState state) {
        List<RowPlan> rows = template.steps().stream()
                .map(step -> new RowPlan(step.no(), begin(step.no()), end(step.no()), "Куратор"))
                .toList();
        return new Roadmap(
                RoadmapId.next(),
                OrganizationId.next(),
                UUID.randomUUID(),
                YEAR,
                template.id(),
                Instant.EPOCH,
                state,
                Instant.EPOCH,
                rows,
                3);
    }

    private int last() {
        return conditions.stream().max(Integer::compare).orElseThrow();
    }

    private static LocalDate begin(int step) {
        return FIRST.plusDays(5L * (step - 1));
    }

    private static LocalDate end(int step) {
        return begin(step).plusDays(4);
    }
}
