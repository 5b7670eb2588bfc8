package ru.nastavnik.form;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Which elements of a form are hidden by one set of data. Each condition is evaluated once: judging the data and leaving
 * out of it what is hidden ask the same.
 */
final class HiddenElements {
    private final FormData data;
    private final Map<FormCondition, Boolean> known = new IdentityHashMap<>();

    HiddenElements(FormData data) {
        this.data = data;
    }

    /** @param seen what the condition may read: the data itself, or a row of a list laid over it */
    boolean contain(FormElement element, FormData seen) {
        FormCondition condition = element.hiddenWhen();
        return seen == data ? known.computeIfAbsent(condition, asked -> asked.holds(data)) : condition.holds(seen);
    }
}
