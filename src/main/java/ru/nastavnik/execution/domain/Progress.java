package ru.nastavnik.execution.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a step that has opened has come to: it is open, or done since a day.
 *
 * @param doneOn the day it was closed; null while it is open
 * @param rowsFinal how many of its rows are done or excused
 */
public record Progress(int stepNo, @Nullable LocalDate doneOn, int rowsFinal, int rowsTotal) {

    /** A step of which nothing is known. */
    public static Progress none(int stepNo) {
        return new Progress(stepNo, null, 0, 0);
    }

    public boolean done() {
        return doneOn != null;
    }

    public Progress reopened() {
        return new Progress(stepNo, null, rowsFinal, rowsTotal);
    }

    public Progress doneOn(LocalDate day) {
        return new Progress(stepNo, day, rowsFinal, rowsTotal);
    }

    public Progress counted(int nowFinal, int nowTotal) {
        return new Progress(stepNo, doneOn, nowFinal, nowTotal);
    }
}
