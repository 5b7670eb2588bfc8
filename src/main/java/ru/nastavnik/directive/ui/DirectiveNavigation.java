package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Addresses of the directive's screens and their place in the navigation. */
@Component
public class DirectiveNavigation implements NavigationContributor {
    static final String DIRECTIVES = "directives";
    static final String NEW = DIRECTIVES + "/new";
    static final String LAUNCHES = "launches";
    private static final int FOR_THOSE_WHO_CONTROL = 30;
    private static final int FOR_THE_OTHERS = 80;

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        for (Role role : Role.values()) {
            int order =
                    role == Role.DEPARTMENT || role == Role.CENTRE_OPERATOR ? FOR_THOSE_WHO_CONTROL : FOR_THE_OTHERS;
            entries.add(new NavigationEntry(role.name(), "Распоряжения", DIRECTIVES, VaadinIcon.INSTITUTION, order));
        }
        return List.copyOf(entries);
    }

    public static String list() {
        return DIRECTIVES;
    }

    public static String directive(DirectiveId id) {
        return DIRECTIVES + "/" + id;
    }

    /** The carrying out of a directive: layouts, launch, control and closing, as far as it is. */
    public static String launch(LaunchId id) {
        return LAUNCHES + "/" + id;
    }
}
