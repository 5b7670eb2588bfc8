package ru.nastavnik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;

/** Anything else that went wrong while a page was opened. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
@PageTitle("Что-то сломалось — Наставник")
class Broken extends Div implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        add(new ErrorPage("Что-то сломалось", ErrorNotice.messageFor(parameter.getException())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
