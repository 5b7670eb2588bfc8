package ru.nastavnik.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of mentoring that an organisation uses, with the role models that it uses.
 *
 * @param code code of the directive's form, or null for a form of the organisation's own
 */
public record ChosenForm(@Nullable String code, String title, List<String> roleModels) {
    public ChosenForm {
        roleModels = List.copyOf(roleModels);
    }

    public boolean isOwn() {
        return code == null;
    }

    /** Key of the form in remarks and in the names of refused fields. */
    public String key() {
        return code == null ? "form-own-" + title : "form-" + code;
    }
}
