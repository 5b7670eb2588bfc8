package ru.nastavnik.pairing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.MentoringForm;

/**
 * The form of mentoring of a pair: one of the directive's (3.2) by its code, or one of the organisation's own by the
 * title that its programme gives it (7.1). Exactly one of the two is there.
 */
public record PairForm(@Nullable String code, @Nullable String ownTitle) {

    public PairForm {
        if ((code == null) == (ownTitle == null)) {
            throw new IllegalArgumentException("A pair's form is either the directive's or the organisation's own");
        }
    }

    public static PairForm directive(String code) {
        return new PairForm(code, null);
    }

    public static PairForm of(ChosenForm form) {
        return form.code() == null ? new PairForm(null, form.title()) : directive(form.code());
    }

    /** @param directive the directive's forms by their codes */
    public String title(Map<String, MentoringForm> directive) {
        if (ownTitle != null) {
            return ownTitle;
        }
        MentoringForm form = directive.get(code);
        return form == null ? String.valueOf(code) : form.title();
    }
}
