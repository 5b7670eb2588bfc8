package ru.nastavnik.dashboard;

import ru.nastavnik.shared.MunicipalityId;

/**
 * How far the organisations that stand in one municipality are.
 *
 * @param late late steps and tasks of all of them
 * @param organizationsLate organisations that have something late
 */
public record MunicipalityProgress(
        MunicipalityId municipality,
        String name,
        int organizations,
        int withCurator,
        int programmes,
        int plans,
        int done,
        int total,
        int late,
        int organizationsLate) {

    /** Share of steps done, in whole percent, rounded down. */
    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
