package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.PostHolders;
import ru.nastavnik.access.Role;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.ExecutionStanding;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.directive.DutyList;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/** «Где горит?»: the control matrix of the territory or of one municipality, narrowed as the address and one say. */
@Route(value = DashboardNavigation.CONTROL, layout = MainLayout.class)
@PageTitle("Контроль исполнения — Наставник")
@RolesAllowed({"MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR", "DEPARTMENT", "CENTRE_OPERATOR"})
class ControlView extends Div implements BeforeEnterObserver {
    static final String MUNICIPALITY = "municipality";
    static final String SHOW = "show";
    private static final Set<Role> REMINDING = Set.of(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT);
    private static final Set<Role> MUNICIPAL = Set.of(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR);

    private final transient ControlMatrix matrix;
    private final transient TaskReminders reminders;
    private final transient TaskList tasks;
    private final transient DueDateText dueDates;
    private final transient MatrixMarks marks;
    private final transient RegionClock clock;
    private final PageHeader header = new PageHeader("Контроль исполнения");
    private final MatrixFilter filter = new MatrixFilter(this::show);
    private final MatrixGrid grid;
    private final Div empty = new Div();
    private final Button remindAll =
            new Button("Напомнить о просроченном", VaadinIcon.BELL_O.create(), event -> remindShown());
    private List<MatrixRow> rows = List.of();
    /** The municipality to which the address narrows; empty for none. */
    private String place = "";

    ControlView(
            ControlMatrix matrix,
            ExecutionStanding standing,
            TaskReminders reminders,
            TaskList tasks,
            DutyList duties,
            ListExports exports,
            CurrentActor currentActor,
            DueDateText dueDates,
            RegionClock clock,
            PostHolders postHolders) {
        this.matrix = matrix;
        this.marks = new MatrixMarks(matrix, postHolders);
        this.grid = new MatrixGrid(marks, this::remind);
        this.reminders = reminders;
        this.tasks = tasks;
        this.dueDates = dueDates;
        this.clock = clock;
        addClassName("control");
        remindAll.setVisible(REMINDING.contains(currentActor.require().role()));
        header.secondary(
                        remindAll,
                        MatrixSheet.export(
                                exports, () -> marks.forFile(filter.of(rows)), this::filterInWords, this::curator))
                .point("6.1, 9");
        add(header);
        if (MUNICIPAL.contains(currentActor.require().role())) {
            add(new StandingStrip(standing.overview().total(), state -> StandingLinks.of(null, null, state)));
            DutiesPanel.of(duties.mine(), dueDates).ifPresent(this::add);
        }
        add(filter, grid, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MunicipalityId location = parameter(event, MUNICIPALITY)
                .flatMap(ControlView::municipality)
                .orElse(null);
        rows = matrix.unmarkedRows(location);
        if (location != null && !rows.isEmpty()) {
            place = rows.get(0).municipality();
            header.crumb("Регион", DashboardNavigation.REGION)
                    .setTitle(rows.get(0).municipality());
        }
        parameter(event, SHOW).flatMap(OrganizationsShown::of).ifPresent(filter::show);
        show();
    }

    private static Optional<String> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    private static Optional<MunicipalityId> municipality(String text) {
        try {
            return Optional.of(MunicipalityId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private String curator(MatrixRow row) {
        return marks.holder(row, Role.CURATOR);
    }

    private String filterInWords() {
        String words = filter.words();
        if (place.isEmpty()) {
            return words;
        }
        return words.isEmpty() ? place : place + ", " + words;
    }

    private void show() {
        if (filter.wantsConcerns()) {
            if (rows.size() > ControlMatrix.MARKED) {
                tooMany();
                return;
            }
            rows = marks.of(rows);
        }
        List<MatrixRow> shown = filter.of(rows);
        grid.show(shown, filter.stage());
        grid.setVisible(!shown.isEmpty());
        long late = shown.stream().filter(row -> row.late() > 0).count();
        long withoutCurator =
                shown.stream().filter(row -> row.curator() != Preparation.READY).count();
        header.subtitle(Plural.count(shown.size(), "организация", "организации", "организаций") + ", с просроченным — "
                + late + ", без куратора — " + withoutCurator);
        empty.removeAll();
        if (shown.isEmpty()) {
            empty.add(
                    rows.isEmpty()
                            ? new EmptyState(
                                    "Организаций пока нет", "Они появятся здесь, когда их внесёт администратор.")
                            : new EmptyState("По этому отбору организаций нет", "Измените условия отбора."));
        }
    }

    /** What may miss its term is read of each organisation's registers, so it is told of a part of the region. */
    private void tooMany() {
        grid.setVisible(false);
        header.subtitle(Plural.count(rows.size(), "организация", "организации", "организаций"));
        empty.removeAll();
        empty.add(new EmptyState(
                "Выберите муниципалитет",
                "Организаций больше " + ControlMatrix.MARKED + ", поэтому «" + OrganizationsShown.CONCERNING.title()
                        + "» показываются по одному муниципалитету: откройте его на странице «Регион»."));
    }

    /** All that match the filter. */
    private void remindShown() {
        new RemindAllDialog(
                        reminders,
                        filter.of(rows).stream().filter(row -> row.late() > 0).toList())
                .open();
    }

    private void remind(MatrixRow row) {
        new ReminderDialog(reminders, row.name(), tasks.openIn(row.organization()), clock.today(), dueDates).open();
    }
}
