package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import ru.nastavnik.acquaintance.ExtractByLink;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.StatusBadge;

/**
 * Opened by a link, without signing in: one extract. The secret stands behind «#», which browsers send to nobody; the
 * page hands it over by itself.
 */
@Route(value = AcquaintanceNavigation.EXTRACT, autoLayout = false)
@PageTitle("Выписка из приказа — Наставник")
@AnonymousAllowed
class ExtractView extends Main {
    private final transient ExtractByLink extracts;

    ExtractView(ExtractByLink extracts) {
        this.extracts = extracts;
        addClassName("extract-page");
        add(new Paragraph("Открываем выписку…"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            getElement().executeJs("return window.location.hash.substring(1)").then(String.class, this::open);
        }
    }

    void open(String secret) {
        try {
            show(secret, extracts.open(secret));
        } catch (NotFoundException refused) {
            refuse(refused);
        }
    }

    private void show(String secret, ExtractByLink.Shown shown) {
        removeAll();
        add(new H1("Выписка из приказа"));
        add(new Paragraph(
                "Ссылка действует до " + DateFields.text(shown.until()) + " и показывает только эту выписку."));
        String later = shown.later();
        if (later != null) {
            add(StatusBadge.warning("Приказ " + later.toLowerCase(DateFields.RUSSIAN) + " более поздним приказом"));
        }
        add(state(secret, shown));
        add(new DocumentPreview(shown.extract().content()));
    }

    private Component state(String secret, ExtractByLink.Shown shown) {
        Div state = new Div();
        state.addClassName("extract-state");
        if (shown.readOn() == null) {
            Button read = new Button("Выписка прочитана", event -> confirm(secret));
            read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            state.add(
                    read,
                    new Paragraph("Нажатие сообщит организации, что выписку прочли. Это уведомление, а не подпись:"
                            + " подпись ставят на бумаге."));
        } else {
            state.add(
                    StatusBadge.neutral("Прочитано " + DateFields.text(shown.readOn())),
                    new Paragraph("Это уведомление, а не подпись: подпись ставят на бумаге."));
        }
        return state;
    }

    private void confirm(String secret) {
        try {
            show(secret, extracts.confirmReading(secret));
        } catch (NotFoundException refused) {
            refuse(refused);
        }
    }

    private void refuse(NotFoundException refused) {
        removeAll();
        add(new H1("Выписка не открывается"), new Paragraph(String.valueOf(refused.getMessage())));
    }
}
