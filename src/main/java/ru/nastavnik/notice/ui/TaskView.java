package ru.nastavnik.notice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Locale;
import ru.nastavnik.access.Role;
import ru.nastavnik.notice.TaskLinks;
import ru.nastavnik.notice.TaskStanding;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** How a task stands and who was told of it, for those whose business it is. */
@Route(value = TaskView.ROUTE, layout = MainLayout.class)
@PageTitle("Задача — Наставник")
@PermitAll
class TaskView extends Div implements BeforeEnterObserver {
    static final String ROUTE = "notices/task";
    static final String ID = "id";

    private final transient TaskLinks links;
    private final transient DueDateText dueDates;
    private final transient RegionClock clock;

    TaskView(TaskLinks links, DueDateText dueDates, RegionClock clock) {
        this.links = links;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id =
                event.getLocation().getQueryParameters().getSingleParameter(ID).orElse("");
        TaskStanding task = links.standing(id);
        removeAll();
        PageHeader header = new PageHeader(task.title()).crumb("Уведомления", MainLayout.NOTICES_ROUTE);
        FactList facts = new FactList()
                .fact("Где", task.place())
                .fact("Кто выполняет", Role.valueOf(task.role()).title())
                .fact("Срок", task.due() == null ? "без срока" : dueDates.of(task.due()))
                .fact("Состояние", state(task));
        facts.addClassName("card");
        add(header, facts);
        links.screen(id).ifPresent(route -> {
            Anchor carryOut = new Anchor(route, "Открыть и выполнить");
            add(carryOut);
        });
        add(new H2("Кого уведомили"), new ToldList(links.told(id), clock));
    }

    private StatusBadge state(TaskStanding task) {
        Instant closed = task.closedAt();
        if (closed == null) {
            return StatusBadge.active("открыта");
        }
        String day = DateFields.text(clock.dayOf(closed));
        return task.done()
                ? StatusBadge.done("выполнена " + day)
                : StatusBadge.neutral(("Снята " + day).toLowerCase(Locale.ROOT));
    }
}
