package ru.nastavnik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;

/** The page belongs to another role. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
@PageTitle("Нет доступа — Наставник")
class NoRight extends Div implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(new ErrorPage(
                "Нет доступа",
                new ErrorNotice.Message(
                        "Эта страница недоступна в вашей нынешней роли.",
                        "",
                        "Если у вас есть другая должность, выберите её в меню справа вверху.")));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
