package ru.nastavnik.campaign;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;

/**
 * How far a campaign is in one municipality, by who controls the organisations.
 *
 * @param municipality null in the row of state organisations and colleges
 * @param expected all who have to submit, those excused left out
 */
public record AddresseeProgress(
        @Nullable MunicipalityId municipality,
        String name,
        int expected,
        int submitted,
        int accepted,
        int returned,
        int late,
        int excused) {

    /** Not submitted, or returned and not submitted again. */
    public int missing() {
        return expected - submitted - accepted;
    }
}
