package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private void clear() {
        for (HasValidation field : fields.values()) {
            field.setInvalid(false);
        }
    }

    private void show(ValidationException refused) {
        boolean elsewhere = false;
        for (FieldViolation violation : refused.violations()) {
            HasValidation field = fields.get(violation.field());
            if (field == null) {
                elsewhere = true;
            } else {
                field.setErrorMessage(violation.message());
                field.setInvalid(true);
            }
        }
        if (elsewhere) {
            ErrorNotice.show(refused);
        }
    }
}
