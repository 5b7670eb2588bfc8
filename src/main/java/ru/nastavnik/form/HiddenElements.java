package ru.nastavnik.form;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a form are hidden by one set of data. The conditions are evaluated once, and together: judging the
 * data and leaving out of it what is hidden ask the same.
 */
final class HiddenElements {
    private final FormConditions conditions;
    private final FormData data;
    private @Nullable Set<FormCondition> holding;

    HiddenElements(FormDefinition form, FormData data) {
        this.conditions = form.conditions();
        this.data = data;
    }

    /** @param seen what the condition may read: the data itself, or a row of a list laid over it */
    boolean contain(FormElement element, FormData seen) {
        FormCondition condition = element.hiddenWhen();
        if (condition == FormCondition.NEVER) {
            return false;
        }
        return seen == data ? holding().contains(condition) : condition.holds(seen);
    }

    private Set<FormCondition> holding() {
        Set<FormCondition> known = holding;
        if (known == null) {
            known = conditions.holding(data);
            holding = known;
        }
        return known;
    }
}
