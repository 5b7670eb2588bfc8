package ru.nastavnik.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.FormOption;

/** Fills any form of ours as a person in a hurry would: everything required and nothing else. */
public final class FilledForms {
    private FilledForms() {}

    public static FormData of(FormDefinition form, FormContext context) {
        return fill(form.elements(), FormData.empty(), FormData.empty(), context);
    }

    private static FormData fill(List<FormElement> elements, FormData data, FormData around, FormContext context) {
        FormData filled = data;
        for (FormElement element : elements) {
            if (element.hiddenWhen().holds(around.overlaidWith(filled))) {
                continue;
            }
            if (element instanceof FormElement.Group group) {
                filled = fill(group.elements(), filled, around, context);
            } else if (element instanceof FormElement.DynamicList list) {
                List<FormData> rows = new ArrayList<>();
                for (int row = 0; row < list.minRows(); row++) {
                    rows.add(fill(list.elements(), FormData.empty(), around.overlaidWith(filled), context));
                }
                filled = filled.with(list.key(), rows);
            } else if (element instanceof FormElement.Field field
                    && field.rules().required()) {
                filled = filled.with(field.key(), value(field, around.overlaidWith(filled), context));
            }
        }
        return filled;
    }

    private static @Nullable Object value(FormElement.Field field, FormData typed, FormContext context) {
        List<FormOption> options = context.optionsOf(field, typed);
        return switch (field.kind()) {
            case NUMBER ->
                field.rules().min() == null
                        ? BigDecimal.ONE
                        : field.rules().min().max(BigDecimal.ONE);
            case DATE -> context.today();
            case TIME -> "15:00";
            case CHECKBOX -> true;
            case RADIO, SELECT -> options.isEmpty() ? null : options.get(0).value();
            case CHECKLIST, TAG_LIST ->
                options.stream().limit(1).map(FormOption::value).toList();
            case TEXT_FIELD ->
                field.rules().pattern() == null ? "Заполнено для проверки" : "https://school.example.ru/" + field.key();
            case TEXT_AREA -> "Заполнено для проверки: слушали, обсудили, решили.";
        };
    }
}
