package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** Organisations that have no curator (point 6.2). */
@Route(value = DashboardNavigation.CURATORS, layout = MainLayout.class)
@PageTitle("Кураторы — Наставник")
@RolesAllowed({"MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR", "DEPARTMENT", "CENTRE_OPERATOR"})
class CuratorsView extends Div {

    CuratorsView(
            ControlMatrix matrix, TaskReminders reminders, TaskList tasks, DueDateText dueDates, RegionClock clock) {
        List<MatrixRow> all = matrix.rows(null);
        List<MatrixRow> without =
                all.stream().filter(row -> row.curator() != Preparation.READY).toList();
        add(new PageHeader("Организации без куратора")
                .point("6.2")
                .subtitle("Куратор назначен в " + (all.size() - without.size()) + " из "
                        + Plural.count(all.size(), "организации", "организаций", "организаций") + ".")
                .secondary(new ExportButton<>(
                        "Без куратора",
                        List.of(
                                new ExportColumn<MatrixRow>("Организация", MatrixRow::name),
                                new ExportColumn<>("Муниципалитет", MatrixRow::municipality),
                                new ExportColumn<>(
                                        "Назначение", row -> row.curator().title())),
                        () -> without)));
        if (without.isEmpty()) {
            add(
                    all.isEmpty()
                            ? new EmptyState("Организаций пока нет", "Их вносит администратор.")
                            : new EmptyState(
                                    "Кураторы назначены везде", "Если кого-то освободят, организация появится здесь."));
            return;
        }
        Grid<MatrixRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(new ComponentRenderer<>(
                        row -> new Anchor(OrganizationControlView.route(row.organization()), row.name())))
                .setHeader("Организация")
                .setFlexGrow(3)
                .setSortable(true)
                .setComparator(MatrixRow::name);
        grid.addColumn(MatrixRow::municipality)
                .setHeader("Муниципалитет")
                .setFlexGrow(2)
                .setSortable(true);
        grid.addColumn(new ComponentRenderer<>(row -> row.curator() == Preparation.NOT_BEGUN
                        ? StatusBadge.neutral("не начато")
                        : StatusBadge.waiting(row.curator().title())))
                .setHeader("Назначение")
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(row -> {
                    Button remind = new Button(
                            "Напомнить",
                            event -> new ReminderDialog(
                                            reminders,
                                            row.name(),
                                            tasks.openIn(row.organization()),
                                            clock.today(),
                                            dueDates)
                                    .open());
                    remind.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                    remind.setAriaLabel("Напомнить: " + row.name());
                    return remind;
                }))
                .setHeader("")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(without);
        add(grid);
    }
}
