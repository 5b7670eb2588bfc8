package ru.nastavnik.shared.ui;

import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinService;
import java.time.LocalDate;
import java.util.Objects;
import ru.nastavnik.shared.RegionClock;

/** Today in the region, for parts of screens that no clock is handed to. */
public final class ScreenDay {
    private ScreenDay() {}

    /** Called once, when the service that serves the pages starts. */
    public static void follow(VaadinService service, RegionClock clock) {
        service.getContext().setAttribute(RegionClock.class, clock);
    }

    static LocalDate today() {
        VaadinContext context = VaadinService.getCurrent().getContext();
        return Objects.requireNonNull(context.getAttribute(RegionClock.class)).today();
    }
}
