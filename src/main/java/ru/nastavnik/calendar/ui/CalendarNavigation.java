package ru.nastavnik.calendar.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Address of the calendar's screen and its place in the administrator's navigation. */
@Component
public class CalendarNavigation implements NavigationContributor {
    static final String CALENDAR = "admin/calendar";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                Role.ADMINISTRATOR.name(), "Производственный календарь", CALENDAR, VaadinIcon.CALENDAR, 30));
    }
}
