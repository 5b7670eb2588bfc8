package ru.nastavnik.dashboard;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;

/**
 * What monitoring knows of the organisations that stand in one municipality.
 *
 * @param byForm how many of them use a form, by the form's code
 * @param counted organisations of the kinds that the targets speak of
 * @param received of how many of them the figures are known: accepted, or freed from giving
 * @param submissions of the running collection, or null if none runs here
 */
public record MunicipalityCoverage(
        MunicipalityId municipality,
        Map<String, Integer> byForm,
        int counted,
        int received,
        @Nullable Submissions submissions) {
    public MunicipalityCoverage {
        byForm = Map.copyOf(byForm);
    }

    /**
     * @param given submitted or accepted
     * @param late not given though the deadline has passed
     */
    public record Submissions(int expected, int given, int accepted, int late) {}

    /** Whether a share may be told: a part says nothing of the whole. */
    public boolean isWhole() {
        return received >= counted;
    }

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

    /** In whole percent, rounded down. */
    public int percent(String form) {
        return counted == 0 ? 0 : using(form) * 100 / counted;
    }
}
