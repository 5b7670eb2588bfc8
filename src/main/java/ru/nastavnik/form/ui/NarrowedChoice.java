package ru.nastavnik.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.FormOption;

/** A choice that another field narrows: a value that no longer fits is cleared, one that fits stays. */
final class NarrowedChoice implements BoundElement {
    private final FormElement.Field field;
    private final FormContext context;
    private final ComboBox<FormOption> select;
    private final BoundElement whole;
    private @Nullable List<FormOption> offered;

    NarrowedChoice(FormElement.Field field, FormContext context, ComboBox<FormOption> select, BoundElement whole) {
        this.field = field;
        this.context = context;
        this.select = select;
        this.whole = whole;
    }

    @Override
    public void showFor(FormData data) {
        List<FormOption> fitting = context.optionsOf(field, data);
        if (fitting.equals(offered)) {
            return;
        }
        offered = fitting;
        FormOption chosen = select.getValue();
        select.setItems(fitting);
        select.setValue(chosen != null && fitting.contains(chosen) ? chosen : null);
    }

    @Override
    public FormElement element() {
        return field;
    }

    @Override
    public Component component() {
        return select;
    }

    @Override
    public FormData readInto(FormData data) {
        return whole.readInto(data);
    }

    @Override
    public void write(FormData data) {
        whole.write(data);
    }

    @Override
    public boolean owns(String path) {
        return whole.owns(path);
    }

    @Override
    public void showError(String path, String message) {
        whole.showError(path, message);
    }

    @Override
    public void clearErrors() {
        whole.clearErrors();
    }

    @Override
    public void focus(String path) {
        whole.focus(path);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        whole.setReadOnly(readOnly);
    }

    @Override
    public Optional<Unreadable> unreadable() {
        return whole.unreadable();
    }
}
