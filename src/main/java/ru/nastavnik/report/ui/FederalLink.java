package ru.nastavnik.report.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.load.ui.LoadNavigation;
import ru.nastavnik.shared.ui.RelatedPage;

/** The sheets for federal systems stand behind the loads. */
@Order(2)
@Component
class FederalLink implements RelatedPage {
    static final String FEDERAL = "monitoring/federal";

    @Override
    public String beside() {
        return LoadNavigation.LOADS;
    }

    @Override
    public String title() {
        return "Федеральные формы";
    }

    @Override
    public String address() {
        return FEDERAL;
    }
}
