package ru.nastavnik.indicator.ui;

import org.springframework.modulith.NamedInterface;
import ru.nastavnik.indicator.IndicatorYear;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.StatusBadge;

/** How a fact stands beside its plan, by word, icon and colour. */
@NamedInterface("ui")
public final class IndicatorStates {
    private IndicatorStates() {}

    public static StatusBadge badge(IndicatorYear year) {
        IndicatorYear.State state = year.state();
        return switch (state) {
            case REACHED, GROWS -> StatusBadge.done(state.title());
            case MISSED, FALLS -> StatusBadge.danger(state.title());
            case INTERIM ->
                StatusBadge.waiting(state.title()
                        + (year.fact() == null
                                ? ""
                                : ", на " + DateFields.text(year.fact().asOf())));
            case NOT_COMPUTABLE -> StatusBadge.warning(state.title());
            case NO_PLAN, NO_FACT -> StatusBadge.neutral(state.title());
        };
    }
}
