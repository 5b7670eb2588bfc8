package ru.nastavnik.approval;

import java.util.UUID;
import java.util.function.Consumer;
import ru.nastavnik.shared.OrganizationId;

/**
 * A paper of an organisation that is drafted, approved and agreed.
 *
 * @param launch the launch of the directive under which it is drawn up
 * @param moveTo lets the aggregate follow the review's state, and stores it
 */
public record Paper(ReviewSubject subject, OrganizationId organization, UUID launch, Consumer<ReviewState> moveTo) {}
