package ru.nastavnik.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ui.ConfirmDialogs;

/** A dynamic list: rows with the same fields that people add and remove. */
final class RowsField implements BoundElement {
    private final FormElement.DynamicList list;
    private final FormScope scope;
    private final List<Row> rows = new ArrayList<>();
    private final Div frame = new Div();
    private final Div body = new Div();
    private final Span error = new Span();
    private final Button add;
    private FormData around = FormData.empty();
    private boolean readOnly;

    RowsField(FormElement.DynamicList list, FormScope scope) {
        this.list = list;
        this.scope = scope;
        frame.addClassNames("task-form-group", "task-form-wide");
        frame.getElement().setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", list.label());
        error.addClassName("task-form-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add = new Button("Добавить: " + list.rowLabel().toLowerCase(Locale.ROOT), VaadinIcon.PLUS.create(), event -> {
            addRow(FormData.empty()).panel.focusFirst();
            changed();
        });
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.setVisible(list.growing());
        frame.add(new H3(list.label()), body, error, add);
    }

    private static final class Row {
        private final Div card = new Div();
        private final Span title = new Span();
        private final Button remove = new Button("Убрать", VaadinIcon.TRASH.create());
        private final ElementsPanel panel;

        Row(ElementsPanel panel) {
            this.panel = panel;
            card.addClassName("task-form-row");
            title.addClassName("task-form-row-title");
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Div head = new Div(title, remove);
            head.addClassName("task-form-row-head");
            card.add(head, panel);
        }
    }

    private Row addRow(FormData data) {
        Row row = new Row(
                new ElementsPanel(list.elements(), new FormScope(scope.context(), scope.slots(), this::changed), true));
        row.panel.write(data);
        row.panel.setReadOnly(readOnly);
        row.panel.showFor(around.overlaidWith(row.panel.read()));
        row.remove.addClickListener(event -> askToRemove(row));
        rows.add(row);
        body.add(row.card);
        renumber();
        return row;
    }

    private void askToRemove(Row row) {
        String name = row.title.getText();
        if (row.panel.read().isEmpty()) {
            remove(row);
        } else {
            ConfirmDialogs.askBeforeLoss(
                    "Убрать «" + name + "»?", "Введённое в этой строке пропадёт.", "Убрать", () -> remove(row));
        }
    }

    private void remove(Row row) {
        rows.remove(row);
        body.remove(row.card);
        renumber();
        changed();
        add.focus();
    }

    private void renumber() {
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            row.title.setText(list.rowLabel() + " " + (index + 1));
            row.remove.setAriaLabel("Убрать: " + row.title.getText());
            row.remove.setVisible(list.growing() && !readOnly && rows.size() > list.minRows());
        }
    }

    private void changed() {
        rows.forEach(row -> row.panel.showFor(around.overlaidWith(row.panel.read())));
        scope.changed().run();
    }

    @Override
    public FormElement element() {
        return list;
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public FormData readInto(FormData data) {
        List<FormData> values = rows.stream().map(row -> row.panel.read()).toList();
        boolean untouched = values.stream().allMatch(FormData::isEmpty);
        return untouched && values.size() <= list.initialRows() ? data : data.with(list.key(), values);
    }

    @Override
    public void write(FormData data) {
        rows.clear();
        body.removeAll();
        List<FormData> given = data.rows(list.key());
        given.forEach(this::addRow);
        for (int missing = data.has(list.key()) ? list.minRows() - given.size() : list.initialRows();
                missing > 0;
                missing--) {
            addRow(FormData.empty());
        }
    }

    @Override
    public boolean owns(String path) {
        return path.equals(list.key()) || path.startsWith(list.key() + "[");
    }

    @Override
    public void showError(String path, String message) {
        RowPath inside = RowPath.of(path, list.key());
        if (inside != null && inside.index() < rows.size()) {
            rows.get(inside.index()).panel.showError(inside.rest(), message);
        } else {
            error.setText(message);
            error.setVisible(true);
        }
    }

    @Override
    public void clearErrors() {
        error.setVisible(false);
        rows.forEach(row -> row.panel.clearErrors());
    }

    @Override
    public void focus(String path) {
        RowPath inside = RowPath.of(path, list.key());
        if (inside != null && inside.index() < rows.size()) {
            rows.get(inside.index()).panel.focus(inside.rest());
        } else {
            add.focus();
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        add.setVisible(list.growing() && !readOnly);
        rows.forEach(row -> row.panel.setReadOnly(readOnly));
        renumber();
    }

    @Override
    public void showFor(FormData data) {
        around = data;
        rows.forEach(row -> row.panel.showFor(around.overlaidWith(row.panel.read())));
    }

    void unreadable(String prefix, List<FieldViolation> violations) {
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).panel.unreadable(prefix + list.key() + "[" + index + "].", violations);
        }
    }
}
