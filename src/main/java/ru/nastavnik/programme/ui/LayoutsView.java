package ru.nastavnik.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.LayoutCatalogue;
import ru.nastavnik.programme.LayoutId;
import ru.nastavnik.programme.ProgrammeLayout;
import ru.nastavnik.programme.ProgrammeLayouts;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Layouts and forms of the regional centre: versions, what is in force, the draft of a new version. */
@Route(value = ProgrammeNavigation.LAYOUTS, layout = MainLayout.class)
@PageTitle("Макеты и шаблоны")
@RolesAllowed({"CENTRE_OPERATOR", "DEPARTMENT"})
class LayoutsView extends Div implements BeforeEnterObserver {
    private static final String PROGRAMME = "programme";

    private final transient ProgrammeLayouts layouts;
    private final transient ObjectProvider<LayoutCatalogue> catalogues;
    private final transient CurrentActor actor;

    LayoutsView(ProgrammeLayouts layouts, ObjectProvider<LayoutCatalogue> catalogues, CurrentActor actor) {
        this.layouts = layouts;
        this.catalogues = catalogues;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PageHeader header = new PageHeader("Макеты и шаблоны")
                .subtitle("Организации начинают программу и дорожную карту с действующей версии; начатые остаются на"
                        + " своей.")
                .point("3.1");
        if (actor.require().role() == Role.CENTRE_OPERATOR) {
            header.primary(new Button("Новая версия макета программы", VaadinIcon.PLUS.create(), click -> draft()));
        }
        add(header);
        Div programme = new Div(new H2("Макет программы наставничества"));
        programme.addClassName("card");
        layouts.versions().forEach(layout -> programme.add(row(layout)));
        add(programme);
        Map<String, List<LayoutCatalogue.Version>> others = catalogues
                .orderedStream()
                .flatMap(catalogue -> catalogue.versions().stream())
                .filter(version -> !version.kind().equals(PROGRAMME))
                .collect(Collectors.groupingBy(LayoutCatalogue.Version::kindTitle));
        others.forEach((title, versions) -> {
            Div card = new Div(new H2(title));
            card.addClassName("card");
            versions.forEach(version -> card.add(
                    line(version.title(), version.route(), StatusBadge.done("Утверждена"), version.effectiveFrom())));
            add(card);
        });
    }

    private static Div row(ProgrammeLayout layout) {
        LocalDate from = layout.effectiveFrom();
        String title = "версия " + layout.number();
        String route = ProgrammeNavigation.layout(layout.id());
        if (from == null) {
            return new Div(line(title, route, StatusBadge.active("Черновик")));
        }
        return line(title, route, StatusBadge.done("Утверждена"), from);
    }

    private static Div line(String title, String route, StatusBadge badge, LocalDate from) {
        Div line = line(title, route, badge);
        line.add(new Span("действует с " + DateFields.text(from)));
        return line;
    }

    private static Div line(String title, String route, StatusBadge badge) {
        Div line = new Div(new Anchor(route, title), badge);
        line.addClassName("decision-line");
        return line;
    }

    private void draft() {
        try {
            LayoutId id = layouts.draft();
            getUI().ifPresent(ui -> ui.navigate(ProgrammeNavigation.layout(id)));
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
        }
    }
}
