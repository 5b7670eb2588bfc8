package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.access.PostHolders;
import ru.nastavnik.access.Role;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.RegionRows;
import ru.nastavnik.dashboard.StageStep;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** The steps of a stage for those who control: plan, fact, how many pairs or people are through, no names. */
@Route(value = StageStepsView.ROUTE, layout = MainLayout.class)
@PageTitle("Шаги этапа — Наставник")
@RolesAllowed({"MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR", "DEPARTMENT", "CENTRE_OPERATOR"})
class StageStepsView extends Div implements BeforeEnterObserver {
    static final String ROUTE = "control/steps";
    static final String ORGANIZATION = "organization";
    static final String STAGE = "stage";

    private final transient RegionRows rows;
    private final transient ControlMatrix matrix;
    private final transient RegionClock clock;
    private final transient PostHolders postHolders;

    StageStepsView(RegionRows rows, ControlMatrix matrix, RegionClock clock, PostHolders postHolders) {
        this.postHolders = postHolders;
        this.rows = rows;
        this.matrix = matrix;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OrganizationId organization;
        Stage stage;
        try {
            organization = OrganizationId.of(parameter(event, ORGANIZATION));
            stage = Stage.valueOf(parameter(event, STAGE));
        } catch (IllegalArgumentException misspelt) {
            throw new NotFoundException("По этому адресу ничего нет.");
        }
        removeAll();
        show(matrix.row(organization), stage, rows.steps(organization, stage));
    }

    private static String parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).orElse("");
    }

    private void show(MatrixRow organization, Stage stage, List<StageStep> steps) {
        add(new PageHeader(stage.title())
                .crumb("Регион", DashboardNavigation.REGION)
                .crumb(
                        organization.municipality(),
                        DashboardNavigation.CONTROL + "?" + ControlView.MUNICIPALITY + "=" + organization.location())
                .crumb(organization.name(), OrganizationControlView.route(organization.organization()))
                .subtitle("Отвечает "
                        + postHolders.of(organization.organization()).withPost(Role.CURATOR)
                        + ". Числа и дни; имена участников видит только организация."));
        if (steps.isEmpty()) {
            add(new EmptyState(
                    "Шагов этого этапа ещё нет", "Они появятся, когда дорожная карта этого учебного года откроется."));
            return;
        }
        LocalDate today = clock.today();
        Grid<StageStep> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        GridName.set(grid, stage.title());
        grid.addColumn(step -> step.no() + ". " + step.title())
                .setHeader("Шаг")
                .setWidth("min(24rem, 60vw)")
                .setFlexGrow(1);
        grid.addColumn(new ComponentRenderer<>(step -> badge(step, today)))
                .setHeader("Состояние")
                .setWidth("12rem")
                .setFlexGrow(0);
        if (steps.stream().anyMatch(step -> step.concern() != null)) {
            grid.addColumn(step -> step.concern() == null ? "" : step.concern())
                    .setHeader("Почему требует внимания")
                    .setWidth("16rem")
                    .setFlexGrow(1);
        }
        grid.addColumn(step -> step.plannedTo() == null ? "—" : DateFields.text(step.plannedTo()))
                .setHeader("План")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(step -> step.rowsTotal() == 0 ? "—" : step.rowsDone() + " из " + step.rowsTotal())
                .setHeader("Пар или участников")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StageStep::files).setHeader("Файлов").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(StageStep::point).setHeader("Пункт").setAutoWidth(true).setFlexGrow(0);
        NarrowColumns.cardsOnPhones(
                grid,
                step -> new RowCard(step.no() + ". " + step.title())
                        .line(step.plannedTo() == null ? null : "по плану до " + DateFields.text(step.plannedTo()))
                        .line(
                                step.rowsTotal() == 0
                                        ? null
                                        : "пар или участников: " + step.rowsDone() + " из " + step.rowsTotal())
                        .line(step.concern())
                        .line("файлов: " + step.files() + ", п. " + step.point())
                        .with(badge(step, today)));
        grid.setItems(steps);
        add(grid);
    }

    private static StatusBadge badge(StageStep step, LocalDate today) {
        if (step.doneOn() != null) {
            return StatusBadge.done("выполнен " + DateFields.text(step.doneOn()));
        }
        if (step.isLate(today)) {
            return StatusBadge.danger("просрочен");
        }
        if (step.concern() != null) {
            return StatusBadge.warning("требует внимания");
        }
        return step.opened() ? StatusBadge.active("в работе") : StatusBadge.neutral("не начат");
    }
}
