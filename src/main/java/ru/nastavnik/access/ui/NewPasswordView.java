package ru.nastavnik.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import ru.nastavnik.access.OneTimeLinks;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.FieldErrors;

/** Opened by a one-time link: a person sets a password that nobody else knows. */
@Route(value = "new-password/:token", autoLayout = false)
@PageTitle("Новый пароль — Наставник")
@AnonymousAllowed
class NewPasswordView extends EntryCard implements BeforeEnterObserver {
    private final transient OneTimeLinks links;
    private final NewPasswordFields fields = new NewPasswordFields();
    private final Paragraph who = new Paragraph();
    private String token = "";

    NewPasswordView(OneTimeLinks links) {
        super("Новый пароль", "Придумайте пароль для входа в «Наставник». Ссылка работает один раз.");
        this.links = links;
        FieldErrors errors = fields.bindTo(new FieldErrors());
        Button save = new Button("Сохранить пароль", event -> {
            if (errors.accept(() -> links.setPassword(token, fields.value()))) {
                replaceWith("Пароль сохранён", "Теперь войдите с ним.", new Anchor("login", "Перейти ко входу"));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.setWidthFull();
        put(who, fields, save);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        try {
            who.setText("Имя для входа: " + links.loginOf(token));
        } catch (DomainException worthless) {
            replaceWith(
                    "Ссылка не работает",
                    String.valueOf(worthless.getMessage()),
                    new Anchor("login", "Перейти ко входу"));
        }
    }
}
