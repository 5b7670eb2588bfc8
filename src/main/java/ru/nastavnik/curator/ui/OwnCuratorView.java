package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.curator.AppointmentState;
import ru.nastavnik.curator.CuratorAppointmentView;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.curator.CuratorReleaseView;
import ru.nastavnik.curator.CuratorReleases;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;

/** The organisation's curator and all appointments before. */
@Route(value = CuratorNavigation.OWN, layout = MainLayout.class)
@PageTitle("Куратор — Наставник")
@RolesAllowed("DIRECTOR")
class OwnCuratorView extends Div {

    private final transient CuratorAppointments appointments;
    private final transient CuratorReleases releases;

    OwnCuratorView(CuratorAppointments appointments, CuratorReleases releases, CurrentActor currentActor) {
        this.appointments = appointments;
        this.releases = releases;
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
        boolean underWay = newest.state().underWay();
        Optional<CuratorReleaseView> release = releases.draft(organization);
        if (underWay) {
            header.primary(new Button("Продолжить назначение", event -> open(newest)));
        } else if (release.isPresent()) {
            header.primary(new Button(
                    "Продолжить освобождение", event -> open(release.get().id())));
        } else if (newest.state().holds()) {
            header.primary(new Button("Назначить другого", event -> askReplacement(organization)));
            if (newest.state() == AppointmentState.IN_FORCE) {
                header.secondary(new Button("Освободить от обязанностей", event -> askReason(organization)));
            }
        } else if (newest.order() != null) {
            header.subtitle("Куратора нет. Те, кто контролирует исполнение, видят это в своём списке.");
            header.primary(new Button("Назначить куратора", event -> begin(organization)));
        }
        for (CuratorAppointmentView one : all) {
            PersonName name = one.candidateName();
            if (one.state().holds() && name != null) {
                header.subtitle(name.full() + ", " + one.candidatePost());
            }
        }
        add(new H2("Назначения"), grid(all));
    }

    private void askReplacement(OrganizationId organization) {
        ConfirmDialogs.ask(
                "Начать назначение другого куратора?",
                "Нынешний останется куратором, пока приказ о новом не подписан и не зарегистрирован. Приказ освободит его от"
                        + " обязанностей.",
                "Начать назначение",
                () -> begin(organization));
    }

    private void begin(OrganizationId organization) {
        new FieldErrors()
                .accept(() -> UI.getCurrent().navigate(CuratorNavigation.route(appointments.replace(organization))));
    }

    private void askReason(OrganizationId organization) {
        Dialog dialog = new Dialog("Освободить от обязанностей без преемника");
        TextField reason = new TextField("В связи с (чем)");
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setHelperText("Например: увольнением по собственному желанию");
        reason.setRequiredIndicatorVisible(true);
        FieldErrors errors = new FieldErrors().field("reason", reason);
        Button prepare = new Button("Подготовить приказ", event -> {
            if (errors.accept(() -> open(releases.prepare(organization, reason.getValue())))) {
                dialog.close();
            }
        });
        prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(
                new Paragraph("Организация останется без куратора, и те, кто контролирует исполнение, это увидят. "
                        + "Пока приказ не подписан, его можно отозвать."),
                reason);
        dialog.setWidth("min(32rem, 95vw)");
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), prepare);
        dialog.open();
    }

    private static void open(CuratorReleaseId release) {
        UI.getCurrent().navigate(CuratorNavigation.route(release));
    }

    private static Grid<CuratorAppointmentView> grid(List<CuratorAppointmentView> all) {
        Grid<CuratorAppointmentView> grid = new Grid<>();
        grid.addComponentColumn(OwnCuratorView::candidate).setHeader("Кого").setFlexGrow(2);
        Grid.Column<CuratorAppointmentView> post =
                grid.addColumn(OwnCuratorView::post).setHeader("Должность").setFlexGrow(2);
        Grid.Column<CuratorAppointmentView> order = grid.addComponentColumn(OwnCuratorView::order)
                .setHeader("Приказ")
                .setFlexGrow(1);
        grid.addComponentColumn(one -> AppointmentView.badge(one.state()))
                .setHeader("Состояние")
                .setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        NarrowColumns.hideOnPhones(grid, post, order);
        grid.setItems(all);
        return grid;
    }

    private static Div candidate(CuratorAppointmentView one) {
        PersonName name = one.candidateName();
        Anchor link = new Anchor(CuratorNavigation.route(one.id()), name == null ? "Кандидат не назван" : name.full());
        Div cell = new Div(link, NarrowColumns.note(post(one)), NarrowColumns.note(order(one)));
        cell.addClassName("name-cell");
        return cell;
    }

    private static String post(CuratorAppointmentView one) {
        return one.candidatePost() == null ? "—" : one.candidatePost();
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
