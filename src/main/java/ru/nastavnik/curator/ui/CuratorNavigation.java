package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.curator.process.CuratorAppointmentProcess;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;
import ru.nastavnik.workflow.ProcessKey;

/** Addresses of the curators' screens, their place in the navigation, and the screen of the process's tasks. */
@Component
public class CuratorNavigation implements NavigationContributor, TaskScreen {

    static final String APPOINTMENT = "curator-appointments";
    static final String RELEASE = "curator-releases";
    static final String OWN = "curator";
    static final String TERRITORY = "curators";
    private static final int ORDER = 40;

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        entries.add(new NavigationEntry(Role.DIRECTOR.name(), "Куратор", OWN, VaadinIcon.USER_STAR, ORDER)
                .alsoAt(APPOINTMENT, RELEASE));
        for (Role role : List.of(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT)) {
            entries.add(new NavigationEntry(role.name(), "Список кураторов", TERRITORY, VaadinIcon.USER_STAR, ORDER));
        }
        return entries;
    }

    @Override
    public ProcessKey process() {
        return CuratorAppointmentProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                CuratorAppointmentProcess.PROPOSE_CANDIDATE,
                CuratorAppointmentProcess.SIGN_ORDER,
                CuratorAppointmentProcess.REGISTER_ORDER,
                CuratorAppointmentProcess.ACQUAINT);
    }

    @Override
    public String route(TaskRow task) {
        return APPOINTMENT + "/" + task.task().key();
    }

    /** Address of the page of a release. */
    public static String route(CuratorReleaseId release) {
        return RELEASE + "/" + release;
    }

    /** Address of the page of an appointment. */
    public static String route(CuratorAppointmentId appointment) {
        return APPOINTMENT + "/" + appointment;
    }
}
