package ru.nastavnik.monitoring.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Where targets, the planner and loads stand. */
@Component
public class TargetNavigation implements NavigationContributor {
    static final String TARGETS = "monitoring/targets";
    static final String PROJECTS = "monitoring/projects";
    static final String LOADS = "monitoring/loads";
    static final String POPULATIONS = "monitoring/populations";
    static final String FEDERAL = "monitoring/federal";

    private static final int TARGETS_ORDER = 62;
    private static final int LOADS_ORDER = 64;

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        for (Role role : List.of(Role.DEPARTMENT, Role.CENTRE_OPERATOR)) {
            entries.add(new NavigationEntry(role.name(), "Цели охвата", TARGETS, VaadinIcon.BULLSEYE, TARGETS_ORDER));
            entries.add(new NavigationEntry(role.name(), "Загрузка данных", LOADS, VaadinIcon.UPLOAD_ALT, LOADS_ORDER));
        }
        return entries;
    }

    /** Address of the planner of a target. */
    public static String planner(UUID target) {
        return TARGETS + "/" + target;
    }
}
