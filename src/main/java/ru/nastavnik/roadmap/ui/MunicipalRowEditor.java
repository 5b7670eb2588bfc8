package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.roadmap.ClosingFact;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.roadmap.RowWork;
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
    private final Select<Role> post = new Select<>();
    private final Select<ClosingFact> closesBy = new Select<>();

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
        RowWork work = row.work();
        if (work != null) {
            fields.add(responsible, chosen(work, name));
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
        post.addValueChangeListener(chosen -> changed.run());
        closesBy.addValueChangeListener(chosen -> changed.run());
    }

    /** Whose task the row becomes, and by what it closes. */
    private Div chosen(RowWork work, String name) {
        post.setLabel("Задача откроется");
        post.setItems(Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_HEAD);
        post.setItemLabelGenerator(role -> role == Role.MUNICIPAL_HEAD ? "руководителю" : "координатору");
        post.setValue(work.post());
        post.setAriaLabel("Кому откроется задача: " + name);
        closesBy.setLabel("Закроется");
        closesBy.setItems(ClosingFact.values());
        closesBy.setItemLabelGenerator(ClosingFact::title);
        closesBy.setValue(work.closesBy());
        closesBy.setAriaLabel("Чем закроется: " + name);
        closesBy.addClassName("plan-responsible");
        Div both = new Div(post, closesBy);
        both.addClassName("plan-fields");
        return both;
    }

    private @Nullable RowWork work() {
        return row.work() == null ? null : new RowWork(post.getValue(), closesBy.getValue());
    }

    MunicipalRow row() {
        return new MunicipalRow(
                row.kind(),
                row.code(),
                title.getValue().strip(),
                from.getValue(),
                to.getValue(),
                responsible.getValue().strip(),
                work());
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
