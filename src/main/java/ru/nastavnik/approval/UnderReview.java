package ru.nastavnik.approval;

import java.util.function.Consumer;
import ru.nastavnik.shared.OrganizationId;

/**
 * An aggregate that waits for a decision.
 *
 * @param moveTo lets the aggregate follow the review's state, and stores it
 */
public record UnderReview(
        ReviewSubject subject, OrganizationId organization, DecisionTasks tasks, Consumer<ReviewState> moveTo) {}
