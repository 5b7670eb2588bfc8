package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.curator.AppointmentState;
import ru.nastavnik.curator.CuratorAppointmentView;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** The organisation's curator and all appointments before. */
@Route(value = CuratorNavigation.OWN, layout = MainLayout.class)
@PageTitle("Куратор — Наставник")
@RolesAllowed("DIRECTOR")
class OwnCuratorView extends Div {

    private final transient CuratorAppointments appointments;

    OwnCuratorView(CuratorAppointments appointments, CurrentActor currentActor) {
        this.appointments = appointments;
        OrganizationId organization = currentActor.require().organization().orElseThrow();
        List<CuratorAppointmentView> all = appointments.of(organization);
        PageHeader header = new PageHeader("Куратор");
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USER_STAR,
                    "Здесь будет куратор вашей организации.",
                    "Задача «Предложить кандидата» появится в решениях, когда департамент запустит распоряжение."));
            return;
        }
        CuratorAppointmentView newest = all.get(0);
        boolean underWay = newest.state() == AppointmentState.CANDIDATE || newest.state() == AppointmentState.DRAFT;
        if (underWay) {
            header.primary(new Button("Продолжить назначение", event -> open(newest)));
        } else if (newest.state().holds()) {
            header.primary(new Button(
                    "Назначить другого",
                    event -> ConfirmDialogs.ask(
                            "Начать назначение другого куратора?",
                            "Нынешний останется куратором, пока вы не подпишете приказ. Приказ освободит его от обязанностей.",
                            "Начать назначение",
                            () -> new Refusals()
                                    .attempt(() -> UI.getCurrent()
                                            .navigate(CuratorNavigation.route(appointments.replace(organization)))))));
        }
        for (CuratorAppointmentView one : all) {
            PersonName name = one.candidateName();
            if (one.state().holds() && name != null) {
                header.subtitle(name.full() + ", " + one.candidatePost());
            }
        }
        add(new H2("Назначения"), grid(all));
    }

    private static Grid<CuratorAppointmentView> grid(List<CuratorAppointmentView> all) {
        Grid<CuratorAppointmentView> grid = new Grid<>();
        grid.addComponentColumn(one -> new Anchor(
                        CuratorNavigation.route(one.id()),
                        one.candidateName() == null
                                ? "Кандидат не назван"
                                : one.candidateName().full()))
                .setHeader("Кого")
                .setFlexGrow(2);
        grid.addColumn(one -> one.candidatePost() == null ? "—" : one.candidatePost())
                .setHeader("Должность")
                .setFlexGrow(2);
        grid.addComponentColumn(OwnCuratorView::order).setHeader("Приказ").setFlexGrow(1);
        grid.addComponentColumn(one -> AppointmentView.badge(one.state()))
                .setHeader("Состояние")
                .setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setItems(all);
        return grid;
    }

    private static Anchor order(CuratorAppointmentView one) {
        DocumentId order = one.order();
        return order == null || one.signedOn() == null
                ? new Anchor()
                : new Anchor(
                        DocumentNavigation.route(order),
                        "№ " + one.orderNumber() + " от " + DateFields.text(one.signedOn()));
    }

    private static void open(CuratorAppointmentView appointment) {
        UI.getCurrent().navigate(CuratorNavigation.route(appointment.id()));
    }
}
