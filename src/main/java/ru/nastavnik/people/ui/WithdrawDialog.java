package ru.nastavnik.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Registers a withdrawal; the consequences are told before. */
class WithdrawDialog extends Dialog {

    WithdrawDialog(ConsentRegister consents, OwnOrganization own, Consent consent, Runnable changed) {
        setHeaderTitle("Согласие отозвано?");
        setWidth("min(560px, 96vw)");
        UnorderedList consequences = new UnorderedList();
        consents.consequencesOfWithdrawal(own.id(), consent.id()).forEach(line -> consequences.add(new ListItem(line)));
        DatePicker day = DateFields.date("День отзыва", DayKind.CONSENT);
        day.setRequiredIndicatorVisible(true);
        day.setValue(own.today());
        day.setMin(consent.givenOn());
        day.setMax(own.today());
        TextField reason = new TextField("Основание");
        reason.setPlaceholder("Например: заявление законного представителя");
        reason.setWidthFull();
        FieldErrors errors = new FieldErrors().field("withdrawnOn", day);
        Button confirm = new Button("Зарегистрировать отзыв", event -> {
            if (errors.require("withdrawnOn", day.getValue() != null, "Укажите день отзыва.")
                    && errors.accept(
                            () -> consents.withdraw(own.id(), consent.id(), day.getValue(), reason.getValue()))) {
                Notices.done("Отзыв зарегистрирован.");
                changed.run();
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph(consent.kind().title() + " от " + DateFields.text(consent.givenOn())
                        + ". Отменить отзыв нельзя: понадобится новое согласие. Что изменится:"),
                consequences,
                day,
                reason);
        getFooter().add(new Button("Не сейчас", event -> close()), confirm);
    }
}
