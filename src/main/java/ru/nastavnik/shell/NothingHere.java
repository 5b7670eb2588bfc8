package ru.nastavnik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;

/** There is no page at this address. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
@PageTitle("Страница не найдена — Наставник")
class NothingHere extends Div implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(new ErrorPage(
                "Страница не найдена",
                new ErrorNotice.Message(
                        "По этому адресу ничего нет.", "", "Проверьте адрес или начните с главной страницы.")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
