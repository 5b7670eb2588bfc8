package ru.nastavnik.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyList;
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

    private final transient DutyList duties;

    OwnProgrammeView(CurrentActor actor, Programmes programmes, DutyList duties) {
        this.actor = actor;
        this.programmes = programmes;
        this.duties = duties;
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
                            duties.waiting(Duty.PROGRAMME)
                                    .map(owed -> "Она откроется у куратора, когда приказ о его назначении подпишут и"
                                            + " зарегистрируют и он с ним ознакомится.")
                                    .orElse(
                                            "Сейчас ваша организация не обязана её составлять. Когда департамент включит"
                                                    + " организацию в исполнение распоряжения, начнут с назначения куратора.")));
        } else {
            event.forwardTo(ProgrammeNavigation.page(own.get(0).id()));
        }
    }
}
