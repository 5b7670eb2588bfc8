package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.directive.DirectiveDraft;
import ru.nastavnik.directive.DirectiveNumber;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;

/** Number, date and signatory of an act in each department that issues it. */
class NumbersFields extends Section {

    /** What one department enters. */
    private record Fields(TextField number, DatePicker datedOn, TextField signatory) {
        boolean untouched() {
            return number.isEmpty() && datedOn.isEmpty();
        }
    }

    private final Map<Department, Fields> departments = new EnumMap<>(Department.class);

    NumbersFields(FieldErrors errors) {
        addClassName("card");
        add(
                new H2("Номера и даты"),
                new Paragraph("Совместное распоряжение получает номер в каждом департаменте. Если акт издаёт один"
                        + " департамент, номер второго оставьте пустым."));
        for (Department department : Department.values()) {
            Fields fields = new Fields(
                    new TextField("Номер"),
                    DateFields.date("Дата", DayKind.DOCUMENT),
                    new TextField("Должность подписавшего"));
            fields.signatory().setValue("Начальник департамента");
            fields.signatory().setWidth("24rem");
            fields.signatory().setMaxWidth("100%");
            departments.put(department, fields);
            errors.field("number-" + department, fields.number())
                    .field("dated-" + department, fields.datedOn())
                    .field("signatory-" + department, fields.signatory());
            Div row = new Div(fields.number(), fields.datedOn(), fields.signatory());
            row.addClassName("toolbar");
            row.getElement().setAttribute("role", "group");
            row.getElement().setAttribute("aria-label", department.title());
            Paragraph name = new Paragraph(department.title());
            name.addClassName("group-title");
            add(name, row);
        }
    }

    List<HasValue<?, ?>> fields() {
        List<HasValue<?, ?>> all = new ArrayList<>();
        departments
                .values()
                .forEach(fields -> all.addAll(List.of(fields.number(), fields.datedOn(), fields.signatory())));
        return all;
    }

    void restore(Map<String, DirectiveDraft.Number> draft) {
        departments.forEach((department, fields) -> {
            DirectiveDraft.Number number = draft.get(department.name());
            if (number != null) {
                fields.number().setValue(number.number());
                fields.datedOn().setValue(number.datedOn());
                fields.signatory().setValue(number.signatory());
            }
        });
    }

    Map<String, DirectiveDraft.Number> draft() {
        Map<String, DirectiveDraft.Number> draft = new LinkedHashMap<>();
        departments.forEach((department, fields) -> draft.put(
                department.name(),
                new DirectiveDraft.Number(
                        fields.number().getValue(),
                        fields.datedOn().getValue(),
                        fields.signatory().getValue())));
        return draft;
    }

    /** Of the departments that have entered something; what lacks its date is added to the violations. */
    List<DirectiveNumber> given(List<FieldViolation> violations) {
        List<DirectiveNumber> given = new ArrayList<>();
        departments.forEach((department, fields) -> {
            LocalDate day = fields.datedOn().getValue();
            if (day != null) {
                given.add(new DirectiveNumber(
                        fields.number().getValue().strip(),
                        day,
                        department,
                        fields.signatory().getValue().strip()));
            } else if (!fields.untouched()) {
                violations.add(new FieldViolation("dated-" + department, "Укажите дату."));
            }
        });
        return given;
    }
}
