package ru.nastavnik.coverage.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Where targets stand. */
@NamedInterface("ui")
@Component
public class TargetNavigation implements NavigationContributor {
    public static final String TARGETS = "monitoring/targets";
    private static final int ORDER = 62;

    @Override
    public List<NavigationEntry> entries() {
        return Stream.of(Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR)
                .map(role -> new NavigationEntry(role.name(), "Цели охвата", TARGETS, VaadinIcon.BULLSEYE, ORDER))
                .toList();
    }

    /** Address of what is missing to a target. */
    public static String planner(UUID target) {
        return TARGETS + "/" + target;
    }
}
