package ru.nastavnik.shared.ui;

import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinService;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import ru.nastavnik.shared.RegionClock;

/** Today in the region and its production calendar, for parts of screens that no clock is handed to. */
public final class ScreenDay {
    private ScreenDay() {}

    /** Called once, when the service that serves the pages starts. */
    public static void follow(VaadinService service, RegionClock clock, TermDays terms) {
        service.getContext().setAttribute(RegionClock.class, clock);
        service.getContext().setAttribute(TermDays.class, terms);
    }

    /** What the production calendar says of a term; nothing where no service runs. */
    static Optional<String> doubt(LocalDate term) {
        VaadinService service = VaadinService.getCurrent();
        TermDays terms = service == null ? null : service.getContext().getAttribute(TermDays.class);
        return terms == null ? Optional.empty() : terms.doubt(term);
    }

    static LocalDate today() {
        VaadinContext context = VaadinService.getCurrent().getContext();
        return Objects.requireNonNull(context.getAttribute(RegionClock.class)).today();
    }
}
