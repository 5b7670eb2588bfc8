package ru.nastavnik.roadmap.domain;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.roadmap.UsualTerm;
import ru.nastavnik.shared.SchoolYear;

/**
 * A first draft of a plan that a curator can start from: the usual terms of the template on working days of the school
 * year. A roadmap that begins in the middle of the year is pressed into what is left of it, and every stage into its
 * municipal limits, so that the proposal obeys the rules it is checked by.
 */
public final class PlanProposal {
    private final PlanningFrame frame;
    private final Term span;
    private final Predicate<LocalDate> isWorkingDay;

    /** @param today the day before which nothing is planned */
    public PlanProposal(PlanningFrame frame, LocalDate today, Predicate<LocalDate> isWorkingDay) {
        this.frame = frame;
        this.isWorkingDay = isWorkingDay;
        SchoolYear year = frame.year();
        LocalDate begin = later(later(year.firstDay(), frame.directive().from()), today);
        LocalDate end = earlier(year.lastDay(), frame.directive().to());
        this.span = begin.isBefore(end) ? new Term(begin, end) : frame.widest();
    }

    /** @param responsible who is proposed as responsible for a step */
    public List<RowPlan> rows(RoadmapTemplate template, Responsible responsible) {
        return template.steps().stream()
                .map(step -> row(step, responsible.of(step)))
                .toList();
    }

    /** Last year's plan, a year later: the same working weeks and the same responsible persons. */
    public List<RowPlan> rowsFromLastYear(RoadmapTemplate template, List<RowPlan> lastYear, int yearsBetween) {
        return template.steps().stream()
                .map(step -> lastYear.stream()
                        .filter(row -> row.stepNo() == step.no())
                        .findFirst()
                        .map(row -> new RowPlan(
                                step.no(),
                                moved(step, row.from(), yearsBetween, true),
                                moved(step, row.to(), yearsBetween, false),
                                row.responsible()))
                        .orElseGet(() -> row(step, "")))
                .toList();
    }

    private @Nullable LocalDate moved(StepDefinition step, @Nullable LocalDate day, int years, boolean forward) {
        return day == null ? null : working(clamped(step, day.plusWeeks(52L * years)), forward);
    }

    private RowPlan row(StepDefinition step, String responsible) {
        UsualTerm usual = step.usualTerm();
        if (usual == null) {
            return new RowPlan(step.no(), null, null, responsible);
        }
        LocalDate from = working(clamped(step, pressed(usual.from())), true);
        LocalDate to = working(clamped(step, pressed(usual.to())), false);
        return new RowPlan(step.no(), from, to.isBefore(from) ? from : to, responsible);
    }

    private LocalDate pressed(MonthDay usual) {
        SchoolYear year = frame.year();
        int calendarYear = usual.getMonth().compareTo(Month.JULY) >= 0 ? year.startYear() : year.startYear() + 1;
        LocalDate day = usual.atYear(calendarYear);
        long whole = ChronoUnit.DAYS.between(year.firstDay(), year.lastDay());
        long left = ChronoUnit.DAYS.between(span.from(), span.to());
        long offset = ChronoUnit.DAYS.between(year.firstDay(), day);
        return span.from().plusDays(Math.round((double) offset * left / whole));
    }

    private LocalDate clamped(StepDefinition step, LocalDate day) {
        LocalDate inside =
                earlier(later(day, frame.directive().from()), frame.directive().to());
        return frame.limit(step.stage()).map(limit -> clamped(limit, inside)).orElse(inside);
    }

    private static LocalDate clamped(StageLimit limit, LocalDate day) {
        LocalDate from = limit.from();
        LocalDate to = limit.to();
        if (from != null && day.isBefore(from)) {
            return from;
        }
        return to != null && day.isAfter(to) ? to : day;
    }

    /** The nearest working day: forward for a beginning, backward for an end, so that a term never grows. */
    private LocalDate working(LocalDate day, boolean forward) {
        LocalDate candidate = day;
        while (!isWorkingDay.test(candidate)) {
            candidate = candidate.plusDays(forward ? 1 : -1);
        }
        return candidate;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Who is proposed as responsible for a step. */
    @FunctionalInterface
    public interface Responsible {
        String of(StepDefinition step);
    }
}
