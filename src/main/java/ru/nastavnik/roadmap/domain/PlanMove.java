package ru.nastavnik.roadmap.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.MovePreview;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepConsequence;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.FieldViolation;

/** What becomes of a plan when terms in it are moved: which other steps come into conflict that had none before. */
public final class PlanMove {
    private final RoadmapTemplate template;
    private final PlanRules rules;
    private final Map<Integer, RowPlan> before;

    public PlanMove(RoadmapTemplate template, PlanningFrame frame, List<RowPlan> rows) {
        this.template = template;
        this.rules = new PlanRules(template, frame);
        this.before = byStep(rows);
    }

    /**
     * What moving one step would do, with those that follow it in its stage left where they are or taken along.
     *
     * @param adjustment takes a day that does not work to one that does
     */
    public MovePreview preview(RowPlan wanted, UnaryOperator<LocalDate> adjustment) {
        List<RowPlan> following = withFollowing(wanted, adjustment);
        return new MovePreview(consequences(List.of(wanted)), following, consequences(following));
    }

    /** What happens to steps that are not moved themselves: new conflicts only, each once. */
    public List<StepConsequence> consequences(List<RowPlan> moved) {
        Map<Integer, RowPlan> after =
                byStep(Stream.concat(before.values().stream(), moved.stream()).toList());
        Set<Integer> own = moved.stream().map(RowPlan::stepNo).collect(Collectors.toSet());
        Set<String> known = rules.violations(List.copyOf(before.values())).stream()
                .map(FieldViolation::field)
                .collect(Collectors.toSet());
        List<FieldViolation> violations = rules.violations(List.copyOf(after.values())).stream()
                .filter(violation -> !known.contains(violation.field()))
                .toList();
        List<StepConsequence> found = new ArrayList<>();
        for (StepDefinition step : template.steps()) {
            if (own.contains(step.no())) {
                continue;
            }
            violations.stream()
                    .filter(violation -> violation.field().startsWith(RowPlan.key(step.no()) + "."))
                    .map(violation -> new StepConsequence(step.no(), violation.message()))
                    .forEach(found::add);
            step.dependsOn().stream()
                    .filter(own::contains)
                    .filter(earlier -> !overlaps(before, earlier, step.no()) && overlaps(after, earlier, step.no()))
                    .map(earlier -> new StepConsequence(step.no(), overlap(after, earlier)))
                    .forEach(found::add);
        }
        return found;
    }

    private List<RowPlan> withFollowing(RowPlan wanted, UnaryOperator<LocalDate> adjustment) {
        Stage stage = template.step(wanted.stepNo()).stage();
        long days = days(wanted);
        List<RowPlan> moved = new ArrayList<>(List.of(wanted));
        template.steps().stream()
                .filter(step -> step.stage() == stage && step.no() > wanted.stepNo() && before.containsKey(step.no()))
                .map(step -> before.get(step.no()))
                .map(row -> row.withTerm(shifted(row.from(), days, adjustment), shifted(row.to(), days, adjustment)))
                .forEach(moved::add);
        return moved;
    }

    /** By how much the end was moved; by how much the beginning, where the end stays. */
    private long days(RowPlan wanted) {
        RowPlan former = before.get(wanted.stepNo());
        if (former == null) {
            return 0;
        }
        long ofEnd = between(former.to(), wanted.to());
        return ofEnd == 0 ? between(former.from(), wanted.from()) : ofEnd;
    }

    private static long between(@Nullable LocalDate former, @Nullable LocalDate now) {
        return former == null || now == null ? 0 : ChronoUnit.DAYS.between(former, now);
    }

    private static @Nullable LocalDate shifted(
            @Nullable LocalDate day, long days, UnaryOperator<LocalDate> adjustment) {
        return day == null ? null : adjustment.apply(day.plusDays(days));
    }

    /** Whether the later step begins before the earlier one ends. */
    private static boolean overlaps(Map<Integer, RowPlan> rows, int earlierNo, int laterNo) {
        RowPlan earlier = rows.get(earlierNo);
        RowPlan later = rows.get(laterNo);
        LocalDate end = earlier == null ? null : earlier.to();
        LocalDate begin = later == null ? null : later.from();
        return end != null && begin != null && !begin.isAfter(end);
    }

    private static String overlap(Map<Integer, RowPlan> rows, int earlierNo) {
        RowPlan earlier = rows.get(earlierNo);
        LocalDate end = earlier == null ? null : earlier.to();
        return "Начнётся раньше, чем закончится шаг " + earlierNo
                + (end == null ? "." : ": он идёт до " + DayText.of(end) + ".");
    }

    /** A later row of the same step takes the place of an earlier one. */
    private static Map<Integer, RowPlan> byStep(List<RowPlan> rows) {
        return rows.stream().collect(Collectors.toMap(RowPlan::stepNo, Function.identity(), (one, other) -> other));
    }
}
