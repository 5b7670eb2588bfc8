package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreens;
import ru.nastavnik.organization.OrganizationFilter;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapTemplates;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** Finds organisations, documents by number, one's tasks and steps of the roadmap, each within one's territory. */
@Route(value = MainLayout.SEARCH_ROUTE, layout = MainLayout.class)
@PageTitle("Поиск — Наставник")
@PermitAll
class SearchView extends Div implements BeforeEnterObserver {
    private static final int MOST = 20;
    private static final int SHORTEST = 2;
    private static final Set<Role> CONTROLLERS =
            Set.of(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT, Role.CENTRE_OPERATOR);

    private final transient Organizations organizations;
    private final transient DocumentArchive documents;
    private final transient TaskList tasks;
    private final transient TaskScreens screens;
    private final transient RoadmapTemplates templates;
    private final transient RegionClock clock;
    private final transient Role role;
    private final TextField text = new TextField("Что найти");
    private final Div results = new Div();

    SearchView(
            Organizations organizations,
            DocumentArchive documents,
            TaskList tasks,
            TaskScreens screens,
            RoadmapTemplates templates,
            RegionClock clock,
            CurrentActor currentActor) {
        this.organizations = organizations;
        this.documents = documents;
        this.tasks = tasks;
        this.screens = screens;
        this.templates = templates;
        this.clock = clock;
        this.role = currentActor.require().role();
        text.setPlaceholder("Название организации, номер документа, слово из задачи или шага");
        text.setWidth("min(36rem, 100%)");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(
                        SearchView.class, QueryParameters.of(MainLayout.SEARCH_PARAMETER, event.getValue())));
            }
        });
        results.getElement().setAttribute("aria-live", "polite");
        add(new PageHeader("Поиск"), text, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MainLayout.SEARCH_PARAMETER)
                .orElse("")
                .strip();
        text.setValue(wanted);
        results.removeAll();
        if (wanted.length() < SHORTEST) {
            results.add(new EmptyState(
                    "Здесь появится найденное",
                    "Введите хотя бы два знака: часть названия, номер документа или слово."));
            return;
        }
        group("Организации", organizations(wanted));
        group("Документы", documents(wanted));
        group("Мои задачи", tasks(wanted));
        group("Шаги дорожной карты", steps(wanted));
        if (results.getComponentCount() == 0) {
            results.add(new EmptyState(
                    "Ничего не найдено", "Проверьте написание. Ищется только то, что относится к вашей территории."));
        }
    }

    private List<ListItem> organizations(String wanted) {
        return organizations.list(OrganizationFilter.all().withText(wanted)).stream()
                .limit(MOST)
                .map(this::organization)
                .toList();
    }

    private ListItem organization(OrganizationView found) {
        Component name = CONTROLLERS.contains(role)
                ? new Anchor(OrganizationControlView.route(found.id()), found.shortName())
                : new Span(found.shortName());
        return new ListItem(name, new Span(found.kind().title() + ", " + found.locationName()));
    }

    private List<ListItem> documents(String wanted) {
        if (role == Role.ADMINISTRATOR) {
            return List.of();
        }
        return documents.list(new DocumentFilter(null, null, wanted, null, null), 0, MOST).stream()
                .map(SearchView::document)
                .toList();
    }

    private static ListItem document(RegisteredDocument found) {
        return new ListItem(
                new Anchor("documents/" + found.id(), found.reference()),
                new Span(found.subject() + " · " + found.ownerName()));
    }

    private List<ListItem> tasks(String wanted) {
        return tasks.mine(TaskFilter.none().matching(wanted), null, MOST).rows().stream()
                .map(this::task)
                .toList();
    }

    private ListItem task(TaskRow found) {
        Component title = screens.route(found)
                .<Component>map(route -> new Anchor(route, found.title()))
                .orElseGet(() -> new Span(found.title()));
        String place = found.organizationName();
        return new ListItem(title, new Span(place == null ? "" : place));
    }

    private List<ListItem> steps(String wanted) {
        String part = wanted.toLowerCase(Locale.ROOT);
        return List.of(RoadmapKind.values()).stream()
                .flatMap(kind -> templates.inForce(kind, clock.today()).stream())
                .flatMap(template -> template.steps().stream())
                .filter(step -> matches(step, part))
                .limit(MOST)
                .map(step -> new ListItem(
                        new Span(step.numberedTitle()), new Span(step.stage().title())))
                .toList();
    }

    private static boolean matches(StepDefinition step, String part) {
        return step.numberedTitle().toLowerCase(Locale.ROOT).contains(part);
    }

    private void group(String title, List<ListItem> found) {
        if (found.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        found.forEach(list::add);
        Section section = new Section(new H2(title), list);
        section.addClassName("card");
        results.add(section);
    }
}
