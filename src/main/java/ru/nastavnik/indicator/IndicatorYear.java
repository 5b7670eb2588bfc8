package ru.nastavnik.indicator;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount.Known;
import ru.nastavnik.definition.Amount.NotComputable;
import ru.nastavnik.figure.Change;
import ru.nastavnik.indicator.Indicator.Fact;
import ru.nastavnik.indicator.Indicator.Kind;
import ru.nastavnik.indicator.Indicator.Plan;

/**
 * Plan and fact of an indicator in one year.
 *
 * @param plan of the year's end, or null
 * @param fact the newest of the year, or null
 * @param before the last number published for an earlier year, or null
 */
public record IndicatorYear(
        Indicator indicator,
        int year,
        @Nullable Plan plan,
        @Nullable Fact fact,
        @Nullable Fact before) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** How the fact stands beside the plan. */
    public enum State {
        REACHED("план выполнен"),
        MISSED("план не достигнут"),
        /** Of a day before the year's end: no failure. */
        INTERIM("промежуточный"),
        GROWS("рост"),
        FALLS("роста нет"),
        NOT_COMPUTABLE("не рассчитан"),
        NO_PLAN("план не установлен"),
        NO_FACT("факта нет");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public State state() {
        if (fact == null) {
            return State.NO_FACT;
        }
        if (!(fact.value() instanceof Known value)) {
            return State.NOT_COMPUTABLE;
        }
        if (fact.isInterim()) {
            return State.INTERIM;
        }
        if (plan != null && plan.value() instanceof Known planned) {
            return value.value().compareTo(planned.value()) >= 0 ? State.REACHED : State.MISSED;
        }
        if (indicator.kind() == Kind.GROWTH && before != null && before.value() instanceof Known earlier) {
            return value.value().compareTo(earlier.value()) > 0 ? State.GROWS : State.FALLS;
        }
        return State.NO_PLAN;
    }

    public String planPrinted() {
        return plan == null ? "—" : indicator.rounding().print(plan.value());
    }

    /** «не рассчитан» is a word, never a zero. */
    public String factPrinted() {
        if (fact == null) {
            return "—";
        }
        return fact.value().isKnown() ? indicator.rounding().print(fact.value()) : State.NOT_COMPUTABLE.title();
    }

    /** «+3,8 п. п. к 31.12.2020»: the period that is compared with is named. */
    public String changeNamed() {
        return fact == null || before == null || !fact.value().isKnown()
                ? "—"
                : change() + " к " + DAY.format(before.asOf());
    }

    /** Against the last earlier period that has a number. */
    public String change() {
        return fact == null || before == null
                ? "—"
                : Change.between(before.value(), fact.value(), indicator.unit(), indicator.rounding());
    }

    /** Why there is no number, or an empty text. */
    public String reason() {
        return fact != null && fact.value() instanceof NotComputable not ? not.reason() : "";
    }
}
