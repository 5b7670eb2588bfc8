package ru.nastavnik.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormElement.Field;
import ru.nastavnik.form.FormElement.FieldKind;
import ru.nastavnik.form.FormElement.Rules;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;

/**
 * Judges submitted data by its form, on the server: the browser's word is not taken for anything. Stateless.
 *
 * <p>A violation's field is the key, inside rows {@code list[index].key}.
 */
public final class FormValidator {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int LONGEST_TEXT = 20_000;

    /** All that is wrong with the data; values of hidden fields do not count. */
    public List<FieldViolation> validate(FormDefinition form, FormData data, FormContext context) {
        return validate(form, data, context, new HiddenElements(form, data));
    }

    private List<FieldViolation> validate(
            FormDefinition form, FormData data, FormContext context, HiddenElements hidden) {
        List<FieldViolation> violations = new ArrayList<>();
        validate(form.elements(), data, data, context, hidden, "", violations);
        return List.copyOf(violations);
    }

    /**
     * The data as it may be stored: hidden fields and keys that the form does not have are left out, and computed
     * numbers are the context's, whatever was sent in their place.
     *
     * @throws ValidationException if what remains breaks a rule of the form
     */
    public FormData submission(FormDefinition form, FormData data, FormContext context) {
        HiddenElements hidden = new HiddenElements(form, data);
        List<FieldViolation> violations = validate(form, data, context, hidden);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        FormData computed = form.withFigures(data, context);
        return visible(
                form.elements(), computed, computed, computed == data ? hidden : new HiddenElements(form, computed));
    }

    private static FormData visible(List<FormElement> elements, FormData data, FormData seen, HiddenElements hidden) {
        FormData result = FormData.empty();
        for (FormElement element : elements) {
            if (hidden.contain(element, seen)) {
                continue;
            }
            if (element instanceof FormElement.Group group) {
                result = result.overlaidWith(visible(group.elements(), data, seen, hidden));
            } else if (element instanceof FormElement.DynamicList list) {
                List<FormData> rows = data.rows(list.key()).stream()
                        .map(row -> visible(list.elements(), row, seen.overlaidWith(row), hidden))
                        .toList();
                result = result.with(list.key(), rows);
            } else if (element instanceof FormElement.Field field) {
                result = result.with(field.key(), data.value(field.key()));
            } else if (element instanceof FormElement.Files files) {
                result = result.with(files.key(), data.value(files.key()));
            }
        }
        return result;
    }

    private void validate(
            List<FormElement> elements,
            FormData data,
            FormData seen,
            FormContext context,
            HiddenElements hidden,
            String prefix,
            List<FieldViolation> violations) {
        for (FormElement element : elements) {
            if (hidden.contain(element, seen)) {
                continue;
            }
            if (element instanceof FormElement.Group group) {
                validate(group.elements(), data, seen, context, hidden, prefix, violations);
            } else if (element instanceof FormElement.DynamicList list) {
                rows(list, data, seen, context, hidden, prefix, violations);
            } else if (element instanceof FormElement.Files files) {
                add(violations, prefix + files.key(), files(files, data.value(files.key())));
            } else if (element instanceof Field field && field.figure() == null) {
                add(violations, prefix + field.key(), field(field, data.value(field.key()), seen, context));
            }
        }
    }

    private void rows(
            FormElement.DynamicList list,
            FormData data,
            FormData seen,
            FormContext context,
            HiddenElements hidden,
            String prefix,
            List<FieldViolation> violations) {
        String path = prefix + list.key();
        Object value = data.value(list.key());
        List<FormData> rows = data.rows(list.key());
        if (value != null && !(value instanceof List<?> given && given.size() == rows.size())) {
            violations.add(new FieldViolation(path, "Ожидается список строк."));
            return;
        }
        if (rows.size() < list.minRows()) {
            violations.add(new FieldViolation(path, "Добавьте строки: нужно не меньше " + list.minRows() + "."));
        }
        for (int index = 0; index < rows.size(); index++) {
            FormData row = rows.get(index);
            validate(
                    list.elements(),
                    row,
                    seen.overlaidWith(row),
                    context,
                    hidden,
                    path + "[" + index + "].",
                    violations);
        }
    }

    private static @Nullable String files(FormElement.Files files, @Nullable Object value) {
        if (value != null && !isTexts(value)) {
            return "Ожидается список файлов.";
        }
        boolean none = !(value instanceof List<?> list) || list.isEmpty();
        return files.required() && none ? "Приложите файл." : null;
    }

    private static @Nullable String field(Field field, @Nullable Object value, FormData seen, FormContext context) {
        if (isMissing(field, value)) {
            return field.rules().required() ? requiredMessage(field.kind()) : null;
        }
        FieldKind kind = field.kind();
        if (kind == FieldKind.NUMBER) {
            return value instanceof BigDecimal number ? number(field.rules(), number) : "Введите число.";
        }
        if (kind == FieldKind.CHECKBOX) {
            return value instanceof Boolean ? null : "Ожидается да или нет.";
        }
        if (kind.isMultiple()) {
            return value instanceof List<?> chosen && isTexts(chosen)
                    ? choices(field, chosen, seen, context)
                    : "Выберите из списка.";
        }
        if (!(value instanceof String text)) {
            return "Введите текст.";
        }
        if (kind.isChoice()) {
            return choices(field, List.of(text), seen, context);
        }
        if (kind == FieldKind.DATE) {
            return day(field.rules(), text, seen, context);
        }
        return kind == FieldKind.TIME ? time(text) : text(field.rules(), text);
    }

    private static boolean isMissing(Field field, @Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty()
                || field.kind() == FieldKind.CHECKBOX && field.rules().required() && Boolean.FALSE.equals(value);
    }

    private static String requiredMessage(FieldKind kind) {
        if (kind == FieldKind.CHECKBOX) {
            return "Нужна эта отметка.";
        }
        if (kind == FieldKind.DATE) {
            return "Укажите дату.";
        }
        return kind.isChoice() ? "Выберите из списка." : "Заполните поле.";
    }

    private static @Nullable String text(Rules rules, String text) {
        Integer min = rules.minLength();
        Integer max = rules.maxLength();
        int length = text.strip().length();
        if (min != null && length < min) {
            return "Не короче " + min + " знаков: сейчас " + length + ".";
        }
        int longest = max == null ? LONGEST_TEXT : max;
        if (length > longest) {
            return "Не длиннее " + longest + " знаков: сейчас " + length + ".";
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text.strip()).matches()) {
            return rules.patternMessage() == null ? "Неверный вид значения." : rules.patternMessage();
        }
        return null;
    }

    private static @Nullable String number(Rules rules, BigDecimal number) {
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            return "Не меньше " + rules.min().toPlainString() + ".";
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            return "Не больше " + rules.max().toPlainString() + ".";
        }
        if (number.stripTrailingZeros().scale() > rules.decimalDigits()) {
            return rules.decimalDigits() == 0
                    ? "Введите целое число."
                    : "Не больше " + rules.decimalDigits() + " знаков после запятой.";
        }
        return null;
    }

    private static @Nullable String day(Rules rules, String text, FormData seen, FormContext context) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return "Введите дату как дд.мм.гггг.";
        }
        LocalDate earliest = limit(rules.notBefore(), seen, context);
        if (earliest != null && day.isBefore(earliest)) {
            return "Не раньше " + DAY.format(earliest) + ".";
        }
        LocalDate latest = limit(rules.notAfter(), seen, context);
        if (latest != null && day.isAfter(latest)) {
            return "Не позже " + DAY.format(latest) + ".";
        }
        return rules.dayKind().refusal(day, DayContext.on(context.today())).orElse(null);
    }

    private static @Nullable LocalDate limit(@Nullable String rule, FormData seen, FormContext context) {
        if (rule == null) {
            return null;
        }
        return rule.equals("today") ? context.today() : seen.date(rule).orElse(null);
    }

    private static @Nullable String time(String text) {
        try {
            LocalTime.parse(text);
            return null;
        } catch (DateTimeParseException notATime) {
            return "Введите время как чч:мм.";
        }
    }

    private static @Nullable String choices(Field field, List<?> chosen, FormData seen, FormContext context) {
        Set<String> known = new HashSet<>();
        context.optionsOf(field, seen).forEach(option -> known.add(option.value()));
        return known.containsAll(chosen) ? null : "Выберите из списка: такого значения в нём нет.";
    }

    private static boolean isTexts(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private static void add(List<FieldViolation> violations, String path, @Nullable String message) {
        if (message != null) {
            violations.add(new FieldViolation(path, message));
        }
    }
}
