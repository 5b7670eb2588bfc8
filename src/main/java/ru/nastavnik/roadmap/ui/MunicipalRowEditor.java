package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.StatusBadge;

/** One row of a municipal roadmap in the editor. */
class MunicipalRowEditor extends Div {
    private final MunicipalRow row;
    private final TextField title = new TextField("Мероприятие");
    private final DatePicker from = DateFields.date("Не раньше", DayKind.TERM);
    private final DatePicker to = DateFields.date("Не позже", DayKind.TERM);
    private final TextField responsible = new TextField("Ответственные");

    MunicipalRowEditor(MunicipalRow row, List<String> remarks, Runnable changed, Runnable removed) {
        this.row = row;
        boolean event = row.kind() == MunicipalRow.Kind.EVENT;
        boolean limit = row.kind() == MunicipalRow.Kind.LIMIT;
        addClassName("plan-row");
        if (!limit) {
            from.setLabel("Начало");
            to.setLabel("Окончание");
        }
        title.setValue(row.title());
        title.setWidthFull();
        from.setValue(row.from());
        to.setValue(row.to());
        responsible.setValue(row.responsible());
        from.addClassName("plan-date");
        to.addClassName("plan-date");
        responsible.addClassName("plan-responsible");
        String name = row.kind() == MunicipalRow.Kind.MEASURE ? row.code() + ". " + row.title() : row.title();
        from.setAriaLabel(from.getLabel() + ": " + name);
        to.setAriaLabel(to.getLabel() + ": " + name);
        responsible.setAriaLabel("Ответственные: " + name);
        Div head = new Div();
        head.addClassName("plan-head");
        head.add(event ? title : new Span(name));
        Div fields = new Div(from, to);
        fields.addClassName("plan-fields");
        if (!limit) {
            fields.add(responsible);
        }
        if (event) {
            head.addClassName("plan-head-field");
            Button remove = new Button(VaadinIcon.TRASH.create(), click -> removed.run());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel("Убрать мероприятие");
            fields.add(remove);
        }
        add(head, fields);
        remarks.forEach(text -> add(StatusBadge.warning("Замечание: " + text)));
        title.addValueChangeListener(typed -> changed.run());
        from.addValueChangeListener(typed -> changed.run());
        to.addValueChangeListener(typed -> changed.run());
        responsible.addValueChangeListener(typed -> changed.run());
    }

    MunicipalRow row() {
        return new MunicipalRow(
                row.kind(),
                row.code(),
                title.getValue().strip(),
                from.getValue(),
                to.getValue(),
                responsible.getValue().strip());
    }

    void focusTitle() {
        title.focus();
    }

    boolean show(List<FieldViolation> violations) {
        String ofTitle = message(violations, ".title");
        String ofFrom = message(violations, ".from");
        String ofTo = message(violations, ".to");
        String ofResponsible = message(violations, ".responsible");
        title.setErrorMessage(ofTitle);
        title.setInvalid(!ofTitle.isEmpty());
        from.setErrorMessage(ofFrom);
        from.setInvalid(!ofFrom.isEmpty());
        to.setErrorMessage(ofTo);
        to.setInvalid(!ofTo.isEmpty());
        responsible.setErrorMessage(ofResponsible);
        responsible.setInvalid(!ofResponsible.isEmpty());
        return title.isInvalid() || from.isInvalid() || to.isInvalid() || responsible.isInvalid();
    }

    private String message(List<FieldViolation> violations, String field) {
        return violations.stream()
                .filter(violation -> violation.field().equals(row.key() + field))
                .map(FieldViolation::message)
                .findFirst()
                .orElse("");
    }
}
