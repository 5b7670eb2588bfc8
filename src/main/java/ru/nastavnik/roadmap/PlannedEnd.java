package ru.nastavnik.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a step.
 *
 * @param day as it is planned now
 * @param approved as the plan was last approved; null before the first approval
 */
public record PlannedEnd(LocalDate day, @Nullable LocalDate approved) {}
