package ru.nastavnik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;

/** The thing an address names does not exist or lies outside the person's territory. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
@PageTitle("Не найдено — Наставник")
class OutOfSight extends Div implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(new ErrorPage("Не найдено", ErrorNotice.messageFor(parameter.getException())));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
