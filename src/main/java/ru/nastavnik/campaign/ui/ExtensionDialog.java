package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** A later deadline with its reason. */
class ExtensionDialog extends Dialog {
    ExtensionDialog(
            String title,
            String consequence,
            LocalDate suggested,
            BiConsumer<LocalDate, String> action,
            Runnable afterwards) {
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("95vw");
        DatePicker until = DateFields.date("Новый срок", DayKind.TERM);
        until.setValue(suggested);
        until.setWidthFull();
        TextArea reason = new TextArea("Причина");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        FieldErrors errors = new FieldErrors().field("dueOn", until).field("reason", reason);
        Button confirm = new Button("Продлить", event -> {
            if (errors.accept(() -> extend(until, reason, action))) {
                close();
                Notices.done("Срок продлён до " + DateFields.text(until.getValue()) + ".");
                afterwards.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(consequence), until, reason);
        getFooter().add(new Button("Не сейчас", event -> close()), confirm);
    }

    private static void extend(DatePicker until, TextArea reason, BiConsumer<LocalDate, String> action) {
        if (until.isEmpty()) {
            throw new ValidationException("dueOn", "Укажите новый срок");
        }
        action.accept(until.getValue(), reason.getValue());
    }
}
