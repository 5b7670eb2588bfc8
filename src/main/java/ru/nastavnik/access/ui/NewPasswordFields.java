package ru.nastavnik.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.access.domain.PasswordRules;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.FieldErrors;

/** A new password, typed twice. */
class NewPasswordFields extends Div {
    private final PasswordField password = new PasswordField("Новый пароль");
    private final PasswordField again = new PasswordField("Ещё раз");

    NewPasswordFields() {
        addClassName("password-fields");
        password.setHelperText("Не короче " + PasswordRules.MIN_LENGTH
                + " знаков. Лучше всего — несколько слов, которые легко запомнить вам и трудно угадать другим");
        for (PasswordField field : new PasswordField[] {password, again}) {
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
            field.getElement().setAttribute("reveal-button-accessible-name", "Показать пароль");
        }
        add(password, again);
    }

    FieldErrors bindTo(FieldErrors errors) {
        return errors.field("password", password).field("again", again);
    }

    List<FieldViolation> missing() {
        List<FieldViolation> missing = new ArrayList<>();
        if (password.isEmpty()) {
            missing.add(new FieldViolation("password", "Введите пароль"));
        }
        return missing;
    }

    /** @throws ValidationException if the two differ */
    String value() {
        if (!password.getValue().equals(again.getValue())) {
            throw new ValidationException("again", "Пароли не совпадают");
        }
        return password.getValue();
    }
}
