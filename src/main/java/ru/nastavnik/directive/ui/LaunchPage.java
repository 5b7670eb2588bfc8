package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchProgress;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.directive.LaunchView;
import ru.nastavnik.directive.process.RegionalDirectiveProcess;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.ProgressPanel;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.DiagramPosition;
import ru.nastavnik.workflow.ui.ProcessDiagram;

/** The carrying out of a directive on one page: layouts, launch, progress, control, closing (1.1, 3.1, 9). */
@Route(value = DirectiveNavigation.LAUNCHES + "/:launchId", layout = MainLayout.class)
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR", "ADMINISTRATOR"})
class LaunchPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient LaunchScreens screens;
    private String title = "Ход исполнения";

    LaunchPage(LaunchScreens screens) {
        this.screens = screens;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "launchId", LaunchId::of));
    }

    void show(LaunchId id) {
        removeAll();
        LaunchView launch = screens.launches().get(id);
        DirectiveView directive = screens.directives().get(launch.directive());
        title = "Исполнение " + directive.citation() + " — Наставник";
        add(
                new PageHeader("Исполнение распоряжения " + directive.citation())
                        .crumb("Распоряжения", DirectiveNavigation.list())
                        .crumb(directive.citation(), DirectiveNavigation.directive(directive.id()))
                        .subtitle("Срок: с " + DateFields.text(launch.termFrom()) + " по "
                                + DateFields.text(launch.termTo()))
                        .beside(DirectivesView.state(directive, launch)),
                milestones(launch));
        Runnable again = () -> show(id);
        if (screens.is(Role.DEPARTMENT) && screens.terms().areMissing(id)) {
            add(new MissingTermsPanel(screens, launch, again));
        }
        switch (launch.state()) {
            case REGISTERED -> add(new LayoutsPanel(screens, launch, again));
            case LAYOUTS_APPROVED -> add(new LaunchPanel(screens, launch, again));
            case LAUNCHING -> add(progress(id, again));
            case RUNNING -> add(new ControlPanel(screens, launch, again), new ProgressTabs(screens, launch));
            case CLOSED -> {
                add(summary(directive));
                int remaining = screens.is(Role.DEPARTMENT) ? screens.ending().remaining(id) : 0;
                if (remaining > 0) {
                    add(new EndingPanel(screens, id, remaining, again));
                }
                add(new ProgressTabs(screens, launch));
            }
        }
        screens.diagrams()
                .position(RegionalDirectiveProcess.KEY, BusinessKey.of(id.value()))
                .ifPresent(position -> add(diagram(position)));
    }

    /** What has been done, what is now, what comes. */
    private static Component milestones(LaunchView launch) {
        OrderedList list = new OrderedList();
        list.addClassName("milestones");
        LaunchState[] states = LaunchState.values();
        String[] names = {"Макеты", "Запуск", "Организации начинают", "Исполнение", "Закрыто с итогом"};
        for (int i = 0; i < names.length; i++) {
            ListItem item = new ListItem(names[i]);
            int now = launch.state().ordinal();
            boolean closed = launch.state() == LaunchState.CLOSED;
            item.addClassName(states[i].ordinal() < now || closed ? "passed" : i == now ? "current" : "next");
            if (i == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        return list;
    }

    private Component progress(LaunchId id, Runnable again) {
        Section card = new Section(new H2("Организации начинают работу"));
        card.addClassName("card");
        card.add(new ProgressPanel(
                () -> {
                    LaunchProgress.Begun begun = screens.progress().begun(id);
                    boolean finished = screens.launches().get(id).state() != LaunchState.LAUNCHING;
                    return new ProgressPanel.Progress(begun.begun(), begun.reached(), finished, "Запущено организаций");
                },
                again));
        return card;
    }

    private Component summary(DirectiveView directive) {
        Section card = new Section(new H2("Итог"));
        card.addClassName("card");
        String summary = directive.summary();
        Paragraph text = new Paragraph(summary == null ? "" : summary);
        text.addClassName("official-text");
        card.add(text);
        DocumentId document = directive.summaryDocument();
        if (document != null) {
            card.add(new SummaryDocument(screens.archive(), document));
        }
        return card;
    }

    private static Component diagram(DiagramPosition position) {
        Section card = new Section(new H2("Ход процесса"));
        card.addClassName("card");
        card.add(new ProcessDiagram(position));
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
