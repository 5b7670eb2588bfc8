package ru.nastavnik.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormElement;

/** Fields under a heading; the keys are those of the form around it. */
final class GroupField implements BoundElement {
    private final FormElement.Group group;
    private final ElementsPanel panel;
    private final Div frame = new Div();

    GroupField(FormElement.Group group, FormScope scope) {
        this.group = group;
        this.panel = new ElementsPanel(group.elements(), scope, false);
        frame.addClassNames("task-form-group", "task-form-wide");
        H3 heading = new H3(group.label());
        heading.setVisible(!group.label().isBlank());
        frame.add(heading, panel);
        frame.getElement().setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", group.label());
    }

    ElementsPanel panel() {
        return panel;
    }

    @Override
    public FormElement element() {
        return group;
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public FormData readInto(FormData data) {
        return data.overlaidWith(panel.read());
    }

    @Override
    public void write(FormData data) {
        panel.write(data);
    }

    @Override
    public boolean owns(String path) {
        return panel.owns(path);
    }

    @Override
    public void showError(String path, String message) {
        panel.showError(path, message);
    }

    @Override
    public void clearErrors() {
        panel.clearErrors();
    }

    @Override
    public void focus(String path) {
        panel.focus(path);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        panel.setReadOnly(readOnly);
    }

    @Override
    public void showFor(FormData data) {
        panel.showFor(data);
    }
}
