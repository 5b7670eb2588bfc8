package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.PostHolders;
import ru.nastavnik.access.Role;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.ExecutionStanding;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.directive.DutyList;
import ru.nastavnik.directive.OwedDuty;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreens;
import ru.nastavnik.inbox.ui.TermTexts;
import ru.nastavnik.notice.ui.ToldPanels;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** One organisation for those who control it: where it stands, what is open and late, and a reminder. */
@Route(value = OrganizationControlView.ROUTE, layout = MainLayout.class)
@PageTitle("Ход исполнения — Наставник")
@RolesAllowed({"MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR", "DEPARTMENT", "CENTRE_OPERATOR"})
class OrganizationControlView extends Div implements BeforeEnterObserver {
    static final String ROUTE = "control/organizations/:organizationId";

    private final transient ControlMatrix matrix;
    private final transient ExecutionStanding standing;
    private final transient TaskList tasks;
    private final transient TaskScreens screens;
    private final transient DutyList duties;
    private final transient TermTexts terms;
    private final transient DueDateText dueDates;
    private final transient TaskReminders reminders;
    private final transient CurrentActor currentActor;
    private final transient ToldPanels told;
    private final transient RegionClock clock;
    private final transient PostHolders postHolders;

    OrganizationControlView(
            ControlMatrix matrix,
            ExecutionStanding standing,
            TaskList tasks,
            TaskScreens screens,
            DutyList duties,
            TermTexts terms,
            DueDateText dueDates,
            TaskReminders reminders,
            CurrentActor currentActor,
            ToldPanels told,
            RegionClock clock,
            PostHolders postHolders) {
        this.postHolders = postHolders;
        this.told = told;
        this.clock = clock;
        this.matrix = matrix;
        this.standing = standing;
        this.tasks = tasks;
        this.screens = screens;
        this.duties = duties;
        this.terms = terms;
        this.dueDates = dueDates;
        this.reminders = reminders;
        this.currentActor = currentActor;
    }

    static String route(OrganizationId organization) {
        return "control/organizations/" + organization;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OrganizationId id = Address.read(event, "organizationId", OrganizationId::of);
        removeAll();
        show(matrix.row(id), tasks.openIn(id), duties.of(id));
        addComponentAtIndex(1, new StandingStrip(standing.of(id), state -> StandingLinks.of(id, state)));
    }

    private static String state(Preparation preparation) {
        return preparation == Preparation.READY ? "действует" : preparation.title();
    }

    private void show(MatrixRow row, List<TaskRow> open, List<OwedDuty> owed) {
        Button remind = new Button(
                "Напомнить",
                VaadinIcon.BELL.create(),
                event -> new ReminderDialog(reminders, row.name(), open, clock.today(), dueDates).open());
        PageHeader header = new PageHeader(row.name())
                .crumb("Контроль исполнения", DashboardNavigation.CONTROL)
                .crumb(
                        row.municipality(),
                        DashboardNavigation.CONTROL + "?" + ControlView.MUNICIPALITY + "=" + row.location())
                .subtitle(row.kind().title() + ", " + row.municipality())
                .primary(remind);
        if (row.late() > 0) {
            header.beside(StatusBadge.danger("просрочено: " + row.late()));
        }
        add(header);
        PostHolders.Holders holders = postHolders.of(row.organization());
        FactList facts = new FactList()
                .fact("Директор", holders.of(Role.DIRECTOR))
                .fact(
                        "Куратор",
                        row.curator() == Preparation.READY
                                ? holders.of(Role.CURATOR)
                                : row.curator().title())
                .fact("Программа", state(row.programme()))
                .fact("Дорожная карта", state(row.plan()))
                .fact("Шагов выполнено", row.done() + " из " + row.total());
        Div card = new Div(facts);
        card.addClassName("card");
        add(card);

        String own = currentActor.require().role().name();
        Section left = new Section(new H2("Открытые задачи"));
        left.addClassName("column-main");
        if (open.isEmpty()) {
            left.add(new EmptyState(
                    "Открытых задач нет",
                    owed.isEmpty()
                            ? "Организация не включена в исполнение или всё, что от неё ждут сейчас, выполнено."
                            : "Обязанности есть, но задачи по ним ещё не открылись: чего они ждут, сказано ниже."));
        }
        for (TaskRow task : open) {
            boolean mine = task.role().equals(own);
            TaskCard line = new TaskCard(task, mine ? screens.route(task) : Optional.empty(), "Открыть", terms);
            if (!mine) {
                line.add(new Paragraph("отвечает: " + holders.withPost(Role.valueOf(task.role()))));
            }
            line.told(told.of(task.taskId()));
            left.add(line);
        }
        DutiesPanel.of(owed, dueDates).ifPresent(left::add);
        Div right = new Div(new StagesPanel(row, true));
        right.addClassName("column-side");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(columns);
    }
}
