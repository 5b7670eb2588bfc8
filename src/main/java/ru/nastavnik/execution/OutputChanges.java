package ru.nastavnik.execution;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.FormOption;

/** Says in words, field by field, what one filled form has and another has not. */
final class OutputChanges {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String NOTHING = "—";

    private final FormContext context;

    OutputChanges(FormContext context) {
        this.context = context;
    }

    List<Correction.Change> between(FormDefinition form, FormData before, FormData after) {
        List<Correction.Change> changes = new ArrayList<>();
        collect(form.elements(), before, after, changes);
        return List.copyOf(changes);
    }

    private void collect(List<FormElement> elements, FormData before, FormData after, List<Correction.Change> changes) {
        for (FormElement element : elements) {
            if (element instanceof FormElement.Group group) {
                collect(group.elements(), before, after, changes);
            } else if (element instanceof FormElement.Field field) {
                add(changes, field.label(), before, after, field.key(), data -> value(field, data.value(field.key())));
            } else if (element instanceof FormElement.Files files) {
                add(changes, files.label(), before, after, files.key(), data -> count(data.texts(files.key())));
            } else if (element instanceof FormElement.DynamicList list) {
                add(changes, list.label(), before, after, list.key(), data -> rows(list, data));
            }
        }
    }

    private static void add(
            List<Correction.Change> changes,
            String label,
            FormData before,
            FormData after,
            String key,
            java.util.function.Function<FormData, String> text) {
        if (!Objects.equals(before.value(key), after.value(key))) {
            changes.add(new Correction.Change(label, text.apply(before), text.apply(after)));
        }
    }

    private String rows(FormElement.DynamicList list, FormData data) {
        List<FormData> rows = data.rows(list.key());
        return rows.isEmpty()
                ? NOTHING
                : rows.stream()
                        .map(row -> list.elements().stream()
                                .filter(FormElement.Field.class::isInstance)
                                .map(FormElement.Field.class::cast)
                                .filter(field -> row.has(field.key()))
                                .map(field -> value(field, row.value(field.key())))
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    private static String count(List<String> files) {
        return files.isEmpty() ? NOTHING : "файлов: " + files.size();
    }

    private String value(FormElement.Field field, @Nullable Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Boolean flag) {
            return flag ? "да" : "нет";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> chosen) {
            return chosen.stream().map(one -> label(field, String.valueOf(one))).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value);
        if (field.kind() == FormElement.FieldKind.DATE) {
            try {
                return DAY.format(LocalDate.parse(text));
            } catch (DateTimeException notADate) {
                return text;
            }
        }
        return field.kind().isChoice() ? label(field, text) : text;
    }

    private String label(FormElement.Field field, String value) {
        return context.optionsOf(field).stream()
                .filter(option -> option.value().equals(value))
                .map(FormOption::label)
                .findFirst()
                .orElse(value);
    }
}
