package ru.nastavnik.dashboard;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/**
 * One of the rows that a number of the dashboard counts.
 *
 * @param organization null for what stands above an organisation
 * @param counted whether the number counts it; the others are listed for comparison
 */
public record RegionRow(
        @Nullable OrganizationId organization,
        String name,
        String municipality,
        String state,
        Tone tone,
        boolean counted) {

    /** What the state means. */
    public enum Tone {
        DONE,
        WAITING,
        DANGER,
        NEUTRAL
    }
}
