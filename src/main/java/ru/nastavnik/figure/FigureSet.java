package ru.nastavnik.figure;

import java.time.LocalDate;

/**
 * Figures of one form that hold for one day.
 *
 * @param expected how many are to submit, those excused left out
 * @param accepted how many submissions are accepted; only these are reported
 */
public record FigureSet(
        FigureSetId id,
        String formCode,
        int formVersion,
        String title,
        LocalDate asOf,
        Origin origin,
        String source,
        int expected,
        int accepted) {

    public enum Origin {
        CAMPAIGN,
        IMPORT
    }

    public boolean isComplete() {
        return accepted >= expected;
    }
}
