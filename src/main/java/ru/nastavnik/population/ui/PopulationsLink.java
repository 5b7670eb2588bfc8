package ru.nastavnik.population.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.load.ui.LoadNavigation;
import ru.nastavnik.shared.ui.RelatedPage;

/** The denominators stand behind the loads. */
@Order(1)
@Component
class PopulationsLink implements RelatedPage {
    static final String POPULATIONS = "monitoring/populations";

    @Override
    public String beside() {
        return LoadNavigation.LOADS;
    }

    @Override
    public String title() {
        return "Знаменатели по датам";
    }

    @Override
    public String address() {
        return POPULATIONS;
    }
}
