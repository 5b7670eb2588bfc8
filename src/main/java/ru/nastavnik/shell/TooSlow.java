package ru.nastavnik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.QueryTimeoutException;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;

/** A page for which the database took longer than people wait. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
@PageTitle("Слишком долго — Наставник")
class TooSlow extends Div implements HasErrorParameter<QueryTimeoutException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<QueryTimeoutException> parameter) {
        add(new ErrorPage("Слишком долго", ErrorNotice.messageFor(parameter.getException())));
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}
