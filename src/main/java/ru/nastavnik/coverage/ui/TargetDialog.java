package ru.nastavnik.coverage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.coverage.NewTarget;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Asks for a new target. */
class TargetDialog extends Dialog {

    TargetDialog(CoverageTargets targets, MentoringForms catalogue, Runnable added) {
        setHeaderTitle("Новая цель охвата");
        setWidth("min(36rem, 96vw)");
        CheckboxGroup<MentoringForm> forms = new CheckboxGroup<>("Формы наставничества");
        forms.setItems(catalogue.all());
        forms.setItemLabelGenerator(MentoringForm::title);
        Checkbox joint = new Checkbox("Совместно: достаточно любой из выбранных форм");
        CheckboxGroup<OrganizationKind> kinds = new CheckboxGroup<>("Виды организаций");
        kinds.setItems(OrganizationKind.values());
        kinds.setItemLabelGenerator(OrganizationKind::title);
        kinds.setHelperText("Ничего не выбрано – все виды");
        Checkbox kindsJoint = new Checkbox("Виды вместе: доля по всем выбранным видам сразу");
        DatePicker day = DateFields.date("К дате", DayKind.LONG_TERM);
        BigDecimalField percent = new BigDecimalField("Доля организаций, %");
        percent.setWidth("14rem");
        TextField source = new TextField("Документ");
        source.setPlaceholder("например, письмо от 26.08.2022 № 774");
        source.setWidthFull();
        Div row = new Div(day, percent);
        row.addClassName("toolbar");
        add(new Div(forms, joint, kinds, kindsJoint, row, source));
        FieldErrors errors = new FieldErrors()
                .field("forms", forms)
                .field("dueOn", day)
                .field("percent", percent)
                .field("source", source);
        Button save = new Button("Добавить", event -> {
            if (errors.accept(() -> targets.add(new NewTarget(
                    forms.getValue().stream().map(MentoringForm::code).toList(),
                    List.copyOf(kinds.getValue()),
                    joint.getValue(),
                    kindsJoint.getValue(),
                    day.getValue(),
                    percent.getValue(),
                    source.getValue())))) {
                close();
                Notices.done("Цель добавлена.");
                added.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Отмена", event -> close()), save);
    }
}
