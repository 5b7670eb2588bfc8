package ru.nastavnik.roadmap;

import java.time.format.DateTimeFormatter;

/** A row of a roadmap: the directive's step and the organisation's plan of it. */
public record RoadmapRow(StepDefinition step, RowPlan plan) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** «01.09.2026 – 12.09.2026», or «срок не указан». */
    public String term() {
        if (plan.from() == null || plan.to() == null) {
            return "срок не указан";
        }
        return plan.from().equals(plan.to())
                ? DAY.format(plan.to())
                : DAY.format(plan.from()) + " – " + DAY.format(plan.to());
    }

    /** The same step with another plan. */
    public RoadmapRow withPlan(RowPlan other) {
        return new RoadmapRow(step, other);
    }
}
