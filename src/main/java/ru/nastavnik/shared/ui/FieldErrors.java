package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;

/** Shows refused input beside the fields it concerns; what belongs to no field goes into a notice. */
public final class FieldErrors {
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    public FieldErrors field(String name, HasValidation field) {
        fields.put(name, field);
        return this;
    }

    /**
     * Runs an action of the form.
     *
     * @return whether it was accepted
     */
    public boolean accept(Runnable action) {
        clear();
        if (!showUnreadableDates()) {
            return false;
        }
        try {
            action.run();
            return true;
        } catch (ValidationException refused) {
            show(refused);
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
        return false;
    }

    /**
     * Says beside the field that something must be filled in before the action can be tried.
     *
     * @return whether it is filled in
     */
    public boolean require(String name, boolean filled, String message) {
        HasValidation field = fields.get(name);
        if (field != null) {
            field.setErrorMessage(filled ? message : refusalOfDate(field).orElse(message));
            field.setInvalid(!filled);
            boolean first = fields.values().stream()
                            .filter(HasValidation::isInvalid)
                            .findFirst()
                            .orElse(field)
                    == field;
            if (!filled && first) {
                focus(field);
            }
        }
        return filled;
    }

    /**
     * Leads to a field that somebody chose from a list of what is missing.
     *
     * @return whether the form has it
     */
    public boolean lead(FieldViolation missing) {
        HasValidation field = fields.get(missing.field());
        if (field == null) {
            return false;
        }
        field.setErrorMessage(missing.message());
        field.setInvalid(true);
        focus(field);
        return true;
    }

    /**
     * What is no day is shown as nothing to the server: without this check a date typed wrongly into a field that may
     * stay empty would be dropped in silence.
     */
    private boolean showUnreadableDates() {
        boolean understood = true;
        for (HasValidation field : fields.values()) {
            Optional<String> refusal = refusalOfDate(field);
            if (refusal.isPresent()) {
                field.setErrorMessage(refusal.get());
                field.setInvalid(true);
                if (understood) {
                    focus(field);
                }
                understood = false;
            }
        }
        return understood;
    }

    private static Optional<String> refusalOfDate(HasValidation field) {
        if (!(field instanceof DatePicker picker) || !picker.isEmpty()) {
            return Optional.empty();
        }
        ValidationResult result =
                picker.getDefaultValidator().apply(picker.getValue(), new ValueContext(new Binder<>(), picker));
        return result.isError() ? Optional.of(result.getErrorMessage()) : Optional.empty();
    }

    private void clear() {
        for (HasValidation field : fields.values()) {
            field.setInvalid(false);
        }
    }

    private void show(ValidationException refused) {
        boolean elsewhere = false;
        @Nullable HasValidation first = null;
        for (FieldViolation violation : refused.violations()) {
            HasValidation field = fields.get(violation.field());
            if (field == null) {
                elsewhere = true;
            } else {
                field.setErrorMessage(violation.message());
                field.setInvalid(true);
                first = first == null ? field : first;
            }
        }
        if (first != null) {
            focus(first);
        }
        if (elsewhere) {
            ErrorNotice.show(refused);
        }
    }

    /** Where one goes on typing; a list of choices made of several parts has no place of its own. */
    private static void focus(HasValidation field) {
        if (field instanceof Focusable<?> place) {
            place.focus();
        }
    }
}
