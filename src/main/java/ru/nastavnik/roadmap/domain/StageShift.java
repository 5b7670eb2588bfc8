package ru.nastavnik.roadmap.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.ShiftedStep;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.StepConsequence;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.DayText;

/**
 * A stage that a municipality moves in the roadmaps of its organisations. What is done stays, what has begun keeps its
 * first day, and nothing leaves the act's term or goes into the past.
 */
public final class StageShift {
    private final Stage stage;
    private final UnaryOperator<LocalDate> move;
    private final Term directive;
    private final LocalDate today;

    /** @param move takes a day to the one so many working days later or earlier */
    public StageShift(Stage stage, UnaryOperator<LocalDate> move, Term directive, LocalDate today) {
        this.stage = stage;
        this.move = move;
        this.directive = directive;
        this.today = today;
    }

    /**
     * What the shift does to one roadmap.
     *
     * @param leftOut why nothing moves, in Russian; null if something does
     */
    public record Outcome(
            List<ShiftedStep> steps,
            List<StepConsequence> consequences,
            @Nullable String leftOut) {
        public static Outcome leftOut(String why) {
            return new Outcome(List.of(), List.of(), why);
        }

        public List<RowPlan> rows() {
            return steps.stream().map(ShiftedStep::now).toList();
        }
    }

    /** @param done numbers of the steps that are done or excused */
    public Outcome of(Roadmap roadmap, RoadmapTemplate template, PlanningFrame frame, Set<Integer> done) {
        if (roadmap.state() != ReviewState.ACCEPTED) {
            return Outcome.leftOut("дорожная карта ещё не действует, сроки меняются в её черновике");
        }
        List<StepDefinition> ofStage =
                template.steps().stream().filter(step -> step.stage() == stage).toList();
        if (ofStage.isEmpty()) {
            return Outcome.leftOut("в форме дорожной карты нет такого этапа");
        }
        List<ShiftedStep> moved = new ArrayList<>();
        for (StepDefinition step : ofStage) {
            RowPlan row = roadmap.row(step.no());
            LocalDate to = row.to();
            if (done.contains(step.no()) || to == null) {
                continue;
            }
            LocalDate newTo = move.apply(to);
            RowPlan now = row.withTerm(begin(row.from()), newTo);
            String hindrance = hindrance(now, newTo);
            if (hindrance != null) {
                return Outcome.leftOut("шаг " + step.no() + ": " + hindrance);
            }
            moved.add(new ShiftedStep(to, now, newTo));
        }
        if (moved.isEmpty()) {
            return Outcome.leftOut("этап выполнен");
        }
        List<RowPlan> rows = moved.stream().map(ShiftedStep::now).toList();
        return new Outcome(moved, new PlanMove(template, frame, roadmap.rows()).consequences(rows), null);
    }

    /** The municipal limit of the stage after the shift, within the act's term. */
    public StageLimit limit(StageLimit now) {
        return new StageLimit(now.stage(), within(now.from()), within(now.to()));
    }

    private @Nullable LocalDate begin(@Nullable LocalDate from) {
        return from == null || from.isBefore(today) ? from : move.apply(from);
    }

    private @Nullable String hindrance(RowPlan now, LocalDate newTo) {
        LocalDate from = now.from();
        if (!directive.contains(newTo) || (from != null && from.isBefore(directive.from()))) {
            return "новый срок до " + DayText.of(newTo) + " выходит за срок распоряжения (с "
                    + DayText.of(directive.from()) + " по " + DayText.of(directive.to()) + ")";
        }
        if (newTo.isBefore(today)) {
            return "новый срок до " + DayText.of(newTo) + " уже прошёл";
        }
        return from != null && newTo.isBefore(from)
                ? "новый срок до " + DayText.of(newTo) + " раньше начала шага"
                : null;
    }

    private @Nullable LocalDate within(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate moved = move.apply(day);
        if (moved.isBefore(directive.from())) {
            return directive.from();
        }
        return moved.isAfter(directive.to()) ? directive.to() : moved;
    }
}
