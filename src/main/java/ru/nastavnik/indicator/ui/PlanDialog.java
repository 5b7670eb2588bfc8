package ru.nastavnik.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import ru.nastavnik.indicator.IndicatorFacts;
import ru.nastavnik.indicator.IndicatorPassport;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Sets the plan of a year; the plan set before is replaced. */
class PlanDialog extends Dialog {

    PlanDialog(IndicatorFacts facts, IndicatorPassport passport, LocalDate today, Runnable changed) {
        setHeaderTitle("План на конец года");
        setWidth("min(460px, 96vw)");
        IntegerField year = new IntegerField("Год");
        year.setValue(today.getYear());
        year.setStepButtonsVisible(true);
        BigDecimalField value =
                new BigDecimalField("План, " + passport.current().unit());
        value.setLocale(DateFields.RUSSIAN);
        TextField source = new TextField("Чем установлен");
        source.setPlaceholder("Документ, номер и дата");
        passport.years().stream()
                .filter(each -> each.plan() != null)
                .reduce((first, second) -> second)
                .ifPresent(last ->
                        source.setValue(Objects.requireNonNull(last.plan()).source()));
        FieldErrors errors =
                new FieldErrors().field("year", year).field("value", value).field("source", source);
        Button save = new Button("Установить план", event -> {
            int chosen = year.getValue() == null ? 0 : year.getValue();
            if (errors.accept(
                    () -> facts.savePlan(passport.current().code(), chosen, value.getValue(), source.getValue()))) {
                Notices.done("План " + chosen + " года установлен.");
                close();
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(year, value, source);
        fields.addClassName("form-column");
        add(fields);
        getFooter().add(new Button("Не сейчас", event -> close()), save);
    }
}
