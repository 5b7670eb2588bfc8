package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** What each role opens first, and the list of its tasks. */
@Component
public class DashboardNavigation implements NavigationContributor {
    static final String TODAY = "today";
    static final String DECISIONS = "decisions";
    static final String TASKS = "tasks";
    static final String CONTROL = "control";
    static final String STANDING = "standing";
    static final String REGION = "region";
    static final String POINTS = "region/points";
    static final String DEADLINES = "region/deadlines";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                entry(Role.CURATOR, "Сегодня", TODAY, VaadinIcon.SUN_O, 0),
                tasks(Role.CURATOR, VaadinIcon.TASKS, 90),
                entry(Role.DIRECTOR, "Решения", DECISIONS, VaadinIcon.PENCIL, 0),
                tasks(Role.DIRECTOR, VaadinIcon.TASKS, 90),
                tasks(Role.SECRETARY, VaadinIcon.ARCHIVE, 0),
                entry(Role.MUNICIPAL_HEAD, "Контроль исполнения", CONTROL, VaadinIcon.GRID_SMALL, 0),
                entry(Role.MUNICIPAL_HEAD, "Состояние исполнения", STANDING, VaadinIcon.CHECK_CIRCLE_O, 2),
                tasks(Role.MUNICIPAL_HEAD, VaadinIcon.CHECK_SQUARE_O, 5),
                entry(Role.MUNICIPAL_COORDINATOR, "Контроль исполнения", CONTROL, VaadinIcon.GRID_SMALL, 0),
                entry(Role.MUNICIPAL_COORDINATOR, "Состояние исполнения", STANDING, VaadinIcon.CHECK_CIRCLE_O, 2),
                tasks(Role.MUNICIPAL_COORDINATOR, VaadinIcon.TASKS, 5),
                entry(Role.DEPARTMENT, "Регион", REGION, VaadinIcon.MAP_MARKER, 0),
                tasks(Role.DEPARTMENT, VaadinIcon.CHECK_SQUARE_O, 5),
                entry(Role.DEPARTMENT, "Исполнение по пунктам", POINTS, VaadinIcon.LIST_OL, 10),
                entry(Role.DEPARTMENT, "Состояние исполнения", STANDING, VaadinIcon.CHECK_CIRCLE_O, 8),
                entry(Role.DEPARTMENT, "Контроль исполнения", CONTROL, VaadinIcon.GRID_SMALL, 15),
                entry(Role.DEPARTMENT, "Сроки", DEADLINES, VaadinIcon.CALENDAR_CLOCK, 20),
                tasks(Role.CENTRE_OPERATOR, VaadinIcon.CHECK_SQUARE_O, 0),
                entry(Role.CENTRE_OPERATOR, "Регион", REGION, VaadinIcon.MAP_MARKER, 80),
                entry(Role.CENTRE_OPERATOR, "Состояние исполнения", STANDING, VaadinIcon.CHECK_CIRCLE_O, 85));
    }

    /** What the list of a role's tasks is called, in the menu, as its heading and on buttons that lead there. */
    static String tasksTitle(Role role) {
        return switch (role) {
            case CURATOR, DIRECTOR -> "Все задачи";
            case SECRETARY -> "На регистрацию";
            case MUNICIPAL_HEAD, DEPARTMENT -> "Согласование";
            case MUNICIPAL_COORDINATOR -> "Мои задачи";
            case CENTRE_OPERATOR -> "Ждёт утверждения";
            case ADMINISTRATOR -> "Задачи";
        };
    }

    private static NavigationEntry tasks(Role role, VaadinIcon icon, int order) {
        return entry(role, tasksTitle(role), TASKS, icon, order);
    }

    private static NavigationEntry entry(Role role, String label, String route, VaadinIcon icon, int order) {
        return new NavigationEntry(role.name(), label, route, icon, order);
    }
}
