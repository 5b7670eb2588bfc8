package ru.nastavnik.roadmap.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.FieldViolation;

/** What is wrong with a plan, field by field: {@code step-05.from}, {@code step-05.to}, {@code step-05.responsible}. */
public final class PlanRules {
    public static final int LONGEST_RESPONSIBLE = 300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final RoadmapTemplate template;
    private final PlanningFrame frame;

    public PlanRules(RoadmapTemplate template, PlanningFrame frame) {
        this.template = template;
        this.frame = frame;
    }

    /** All violations of a plan that is about to be submitted. */
    public List<FieldViolation> violations(List<RowPlan> rows) {
        Map<Integer, RowPlan> byStep = rows.stream().collect(Collectors.toMap(RowPlan::stepNo, Function.identity()));
        List<FieldViolation> violations = new ArrayList<>();
        for (StepDefinition step : template.steps()) {
            RowPlan row = byStep.getOrDefault(step.no(), new RowPlan(step.no(), null, null, ""));
            violations.addAll(violations(step, row, byStep));
        }
        return violations;
    }

    private List<FieldViolation> violations(StepDefinition step, RowPlan row, Map<Integer, RowPlan> rows) {
        List<FieldViolation> found = new ArrayList<>();
        if (row.from() == null) {
            found.add(new FieldViolation(row.key() + ".from", "Укажите дату начала."));
        }
        if (row.to() == null) {
            found.add(new FieldViolation(row.key() + ".to", "Укажите дату окончания."));
        }
        if (row.responsible().isBlank()) {
            found.add(new FieldViolation(row.key() + ".responsible", "Укажите ответственного."));
        } else if (row.responsible().length() > LONGEST_RESPONSIBLE) {
            found.add(new FieldViolation(row.key() + ".responsible", "Не длиннее " + LONGEST_RESPONSIBLE + " знаков."));
        }
        found.addAll(violationsOfTerm(step, row));
        if (found.isEmpty()) {
            found.addAll(violationsOfOrder(step, row, rows));
        }
        return found;
    }

    private List<FieldViolation> violationsOfTerm(StepDefinition step, RowPlan row) {
        List<FieldViolation> found = new ArrayList<>();
        if (row.from() != null && row.to() != null && row.to().isBefore(row.from())) {
            found.add(new FieldViolation(
                    row.key() + ".to", "Окончание раньше начала: шаг начинается " + DAY.format(row.from()) + "."));
            return found;
        }
        outside(row.from()).ifPresent(text -> found.add(new FieldViolation(row.key() + ".from", text)));
        outside(row.to()).ifPresent(text -> found.add(new FieldViolation(row.key() + ".to", text)));
        frame.limit(step.stage()).ifPresent(limit -> found.addAll(violationsOfLimit(limit, row)));
        return found;
    }

    private Optional<String> outside(@Nullable LocalDate day) {
        if (day == null) {
            return Optional.empty();
        }
        Term directive = frame.directive();
        if (!directive.contains(day)) {
            return Optional.of("Вне срока распоряжения: с " + DAY.format(directive.from()) + " по "
                    + DAY.format(directive.to()) + ".");
        }
        Term widest = frame.widest();
        if (!widest.contains(day)) {
            return Optional.of("Вне " + frame.year().title() + " учебного года: с " + DAY.format(widest.from()) + " по "
                    + DAY.format(widest.to()) + ".");
        }
        return Optional.empty();
    }

    private static List<FieldViolation> violationsOfLimit(StageLimit limit, RowPlan row) {
        List<FieldViolation> found = new ArrayList<>();
        String stage = "этап «" + limit.stage().shortTitle() + "»";
        if (limit.from() != null && row.from() != null && row.from().isBefore(limit.from())) {
            found.add(new FieldViolation(
                    row.key() + ".from",
                    "По муниципальной дорожной карте " + stage + " начинается не раньше " + DAY.format(limit.from())
                            + "."));
        }
        if (limit.to() != null && row.to() != null && row.to().isAfter(limit.to())) {
            found.add(new FieldViolation(
                    row.key() + ".to",
                    "По муниципальной дорожной карте " + stage + " заканчивается не позже " + DAY.format(limit.to())
                            + "."));
        }
        return found;
    }

    private static List<FieldViolation> violationsOfOrder(
            StepDefinition step, RowPlan row, Map<Integer, RowPlan> rows) {
        List<FieldViolation> found = new ArrayList<>();
        for (int earlierNo : step.dependsOn()) {
            RowPlan earlier = rows.get(earlierNo);
            if (earlier == null || earlier.from() == null || earlier.to() == null) {
                continue;
            }
            if (row.from() != null && row.from().isBefore(earlier.from())) {
                found.add(new FieldViolation(
                        row.key() + ".from",
                        "Раньше шага " + earlierNo + ", от которого зависит: он начинается "
                                + DAY.format(earlier.from()) + "."));
            }
            if (row.to() != null && row.to().isBefore(earlier.to())) {
                found.add(new FieldViolation(
                        row.key() + ".to",
                        "Заканчивается раньше шага " + earlierNo + ", от которого зависит: он идёт до "
                                + DAY.format(earlier.to()) + "."));
            }
        }
        return found;
    }
}
