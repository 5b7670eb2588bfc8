package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.RegistrationCorrections;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.TypedInput;

/** Asks for what stands on the signed sheet, and shows what depends on it before it counts. */
class CorrectRegistrationDialog extends Dialog {

    private final UnorderedList consequences = new UnorderedList();

    CorrectRegistrationDialog(RegistrationCorrections corrections, RegisteredDocument document, Runnable changed) {
        setHeaderTitle("Исправить регистрацию");
        setWidth("min(32rem, 96vw)");
        TextField number = new TextField("Номер на подписанном листе");
        number.setValue(document.number());
        number.setMaxLength(30);
        number.setWidthFull();
        DatePicker date = DateFields.date("Дата на подписанном листе", DayKind.DOCUMENT);
        date.setValue(document.date());
        TextArea reason = new TextArea("В чём была ошибка");
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        FieldErrors errors =
                new FieldErrors().field("number", number).field("date", date).field("reason", reason);
        date.addValueChangeListener(event -> showConsequences(corrections, document, event.getValue()));
        showConsequences(corrections, document, document.date());
        Button correct = new Button("Исправить", event -> {
            LocalDate day = date.getValue();
            if (errors.require("date", day != null, "Укажите дату")
                    && day != null
                    && errors.accept(
                            () -> corrections.correct(document.id(), number.getValue(), day, reason.getValue()))) {
                Notices.done("Регистрация исправлена. Прежние номер и дата остались в сведениях документа.");
                close();
                changed.run();
            }
        });
        correct.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(
                        "Исправляйте, если в систему внесли не то, что стоит на подписанном листе. Текст документа"
                                + " не меняется."),
                number,
                date,
                reason,
                consequences);
        TypedInput.guard(this);
        getFooter().add(new Button("Не исправлять", event -> close()), correct);
    }

    private void showConsequences(RegistrationCorrections corrections, RegisteredDocument document, LocalDate day) {
        consequences.removeAll();
        if (day != null) {
            corrections.consequences(document.id(), day).forEach(sentence -> consequences.add(new ListItem(sentence)));
        }
    }
}
