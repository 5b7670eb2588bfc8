package ru.nastavnik.notice.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Who is told of terms, for the administrator; everybody's notices are behind the bell. */
@Component
class NoticeNavigation implements NavigationContributor {
    static final String LADDER = "notice-ladder";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(Role.ADMINISTRATOR.name(), "Уведомления о сроках", LADDER, VaadinIcon.BELL_O, 36));
    }
}
