package ru.nastavnik.load.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Where loads stand. */
@NamedInterface("ui")
@Component
public class LoadNavigation implements NavigationContributor {
    public static final String LOADS = "monitoring/loads";
    private static final int ORDER = 64;

    @Override
    public List<NavigationEntry> entries() {
        return Stream.of(Role.DEPARTMENT, Role.CENTRE_OPERATOR)
                .map(role -> new NavigationEntry(role.name(), "Загрузка данных", LOADS, VaadinIcon.UPLOAD_ALT, ORDER))
                .toList();
    }
}
