package ru.nastavnik.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.FormOption;

/** Types into a form what a diligent curator would: every visible field gets a value that its rules allow. */
final class FormFiller {
    /** What a paper is printed from later, so it is worded as a school would. */
    private static final Map<String, String> WORDED = Map.ofEntries(
            Map.entry("place", "актовый зал"),
            Map.entry("speaker", "куратор программы"),
            Map.entry(
                    "minutesText",
                    "Слушали: куратора о целях, формах и сроках программы наставничества на учебный год."
                            + " Решили: 1. Поддержать реализацию программы наставничества."
                            + " 2. Ознакомить с программой участников образовательных отношений."),
            Map.entry("results", "Пары рассказали, чего достигли за год и что поможет в дальнейшей работе."),
            Map.entry("goal", "Повысить успеваемость по математике и уверенность при выступлениях."),
            Map.entry("schedule", "по вторникам в 15:00, кабинет 204"),
            Map.entry("task", "Разобрать темы, которые вызывают затруднения"),
            Map.entry("expected", "Контрольная работа написана не ниже чем на «4»"),
            Map.entry("responsible", "наставник и наставляемый"),
            Map.entry(
                    "text",
                    "Приглашаем вас на встречу, посвящённую итогам программы наставничества. Наставники и наставляемые"
                            + " расскажут, чему научились за год."));

    private final FormContext context;
    private final Function<FormElement.Files, String> attach;

    /** @param attach attaches a file for a place for files and returns its id */
    FormFiller(FormContext context, Function<FormElement.Files, String> attach) {
        this.context = context;
        this.attach = attach;
    }

    FormData fill(FormDefinition form) {
        return fill(form.elements(), FormData.empty(), FormData.empty());
    }

    private FormData fill(List<FormElement> elements, FormData around, FormData start) {
        FormData data = start;
        for (FormElement element : elements) {
            if (element.hiddenWhen().holds(around.overlaidWith(data))) {
                continue;
            }
            if (element instanceof FormElement.Group group) {
                data = fill(group.elements(), around, data);
            } else if (element instanceof FormElement.DynamicList list) {
                data = data.with(list.key(), rows(list, around.overlaidWith(data)));
            } else if (element instanceof FormElement.Files files) {
                data = data.with(files.key(), List.of(attach.apply(files)));
            } else if (element instanceof FormElement.Field field && !field.readOnly() && !disagrees(field)) {
                data = data.with(field.key(), value(field, around.overlaidWith(data)));
            }
        }
        return data;
    }

    /** A number beside a computed one is typed by those only who know better. */
    private static boolean disagrees(FormElement.Field field) {
        return field.key().endsWith("Own");
    }

    private List<FormData> rows(FormElement.DynamicList list, FormData around) {
        List<FormData> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, list.minRows()); i++) {
            rows.add(fill(list.elements(), around, FormData.empty()));
        }
        return rows;
    }

    private @Nullable Object value(FormElement.Field field, FormData soFar) {
        Object given = field.defaultValue();
        return switch (field.kind()) {
            case TEXT_FIELD -> given == null ? text(field, WORDED.getOrDefault(field.key(), "Проведено по плану")) : given;
            case TEXT_AREA ->
                given == null
                        ? text(
                                field,
                                WORDED.getOrDefault(
                                        field.key(),
                                        "Мероприятие проведено по плану, замечаний нет, участники ознакомлены с программой."))
                        : given;
            case NUMBER -> number(field);
            case DATE -> day(field, soFar).toString();
            case TIME -> "14:00";
            case CHECKBOX -> true;
            case RADIO, SELECT -> first(field, soFar);
            case CHECKLIST, TAG_LIST -> {
                String chosen = first(field, soFar);
                yield chosen == null ? List.of() : List.of(chosen);
            }
        };
    }

    private static String text(FormElement.Field field, String usual) {
        FormElement.Rules rules = field.rules();
        if (rules.pattern() != null) {
            return "https://school.example.ru/mentoring";
        }
        Integer longest = rules.maxLength();
        Integer shortest = rules.minLength();
        String text =
                shortest != null && usual.length() < shortest ? usual.repeat(shortest / usual.length() + 1) : usual;
        return longest != null && text.length() > longest ? text.substring(0, longest) : text;
    }

    private static BigDecimal number(FormElement.Field field) {
        BigDecimal usual = BigDecimal.valueOf(4);
        BigDecimal min = field.rules().min();
        BigDecimal max = field.rules().max();
        if (min != null && usual.compareTo(min) < 0) {
            return min;
        }
        return max != null && usual.compareTo(max) > 0 ? max : usual;
    }

    private LocalDate day(FormElement.Field field, FormData soFar) {
        LocalDate today = context.today();
        return field.rules()
                .notBeforeDay()
                .flatMap(soFar::date)
                .filter(earliest -> earliest.isAfter(today))
                .orElse(today);
    }

    private @Nullable String first(FormElement.Field field, FormData soFar) {
        List<FormOption> options = context.optionsOf(field, soFar);
        return options.isEmpty() ? null : options.get(0).value();
    }
}
