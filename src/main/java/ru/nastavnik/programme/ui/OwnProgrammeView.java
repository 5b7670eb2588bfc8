package ru.nastavnik.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.programme.ProgrammeView;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** Leads to the programme of one's organisation, or says when there will be one. */
@Route(value = ProgrammeNavigation.OWN, layout = MainLayout.class)
@PageTitle("Программа наставничества")
@RolesAllowed({"DIRECTOR", "CURATOR"})
class OwnProgrammeView extends Div implements BeforeEnterObserver {
    private final transient CurrentActor actor;
    private final transient Programmes programmes;

    OwnProgrammeView(CurrentActor actor, Programmes programmes) {
        this.actor = actor;
        this.programmes = programmes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ProgrammeView> own =
                actor.require().organization().map(programmes::of).orElse(List.of());
        if (own.isEmpty()) {
            removeAll();
            add(
                    new PageHeader("Программа наставничества").point("7.1"),
                    new EmptyState(
                            "Программы наставничества пока нет",
                            "Она откроется у куратора сама, когда директор подпишет приказ о его назначении."));
        } else {
            event.forwardTo(ProgrammeNavigation.page(own.get(0).id()));
        }
    }
}
