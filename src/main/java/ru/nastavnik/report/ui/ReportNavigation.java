package ru.nastavnik.report.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Where reports and definitions stand. */
@Component
public class ReportNavigation implements NavigationContributor {
    static final String REPORTS = "monitoring/reports";
    static final String ISSUED = "monitoring/issued";
    static final String DEFINITIONS = "monitoring/definitions";

    private static final int REPORTS_ORDER = 60;

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        for (Role role :
                List.of(Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR)) {
            entries.add(new NavigationEntry(role.name(), "Отчёты", REPORTS, VaadinIcon.BAR_CHART, REPORTS_ORDER));
        }
        return entries;
    }

    /** Address of a report's page. */
    public static String report(String code) {
        return REPORTS + "/" + code;
    }
}
