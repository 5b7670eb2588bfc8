package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.ErrorNotice;

/** Shows refused input beside its fields and every other refusal as a notice; what was typed stays. */
final class Refusals {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    Refusals field(String name, HasValidation field) {
        fields.put(name, field);
        return this;
    }

    /** @return whether the action was carried out */
    boolean attempt(Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (ValidationException refused) {
            boolean shown = true;
            for (var violation : refused.violations()) {
                HasValidation field = fields.get(violation.field());
                if (field == null) {
                    shown = false;
                } else {
                    field.setErrorMessage(violation.message());
                    field.setInvalid(true);
                }
            }
            if (!shown) {
                ErrorNotice.show(refused);
            }
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
        }
        return false;
    }

    boolean require(String name, boolean filled, String message) {
        HasValidation field = fields.get(name);
        if (field != null) {
            field.setErrorMessage(message);
            field.setInvalid(!filled);
        }
        return filled;
    }
}
