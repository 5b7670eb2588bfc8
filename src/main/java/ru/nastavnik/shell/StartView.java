package ru.nastavnik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.HeaderInfo;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;
import ru.nastavnik.shared.ui.PageHeader;

/** The address without a path: leads to what the role opens first. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Наставник")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {
    private final transient HeaderInfo headerInfo;
    private final transient List<NavigationContributor> contributors;

    StartView(HeaderInfo headerInfo, List<NavigationContributor> contributors) {
        this.headerInfo = headerInfo;
        this.contributors = contributors;
        add(
                new PageHeader("Наставник"),
                new EmptyState(
                        "Здесь откроется ваша работа",
                        "У вас пока нет действующей должности. Её назначает администратор."));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        headerInfo
                .current()
                .flatMap(person -> MainLayout.entriesOf(person.role(), contributors).stream()
                        .findFirst())
                .map(NavigationEntry::route)
                .ifPresent(event::forwardTo);
    }
}
