package ru.nastavnik.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shift of a stage would do; nothing is stored yet.
 *
 * @param limit of the stage by the municipal roadmap now, or null if it sets none
 * @param newLimit what it becomes, or null if there is none
 */
public record StageShiftPreview(
        @Nullable StageLimit limit, @Nullable StageLimit newLimit, List<ShiftedOrganization> organizations) {
    public StageShiftPreview {
        organizations = List.copyOf(organizations);
    }

    public long moving() {
        return organizations.stream().filter(ShiftedOrganization::moves).count();
    }
}
