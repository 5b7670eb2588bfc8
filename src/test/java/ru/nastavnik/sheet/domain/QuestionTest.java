package ru.nastavnik.sheet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.form.FormCondition;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.FormElement.Field;
import ru.nastavnik.form.FormElement.FieldKind;
import ru.nastavnik.form.FormElement.Options;
import ru.nastavnik.form.FormElement.Rules;
import ru.nastavnik.form.FormOption;

class QuestionTest {
    private static final Rules NONE = new Rules(false, null, null, null, null, 0, null, null, null, null);

    @Test
    void paperAsksWhatTheFormAsks() {
        FormDefinition form = new FormDefinition(
                "step-05-row",
                List.of(
                        new FormElement.Text("t", FormCondition.NEVER, "Для того, кто вносит"),
                        field(FieldKind.DATE, "Дата", null),
                        field(FieldKind.NUMBER, "Вычислено", "pairs"),
                        field(FieldKind.RADIO, "Желает участвовать", null, "Да", "Нет"),
                        field(FieldKind.CHECKLIST, "С чем нужна помощь", null, "Учёба", "Спорт"),
                        field(FieldKind.CHECKBOX, "Без предпочтений", null),
                        field(FieldKind.TEXT_FIELD, "Удобное время", null),
                        field(FieldKind.TEXT_AREA, "Чего хочет достичь", null),
                        field(FieldKind.TAG_LIST, "Кого предпочитает", null)),
                data -> Set.of());
        assertThat(Question.of(form))
                .containsExactly(
                        new Question("Желает участвовать", List.of("Да", "Нет"), 0),
                        new Question("С чем нужна помощь (можно отметить несколько)", List.of("Учёба", "Спорт"), 0),
                        new Question("Без предпочтений", List.of("да"), 0),
                        new Question("Удобное время", List.of(), 1),
                        new Question("Чего хочет достичь", List.of(), 3),
                        new Question("Кого предпочитает", List.of(), 2));
    }

    @Test
    void paperSpeaksToThePersonWhereTheScreenSpeaksOfThem() {
        FormDefinition form = new FormDefinition(
                "step-05-row",
                List.of(asked(
                        FieldKind.RADIO, "Желает участвовать", "Хотите ли Вы участвовать?", null, "1 — нет", "2")),
                data -> Set.of());
        assertThat(Question.of(form))
                .containsExactly(new Question("Хотите ли Вы участвовать?", List.of("1 – нет", "2"), 0));
    }

    private static Field field(FieldKind kind, String label, @Nullable String figure, String... options) {
        return asked(kind, label, "", figure, options);
    }

    private static Field asked(
            FieldKind kind, String label, String printed, @Nullable String figure, String... options) {
        List<FormOption> fixed = List.of(options).stream()
                .map(option -> new FormOption(option, option))
                .toList();
        return new Field(
                label,
                FormCondition.NEVER,
                kind,
                label,
                label,
                printed,
                "",
                16,
                false,
                null,
                figure,
                NONE,
                new Options(fixed, null, null));
    }
}
