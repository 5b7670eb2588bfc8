package ru.nastavnik.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/**
 * An organisation's way under a launched directive.
 *
 * @param leftOn day on which it left, or null
 * @param leavingReason why it left, or null
 */
public record RolloutView(
        RolloutId id,
        LaunchId launch,
        OrganizationId organization,
        State state,
        RolloutStage stage,
        SchoolYear schoolYear,
        @Nullable LocalDate leftOn,
        @Nullable String leavingReason) {

    /** Whether the organisation still takes part. */
    public enum State {
        ACTIVE,
        LEFT,
        FINISHED
    }
}
