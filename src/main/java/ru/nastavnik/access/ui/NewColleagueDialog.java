package ru.nastavnik.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Employees;
import ru.nastavnik.access.OneTimeLinks;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ui.FieldErrors;

/** Enters a colleague who has no account yet, and shows the link by which they first sign in. */
public class NewColleagueDialog extends Dialog {

    private final TextField surname = new TextField("Фамилия");
    private final TextField givenName = new TextField("Имя");
    private final TextField patronymic = new TextField("Отчество (если есть)");
    private final RadioButtonGroup<Gender> gender = new RadioButtonGroup<>("Пол");
    private final TextField login = new TextField("Имя для входа");
    private final EmailField email = new EmailField("Электронная почта (если есть)");
    private final transient FieldErrors errors = new FieldErrors()
            .field("surname", surname)
            .field("givenName", givenName)
            .field("gender", gender)
            .field("login", login)
            .field("email", email);

    public NewColleagueDialog(
            Employees employees, OneTimeLinks links, OrganizationId organization, Consumer<AccountId> entered) {
        setHeaderTitle("Новый работник");
        setModal(true);
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(Gender::title);
        gender.setHelperText("Нужен, чтобы приказ верно склонял имя");
        login.setHelperText("Латиницей или кириллицей, например «ivanova.mi»");
        FormLayout form = new FormLayout(surname, givenName, patronymic, gender, login, email);
        form.setMaxWidth("34rem");
        add(form);
        Button save = new Button("Добавить работника", event -> {
            if (complete()) {
                errors.accept(() -> {
                    AccountId account = employees.register(
                            organization,
                            new PersonName(
                                    surname.getValue(), givenName.getValue(), patronymic.getValue(), gender.getValue()),
                            login.getValue().strip(),
                            email.getValue().isBlank() ? null : email.getValue().strip());
                    entered.accept(account);
                    showLink(links.issue(account));
                });
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Отмена", event -> close()), save);
    }

    private boolean complete() {
        return errors.require("surname", !surname.getValue().isBlank(), "Укажите фамилию")
                & errors.require("givenName", !givenName.getValue().isBlank(), "Укажите имя")
                & errors.require("gender", gender.getValue() != null, "Укажите пол")
                & errors.require("login", !login.getValue().isBlank(), "Укажите имя для входа");
    }

    private void showLink(String path) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle("Работник добавлен");
        TextField link = new TextField("Ссылка для первого входа, действует три дня");
        link.setReadOnly(true);
        link.setWidthFull();
        link.setValue(path);
        getElement()
                .executeJs("return window.location.origin")
                .then(String.class, origin -> link.setValue(origin + path));
        add(
                new Paragraph("Передайте ссылку работнику: по ней он сам задаст пароль. Больше она показана не будет."),
                link);
        Button done = new Button("Готово", event -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}
