package ru.nastavnik.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import ru.nastavnik.access.AccountAdministration;
import ru.nastavnik.access.AccountAdministration.Created;
import ru.nastavnik.access.UnitDirectory;
import ru.nastavnik.shared.ui.FieldErrors;

/** A new account; its first password is shown once, to be handed over. */
class NewAccountDialog extends Dialog {

    NewAccountDialog(AccountAdministration administration, UnitDirectory units) {
        super("Новая учётная запись");
        setWidth("44rem");
        setMaxWidth("95vw");
        AccountFields fields = new AccountFields();
        OrganizationPicker workplace = new OrganizationPicker("Место работы (для работников организаций)", units);
        workplace.setWidthFull();
        workplace.setHelperText("По нему человек попадает в список коллег, из которых директор выбирает куратора");
        FieldErrors errors = fields.bindTo(new FieldErrors());
        Button create = new Button("Завести");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickListener(event -> errors.accept(() -> {
            Created created = administration.create(fields.value(workplace.organization()));
            close();
            OneTimeSecret.showPassword(
                    "Пароль для первого входа",
                    "Передайте его человеку лично: больше он нигде не показывается. При первом входе его нужно"
                            + " заменить. Следующий шаг — открыть должность.",
                    created.temporaryPassword(),
                    () -> UI.getCurrent().navigate(AccessNavigation.ACCOUNTS + "/" + created.id()));
        }));
        add(fields, workplace, new Paragraph("Права появятся с первой должностью."));
        getFooter().add(new Button("Не заводить", event -> close()), create);
    }
}
