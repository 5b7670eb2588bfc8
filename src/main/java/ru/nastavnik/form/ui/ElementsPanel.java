package ru.nastavnik.form.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.shared.FieldViolation;

/** Elements that share one set of keys: those of a form, or of one row of a list. */
public final class ElementsPanel extends Div {
    private final transient List<BoundElement> bound;

    public ElementsPanel(List<FormElement> elements, FormScope scope, boolean withDefaults) {
        addClassName("task-form-grid");
        ElementFactory factory = new ElementFactory(scope);
        bound = elements.stream().map(factory::bind).toList();
        for (BoundElement element : bound) {
            add(element.component());
        }
        if (withDefaults) {
            write(FormData.empty());
        }
    }

    public FormData read() {
        FormData data = FormData.empty();
        for (BoundElement element : bound) {
            data = element.readInto(data);
        }
        return data;
    }

    public void write(FormData data) {
        bound.forEach(element -> element.write(data));
    }

    /** @param data the panel's own data over that of the form around it */
    public void showFor(FormData data) {
        for (BoundElement element : bound) {
            boolean hidden = element.element().hiddenWhen().holds(data);
            element.component().setVisible(!hidden);
            if (!hidden) {
                element.showFor(data);
            }
        }
    }

    /** @return whether some element owns the path */
    public boolean showError(String path, String message) {
        for (BoundElement element : bound) {
            if (element.owns(path)) {
                element.showError(path, message);
                return true;
            }
        }
        return false;
    }

    public void clearErrors() {
        bound.forEach(BoundElement::clearErrors);
    }

    public void focus(String path) {
        bound.stream().filter(element -> element.owns(path)).findFirst().ifPresent(element -> element.focus(path));
    }

    void focusFirst() {
        bound.stream()
                .map(BoundElement::component)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(component -> ((Focusable<?>) component).focus());
    }

    public void setReadOnly(boolean readOnly) {
        bound.forEach(element -> element.setReadOnly(readOnly));
    }

    /** Adds what was typed but could not be read; it replaces the complaint that the field is empty. */
    public void unreadable(String prefix, List<FieldViolation> violations) {
        for (BoundElement element : bound) {
            if (element instanceof RowsField rows) {
                rows.unreadable(prefix, violations);
            } else if (element instanceof GroupField group) {
                group.panel().unreadable(prefix, violations);
            } else if (element.component().isVisible()) {
                element.unreadable().ifPresent(problem -> {
                    String path = prefix + problem.key();
                    violations.removeIf(violation -> violation.field().equals(path));
                    violations.add(new FieldViolation(path, problem.message()));
                });
            }
        }
    }

    boolean owns(String path) {
        return bound.stream().anyMatch(element -> element.owns(path));
    }
}
