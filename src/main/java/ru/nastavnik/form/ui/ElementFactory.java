package ru.nastavnik.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import ru.nastavnik.form.FormElement;

/** Makes the component of an element. */
final class ElementFactory {
    private final FormScope scope;
    private final FieldFactory fields;

    ElementFactory(FormScope scope) {
        this.scope = scope;
        this.fields = new FieldFactory(scope);
    }

    private record Plain(FormElement element, Component component) implements BoundElement {}

    BoundElement bind(FormElement element) {
        if (element instanceof FormElement.Field field) {
            return fields.bind(field);
        }
        if (element instanceof FormElement.Group group) {
            return new GroupField(group, scope);
        }
        if (element instanceof FormElement.DynamicList list) {
            return new RowsField(list, scope);
        }
        if (element instanceof FormElement.Files files) {
            return files(files);
        }
        if (element instanceof FormElement.Text text) {
            return new Plain(element, text(text.text()));
        }
        if (element instanceof FormElement.Spacer spacer) {
            Div space = new Div();
            space.addClassName("task-form-wide");
            space.setHeight(spacer.height() + "px");
            return new Plain(element, space);
        }
        Hr line = new Hr();
        line.addClassName("task-form-wide");
        return new Plain(element, line);
    }

    private BoundElement files(FormElement.Files files) {
        CustomField<List<String>> field = scope.slots().fieldFor(files);
        field.addClassName("task-form-wide");
        field.setLabel(files.label());
        field.setHelperText(files.description());
        field.setRequiredIndicatorVisible(files.required());
        field.addValueChangeListener(event -> scope.changed().run());
        return new ValueField<>(
                files, files.key(), field, field, value -> value.isEmpty() ? null : value, ValueField::texts);
    }

    private static Component text(String text) {
        Div paragraphs = new Div();
        paragraphs.addClassNames("task-form-text", "task-form-wide");
        text.lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(paragraphs::add);
        return paragraphs;
    }
}
