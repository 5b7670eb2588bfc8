package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.TemplateLibrary;
import ru.nastavnik.document.TemplateVersionId;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Puts an earlier template in force again: from which day, and why. */
class ReturnToTemplateDialog extends Dialog {

    ReturnToTemplateDialog(
            TemplateLibrary library,
            DocumentKind kind,
            @Nullable TemplateVersionId version,
            LocalDate today,
            Runnable changed) {
        setHeaderTitle("Вернуть прежний шаблон?");
        setWidth("30rem");
        setMaxWidth("95vw");
        DatePicker from = DateFields.date("Действует с", DayKind.EFFECTIVE_FROM);
        from.setValue(today);
        from.setMin(today);
        TextArea reason = new TextArea("Причина");
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        FieldErrors errors = new FieldErrors().field("effectiveFrom", from).field("reason", reason);
        Button confirm = new Button("Вернуть шаблон", event -> {
            LocalDate day = from.getValue();
            if (!errors.require("effectiveFrom", day != null, "Укажите дату") || day == null) {
                return;
            }
            if (errors.accept(() -> library.returnTo(kind, version, reason.getValue(), day))) {
                close();
                Notices.done("Прежний шаблон действует с " + DateFields.text(day) + ".");
                changed.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("Нынешняя версия останется в списке, её можно будет ввести снова. Зарегистрированные"
                        + " документы не изменятся."),
                from,
                reason);
        getFooter().add(new Button("Не сейчас", event -> close()), confirm);
    }
}
