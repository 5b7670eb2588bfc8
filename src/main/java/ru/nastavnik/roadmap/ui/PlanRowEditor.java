package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.StatusBadge;

/** One step in the editor: dates and responsible persons, with remarks and errors beside them. */
class PlanRowEditor extends Div {
    private final StepDefinition step;
    private final Checkbox selected = new Checkbox();
    private final DatePicker from = DateFields.date("Начало", DayKind.TERM);
    private final DatePicker to = DateFields.date("Окончание", DayKind.TERM);
    private final TextField responsible = new TextField("Ответственные");
    private boolean filling;

    PlanRowEditor(RoadmapRow row, List<String> remarks, Consumer<RowPlan> changed) {
        this.step = row.step();
        addClassName("plan-row");
        selected.setAriaLabel("Выбрать шаг " + step.no());
        from.setAriaLabel("Начало шага " + step.no());
        to.setAriaLabel("Окончание шага " + step.no());
        responsible.setAriaLabel("Ответственные за шаг " + step.no());
        from.addClassName("plan-date");
        to.addClassName("plan-date");
        responsible.addClassName("plan-responsible");
        Span title = new Span(step.numberedTitle());
        title.addClassName("plan-title");
        Div head = new Div(selected, title);
        head.addClassName("plan-head");
        Div fields = new Div(from, to, responsible);
        fields.addClassName("plan-fields");
        add(head, fields);
        remarks.forEach(text -> add(StatusBadge.warning("Замечание: " + text)));
        fill(row.plan());
        from.addValueChangeListener(event -> typed(changed));
        to.addValueChangeListener(event -> typed(changed));
        responsible.addValueChangeListener(event -> typed(changed));
    }

    private void typed(Consumer<RowPlan> changed) {
        if (!filling) {
            changed.accept(plan());
        }
    }

    /** Shows a plan without taking it for something typed. */
    final void fill(RowPlan plan) {
        filling = true;
        try {
            from.setValue(plan.from());
            to.setValue(plan.to());
            responsible.setValue(plan.responsible());
        } finally {
            filling = false;
        }
    }

    RowPlan plan() {
        return new RowPlan(
                step.no(),
                from.getValue(),
                to.getValue(),
                responsible.getValue().strip());
    }

    int stepNo() {
        return step.no();
    }

    boolean isSelected() {
        return selected.getValue();
    }

    void select(boolean wanted) {
        selected.setValue(wanted);
    }

    /** Shows the violations of this row beside its fields; returns whether there were any. */
    boolean show(List<FieldViolation> violations) {
        String key = RowPlan.key(step.no());
        String ofFrom = message(violations, key + ".from");
        String ofTo = message(violations, key + ".to");
        String ofResponsible = message(violations, key + ".responsible");
        from.setErrorMessage(ofFrom);
        from.setInvalid(!ofFrom.isEmpty());
        to.setErrorMessage(ofTo);
        to.setInvalid(!ofTo.isEmpty());
        responsible.setErrorMessage(ofResponsible);
        responsible.setInvalid(!ofResponsible.isEmpty());
        return from.isInvalid() || to.isInvalid() || responsible.isInvalid();
    }

    void focusFirstError() {
        if (from.isInvalid()) {
            from.focus();
        } else if (to.isInvalid()) {
            to.focus();
        } else {
            responsible.focus();
        }
    }

    private static String message(List<FieldViolation> violations, String field) {
        return violations.stream()
                .filter(violation -> violation.field().equals(field))
                .map(FieldViolation::message)
                .findFirst()
                .orElse("");
    }
}
