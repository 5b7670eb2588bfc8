package ru.nastavnik.access.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.NewAccount;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.FieldErrors;

/** Fields of a new account: the name as documents need it, and what one signs in with. */
class AccountFields extends FormLayout {
    private final TextField surname = new TextField("Фамилия");
    private final TextField givenName = new TextField("Имя");
    private final TextField patronymic = new TextField("Отчество (если есть)");
    private final Select<Gender> gender = new Select<>();
    private final TextField login = new TextField("Имя для входа");
    private final EmailField email = new EmailField("Эл. почта (необязательно)");

    AccountFields() {
        gender.setLabel("Пол (для склонения в документах)");
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(Gender::title);
        login.setHelperText("От 3 знаков: буквы, цифры, точка, дефис");
        login.setAutocomplete(Autocomplete.USERNAME);
        for (TextField field : List.of(surname, givenName, login)) {
            field.setRequiredIndicatorVisible(true);
        }
        gender.setRequiredIndicatorVisible(true);
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("28em", 2));
        add(surname, givenName, patronymic, gender, login, email);
        surname.focus();
    }

    /** Shows an account that is to be corrected; what one signs in with stays. */
    void show(AccountSummary account) {
        surname.setValue(account.name().surname());
        givenName.setValue(account.name().givenName());
        patronymic.setValue(Objects.requireNonNullElse(account.name().patronymic(), ""));
        gender.setValue(account.name().gender());
        login.setValue(account.login());
        login.setReadOnly(true);
        login.setHelperText(null);
        email.setValue(Objects.requireNonNullElse(account.email(), ""));
    }

    FieldErrors bindTo(FieldErrors errors) {
        return errors.field("surname", surname)
                .field("givenName", givenName)
                .field("gender", gender)
                .field("login", login)
                .field("email", email);
    }

    /** What is empty and must not be. */
    List<FieldViolation> missing() {
        List<FieldViolation> violations = new ArrayList<>();
        if (surname.getValue().isBlank()) {
            violations.add(new FieldViolation("surname", "Укажите фамилию"));
        }
        if (givenName.getValue().isBlank()) {
            violations.add(new FieldViolation("givenName", "Укажите имя"));
        }
        if (gender.isEmpty()) {
            violations.add(new FieldViolation("gender", "Выберите пол"));
        }
        if (login.getValue().isBlank()) {
            violations.add(new FieldViolation("login", "Укажите имя для входа"));
        }
        return violations;
    }

    /** @throws ValidationException for what is empty */
    NewAccount value(@Nullable OrganizationId workplace) {
        List<FieldViolation> missing = missing();
        if (!missing.isEmpty()) {
            throw new ValidationException(missing);
        }
        return new NewAccount(
                login.getValue().strip(),
                new PersonName(surname.getValue(), givenName.getValue(), patronymic.getValue(), gender.getValue()),
                email.getValue().isBlank() ? null : email.getValue().strip(),
                workplace);
    }
}
