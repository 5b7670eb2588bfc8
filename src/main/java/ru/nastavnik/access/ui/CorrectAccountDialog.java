package ru.nastavnik.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import ru.nastavnik.access.AccountAdministration;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.UnitDirectory;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** A name that was misspelt or has changed, another address, another workplace. */
class CorrectAccountDialog extends Dialog {

    CorrectAccountDialog(
            AccountAdministration administration, UnitDirectory units, AccountSummary account, Runnable corrected) {
        super("Исправить данные: " + account.name().surnameFirst());
        setWidth("44rem");
        setMaxWidth("95vw");
        AccountFields fields = new AccountFields();
        fields.show(account);
        OrganizationPicker workplace = new OrganizationPicker("Место работы (для работников организаций)", units);
        workplace.setWidthFull();
        OrganizationId known = account.workplace();
        if (known != null) {
            workplace.show(units.organization(known).orElse(null));
        }
        FieldErrors errors = fields.bindTo(new FieldErrors());
        Button save = new Button("Сохранить");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> {
            if (errors.accept(() -> administration.correct(account, fields.value(workplace.organization())))) {
                close();
                Notices.done("Данные исправлены.");
                corrected.run();
            }
        });
        add(
                fields,
                workplace,
                new Paragraph(
                        "Подписанные документы останутся с прежним именем. Если человек сейчас в системе, он войдёт"
                                + " заново; его черновики сохранены."));
        getFooter().add(new Button("Не исправлять", event -> close()), save);
    }
}
