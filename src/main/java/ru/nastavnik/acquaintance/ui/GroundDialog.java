package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Name, number and date of the act or the agreement by which an electronic signature counts. */
class GroundDialog extends Dialog {

    /** Enters what was typed. */
    interface Entering {
        void enter(String title, String number, LocalDate dated);
    }

    GroundDialog(String title, String about, Entering entering, Runnable afterwards) {
        super(title);
        setWidth("min(30rem, 96vw)");
        TextField name = new TextField("Название документа");
        name.setWidthFull();
        TextField number = new TextField("Номер");
        DatePicker dated = DateFields.date("Дата", DayKind.DOCUMENT);
        FieldErrors errors =
                new FieldErrors().field("title", name).field("number", number).field("dated", dated);
        Button enter = new Button("Внести", event -> {
            LocalDate day = dated.getValue();
            boolean titled = errors.require("title", !name.isEmpty(), "Укажите, как называется документ");
            boolean numbered = errors.require("number", !number.isEmpty(), "Укажите номер");
            boolean complete = errors.require("dated", day != null, "Укажите дату документа") && titled && numbered;
            if (complete
                    && day != null
                    && errors.accept(() -> entering.enter(name.getValue(), number.getValue(), day))) {
                close();
                Notices.done("Внесено.");
                afterwards.run();
            }
        });
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div registration = new Div(number, dated);
        registration.addClassName("toolbar");
        add(new Paragraph(about), name, registration);
        getFooter().add(new Button("Не сейчас", event -> close()), enter);
    }
}
