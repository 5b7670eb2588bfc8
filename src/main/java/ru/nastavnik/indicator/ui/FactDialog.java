package ru.nastavnik.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import ru.nastavnik.indicator.Indicator;
import ru.nastavnik.indicator.IndicatorFacts;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Records a fact, or that it is «не рассчитан» and why. */
class FactDialog extends Dialog {

    FactDialog(IndicatorFacts facts, Indicator indicator, LocalDate today, Runnable changed) {
        setHeaderTitle("Факт показателя " + indicator.no());
        setWidth("min(460px, 96vw)");
        DatePicker day = DateFields.date("На день", DayKind.FIGURES);
        day.setMax(today);
        IntegerField year = new IntegerField("За год");
        year.setStepButtonsVisible(true);
        day.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                year.setValue(event.getValue().getYear());
            }
        });
        day.setValue(today);
        BigDecimalField value = new BigDecimalField("Факт, " + indicator.unit());
        value.setLocale(DateFields.RUSSIAN);
        Checkbox none = new Checkbox("Не рассчитан");
        TextArea reason = new TextArea("Причина");
        reason.setHelperText("Почему посчитать нельзя; она будет стоять в отчётах вместо числа.");
        reason.setVisible(false);
        none.addValueChangeListener(event -> {
            reason.setVisible(event.getValue());
            value.setVisible(!event.getValue());
        });
        TextField source = new TextField("Источник");
        source.setPlaceholder("Откуда взято");
        FieldErrors errors = new FieldErrors()
                .field("asOf", day)
                .field("year", year)
                .field("value", value)
                .field("reason", reason)
                .field("source", source);
        Button save = new Button("Записать факт", event -> {
            if (errors.accept(() -> {
                if (day.getValue() == null) {
                    throw new ValidationException("asOf", "Укажите день");
                }
                boolean missing = none.getValue();
                if (!missing && value.getValue() == null) {
                    throw new ValidationException("value", "Введите число или отметьте «Не рассчитан»");
                }
                facts.typeFact(
                        indicator.code(),
                        year.getValue() == null ? 0 : year.getValue(),
                        day.getValue(),
                        missing ? null : value.getValue(),
                        missing ? reason.getValue() : "",
                        source.getValue());
            })) {
                Notices.done("Факт записан.");
                close();
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(day, year, value, none, reason, source);
        fields.addClassName("form-column");
        add(fields);
        getFooter().add(new Button("Не сейчас", event -> close()), save);
    }
}
