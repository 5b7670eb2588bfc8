package ru.nastavnik.form;

import java.util.Set;

/** When an element of a form is hidden, decided from the data typed so far. */
public interface FormCondition {

    /** For elements that are always shown. */
    FormCondition NEVER = new FormCondition() {
        @Override
        public boolean holds(FormData data) {
            return false;
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    };

    /** Anything that is not exactly true, such as a comparison with an empty field, does not hold. */
    boolean holds(FormData data);

    /** The keys the condition reads; each must be a field of the form. */
    Set<String> names();
}
