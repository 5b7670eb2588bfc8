package ru.nastavnik.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import ru.nastavnik.notice.OwnChoices;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.ErrorLine;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/**
 * Where the link of the confirmation leads, after the person has signed in. A button confirms: programs that look into
 * mails follow links, but press nothing.
 */
@Route(value = "notices/address", layout = MainLayout.class)
@PageTitle("Адрес для уведомлений — Наставник")
@PermitAll
class AddressView extends Div implements BeforeEnterObserver {
    private final transient OwnChoices choices;
    private final ErrorLine refusal = new ErrorLine();
    private String code = "";

    AddressView(OwnChoices choices) {
        this.choices = choices;
        Button confirm = new Button("Это мой адрес, присылать уведомления");
        confirm.addClickListener(event -> confirm());
        add(
                new PageHeader("Адрес для уведомлений")
                        .crumb("Уведомления", MainLayout.NOTICES_ROUTE)
                        .primary(confirm),
                new Paragraph("Вы открыли ссылку из письма. Подтвердите, что адрес, на который оно пришло, ваш."),
                refusal,
                new Anchor(MainLayout.NOTICES_ROUTE, "К уведомлениям"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("code")
                .orElse("");
    }

    private void confirm() {
        try {
            choices.confirmAddress(code);
            Notices.done("Адрес подтверждён.");
            getUI().ifPresent(ui -> ui.navigate(MainLayout.NOTICES_ROUTE));
        } catch (DomainException refused) {
            refusal.setText(String.valueOf(refused.getMessage()));
            refusal.setVisible(true);
        }
    }
}
