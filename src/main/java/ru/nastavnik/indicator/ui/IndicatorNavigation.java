package ru.nastavnik.indicator.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Показатели» of the department and the regional centre; municipalities read them. */
@Component
public class IndicatorNavigation implements NavigationContributor {
    /** The list, by year. */
    public static final String INDICATORS = "indicators";

    private static final int ORDER = 40;

    /** The passport of an indicator. */
    public static String passport(String code) {
        return INDICATORS + "/" + code;
    }

    @Override
    public List<NavigationEntry> entries() {
        return Stream.of(Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR)
                .map(role -> new NavigationEntry(role.name(), "Показатели", INDICATORS, VaadinIcon.TRENDING_UP, ORDER))
                .toList();
    }
}
