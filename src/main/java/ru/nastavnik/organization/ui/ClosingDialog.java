package ru.nastavnik.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import ru.nastavnik.organization.OrganizationAdministration;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Asks from when and why an organisation closes, and says what that means. */
class ClosingDialog extends Dialog {

    ClosingDialog(
            OrganizationAdministration administration,
            OrganizationView organization,
            LocalDate today,
            Runnable closed) {
        setHeaderTitle("Закрыть организацию?");
        setWidth("32rem");
        DatePicker day = DateFields.date("Не работает с", DayKind.EFFECTIVE_FROM);
        day.setValue(today);
        TextArea reason = new TextArea("Причина");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText("Например: присоединена к другой школе");
        FieldErrors errors = new FieldErrors().field("closedOn", day).field("closingReason", reason);
        Button confirm = new Button("Закрыть организацию", event -> {
            boolean accepted = errors.accept(() -> {
                if (day.getValue() == null) {
                    throw new ValidationException("closedOn", "Укажите дату.");
                }
                administration.close(organization.id(), organization.version(), day.getValue(), reason.getValue());
            });
            if (accepted) {
                close();
                Notices.done("Организация закрыта и выбыла из распоряжения.");
                closed.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph(organization.fullName()),
                new Paragraph("Организация выбудет из распоряжения, её открытые задачи будут сняты. Документы и история"
                        + " сохранятся. Вернуть закрытую организацию нельзя."),
                day,
                reason);
        getFooter().add(new Button("Не сейчас", event -> close()), confirm);
    }
}
