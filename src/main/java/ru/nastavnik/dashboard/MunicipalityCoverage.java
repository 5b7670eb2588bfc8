package ru.nastavnik.dashboard;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;

/**
 * What monitoring knows of the organisations that stand in one municipality.
 *
 * @param byForm how many of them use a form, by the form's code
 * @param answered how many of the counted ones gave accepted figures, or were freed from giving them
 * @param counted organisations of the kinds that the targets speak of
 * @param submissions of the running collection, or null if none runs here
 */
public record MunicipalityCoverage(
        MunicipalityId municipality,
        Map<String, Integer> byForm,
        int answered,
        int counted,
        @Nullable Submissions submissions) {
    public MunicipalityCoverage {
        byForm = Map.copyOf(byForm);
    }

    /**
     * @param given submitted or accepted
     * @param late not given though the deadline has passed
     */
    public record Submissions(int expected, int given, int accepted, int late) {}

    public int using(String form) {
        return byForm.getOrDefault(form, 0);
    }

    /** Whether the share that is aimed at has been reached; nothing to reach counts as reached. */
    public boolean reaches(CoverageGoal goal) {
        return goal.percent()
                        .multiply(java.math.BigDecimal.valueOf(counted))
                        .compareTo(java.math.BigDecimal.valueOf(100L * using(goal.form())))
                <= 0;
    }

    /** Whether a share can be told: a part says nothing of all. */
    public boolean isWhole() {
        return counted > 0 && answered >= counted;
    }

    /** In whole percent of all that are counted, rounded down; printed only where all have answered. */
    public int percent(String form) {
        return counted == 0 ? 0 : using(form) * 100 / counted;
    }
}
