package ru.nastavnik.form;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.ui.ElementsPanel;
import ru.nastavnik.form.ui.FormScope;
import ru.nastavnik.shared.FieldViolation;

/**
 * A Camunda Form as native fields. Reads and writes {@link FormData}, hides and shows fields by their conditions, puts
 * errors beside fields and tells of every change, so that a draft can be kept as one types.
 *
 * <p>What it says is not trusted: services validate again.
 */
@CssImport("./form/task-form.css")
public class TaskForm extends Composite<Div> implements HasSize {
    private final transient FormDefinition form;
    private final transient FormContext context;
    private final transient FormValidator validator = new FormValidator();
    private final transient List<Consumer<FormData>> listeners = new ArrayList<>();
    private final ElementsPanel panel;
    private boolean loading;

    /** @param slots makes fields for files; only asked if the form has places for files */
    public TaskForm(FormDefinition form, FormContext context, FileSlots slots) {
        this.form = form;
        this.context = context;
        loading = true;
        panel = new ElementsPanel(form.elements(), new FormScope(context, slots, this::changed), true);
        getContent().addClassName("task-form");
        getContent().add(panel);
        panel.write(form.withFigures(FormData.empty(), context));
        panel.showFor(panel.read());
        loading = false;
    }

    /** What is in the fields now, those hidden at the moment included, so that changing one's mind loses nothing. */
    public FormData getData() {
        return panel.read();
    }

    /**
     * Fills the fields without telling the listeners; fields absent from the data keep their default values, computed
     * numbers are those of the context.
     */
    public void setData(FormData data) {
        loading = true;
        try {
            panel.write(form.withFigures(data, context));
            panel.showFor(panel.read());
            panel.clearErrors();
        } finally {
            loading = false;
        }
    }

    /** Called with the whole data after each change that a person makes. */
    public Registration addChangeListener(Consumer<FormData> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Checks all fields, shows errors beside them and moves the focus to the first.
     *
     * @return whether the data may be submitted
     */
    public boolean validate() {
        List<FieldViolation> violations = new ArrayList<>(validator.validate(form, getData(), context));
        panel.unreadable("", violations);
        showViolations(violations);
        return violations.isEmpty();
    }

    /** Shows what the server refused, beside the fields; fields that are not named lose their errors. */
    public void showViolations(List<FieldViolation> violations) {
        panel.clearErrors();
        FieldViolation first = null;
        for (FieldViolation violation : violations) {
            if (panel.showError(violation.field(), violation.message()) && first == null) {
                first = violation;
            }
        }
        focus(first);
    }

    public void setReadOnly(boolean readOnly) {
        panel.setReadOnly(readOnly);
    }

    private void focus(@Nullable FieldViolation violation) {
        if (violation != null) {
            panel.focus(violation.field());
        }
    }

    private void changed() {
        if (loading) {
            return;
        }
        FormData data = panel.read();
        panel.showFor(data);
        List.copyOf(listeners).forEach(listener -> listener.accept(data));
    }
}
