package ru.nastavnik.execution.domain;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepProgress;

/** What came of a step, as the report on the year says it: its output, for whom, and that papers confirm it. */
public final class StepResult {
    private StepResult() {}

    /** Empty for a step that is not done. */
    public static String of(StepDefinition step, StepProgress.@Nullable Fact fact) {
        if (fact == null || fact.doneOn() == null) {
            return "";
        }
        return step.output()
                + forWhom(step.donePer(), fact.rowsDone(), fact.rowsTotal())
                + (fact.evidence().isEmpty() ? "" : "; подтверждено документами");
    }

    private static String forWhom(DonePer per, int done, int total) {
        if (total == 0 || !per.isPerRow()) {
            return "";
        }
        return done >= total
                ? "; по всем " + dative(per) + " (" + total + ")"
                : "; по " + dative(per) + ": " + done + " из " + total;
    }

    private static String dative(DonePer per) {
        return switch (per) {
            case ORG -> "организациям";
            case MENTEE -> "наставляемым";
            case MENTOR -> "наставникам";
            case PARTICIPANT -> "участникам";
            case PAIR -> "парам и группам";
        };
    }
}
