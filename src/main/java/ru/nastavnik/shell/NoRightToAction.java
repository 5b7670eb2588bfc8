package ru.nastavnik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;

/** A service refused what the page needs. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
@PageTitle("Нет доступа — Наставник")
class NoRightToAction extends Div implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(new ErrorPage("Нет доступа", ErrorNotice.messageFor(parameter.getException())));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
