package ru.nastavnik.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import ru.nastavnik.access.FirstAdministrator;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.FieldErrors;

/** Opened by the link printed at the first start: the installation gets its administrator. */
@Route(value = "first-administrator/:token", autoLayout = false)
@PageTitle("Первый администратор — Наставник")
@AnonymousAllowed
class FirstAdministratorView extends EntryCard implements BeforeEnterObserver {
    private final transient FirstAdministrator firstAdministrator;
    private String token = "";

    FirstAdministratorView(FirstAdministrator firstAdministrator) {
        super(
                "Первый администратор",
                "Он заводит организации, учётные записи и должности. Ссылка работает один раз и действует сутки.");
        this.firstAdministrator = firstAdministrator;
        addClassName("sign-in-wide");
        AccountFields account = new AccountFields();
        NewPasswordFields password = new NewPasswordFields();
        FieldErrors errors = password.bindTo(account.bindTo(new FieldErrors()));
        Button create = new Button("Создать учётную запись администратора", event -> {
            if (errors.accept(() -> {
                List<FieldViolation> missing = account.missing();
                missing.addAll(password.missing());
                if (!missing.isEmpty()) {
                    throw new ValidationException(missing);
                }
                firstAdministrator.create(token, account.value(null), password.value());
            })) {
                replaceWith(
                        "Администратор создан",
                        "Войдите с указанными именем и паролем.",
                        new Anchor("login", "Перейти ко входу"));
            }
        });
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setWidthFull();
        put(account, password, create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        try {
            firstAdministrator.check(token);
        } catch (DomainException worthless) {
            replaceWith(
                    "Ссылка не работает",
                    String.valueOf(worthless.getMessage()),
                    new Anchor("login", "Перейти ко входу"));
        }
    }
}
