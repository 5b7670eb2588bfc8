package ru.nastavnik.indicator;

import java.time.LocalDate;
import java.util.List;

/** Passports, plans and facts, for the services of other modules: their callers have checked the actor. */
public interface IndicatorRegister {
    /** The passports in effect on a day, the newest version of each, by number. */
    List<Indicator> inEffect(LocalDate day);

    List<Indicator.Plan> plans();

    List<Indicator.Fact> facts();
}
