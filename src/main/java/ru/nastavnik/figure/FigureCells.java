package ru.nastavnik.figure;

import java.util.List;
import java.util.Map;

/** The figures of submissions, for the services of other modules: their callers have checked the actor. */
public interface FigureCells {
    List<FigureValue> of(SubmissionId submission);

    /** Puts the values in the place of those that were there. */
    void replace(SubmissionId submission, List<FigureValue> values);

    void insert(Map<SubmissionId, List<FigureValue>> values);
}
