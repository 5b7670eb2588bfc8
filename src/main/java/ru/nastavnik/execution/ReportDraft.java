package ru.nastavnik.execution;

import java.util.Map;

/**
 * A report on the year that is being written.
 *
 * @param deviations reasons by number of the step
 */
public record ReportDraft(Map<Integer, String> deviations, String summary) {

    public ReportDraft {
        deviations = Map.copyOf(deviations);
    }
}
