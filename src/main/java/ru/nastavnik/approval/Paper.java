package ru.nastavnik.approval;

import java.util.function.Consumer;
import ru.nastavnik.shared.OrganizationId;

/**
 * A paper of an organisation that is drafted, approved and agreed.
 *
 * @param moveTo lets the aggregate follow the review's state, and stores it
 */
public record Paper(ReviewSubject subject, OrganizationId organization, Consumer<ReviewState> moveTo) {}
