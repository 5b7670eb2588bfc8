package ru.nastavnik.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.PageHeader;

/** What an error page shows: what happened, what was kept, what to do, and a way on. */
final class ErrorPage extends Div {

    ErrorPage(String title, ErrorNotice.Message message) {
        addClassName("error-page");
        Anchor home = new Anchor("", "На главную");
        add(
                new PageHeader(title),
                new EmptyState(
                        VaadinIcon.ROAD, message.happened(), (message.kept() + " " + message.todo()).strip(), home));
    }
}
