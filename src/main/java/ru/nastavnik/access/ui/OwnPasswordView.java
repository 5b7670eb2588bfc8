package ru.nastavnik.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import ru.nastavnik.access.ActingPosts;
import ru.nastavnik.access.OwnPassword;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.StartPage;

/** A person replaces their password: on their own wish, or because the first one was given to them. */
@Route(value = MainLayout.PASSWORD_ROUTE, autoLayout = false)
@PageTitle("Смена пароля — Наставник")
@PermitAll
class OwnPasswordView extends EntryCard {

    OwnPasswordView(OwnPassword ownPassword, ActingPosts actingPosts) {
        super("Смена пароля", explanation(actingPosts));
        boolean required = isRequired(actingPosts);
        PasswordField current = new PasswordField(required ? "Выданный пароль" : "Текущий пароль");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setRequiredIndicatorVisible(true);
        current.setWidthFull();
        NewPasswordFields fields = new NewPasswordFields();
        FieldErrors errors = fields.bindTo(new FieldErrors().field("current", current));
        Button change = new Button("Сменить пароль", event -> {
            if (errors.accept(() -> ownPassword.change(current.getValue(), fields.value()))) {
                StartPage.openAnew();
            }
        });
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickShortcut(Key.ENTER);
        change.setWidthFull();
        put(current, fields, change);
        if (!required) {
            put(new Anchor("", "Не менять, вернуться"));
        }
    }

    private static boolean isRequired(ActingPosts actingPosts) {
        return actingPosts.signedIn().map(SignedIn::passwordChangeRequired).orElse(false);
    }

    private static String explanation(ActingPosts actingPosts) {
        return isRequired(actingPosts)
                ? "Это первый вход: замените выданный пароль своим, который не знает никто другой."
                : "После смены пароля сеансы на других устройствах завершатся.";
    }
}
