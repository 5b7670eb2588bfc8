package ru.nastavnik.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.nastavnik.form.domain.FormParser;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;

class FormValidatorTest {
    private static final FormDefinition FORM = FormParser.parse("demo.form", """
            {"type": "default", "id": "demo", "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "schemaVersion": 16, "components": [
              {"type": "datetime", "id": "f1", "key": "date", "subtype": "date", "dateLabel": "Дата",
               "validate": {"required": true}, "properties": {"notAfter": "today"}},
              {"type": "datetime", "id": "f2", "key": "end", "subtype": "date", "dateLabel": "Конец",
               "properties": {"notBefore": "date"}},
              {"type": "number", "id": "f3", "key": "present", "label": "Присутствовало",
               "validate": {"required": true, "min": 1, "max": 500}},
              {"type": "radio", "id": "f4", "key": "kind", "label": "Протокол",
               "values": [{"value": "text", "label": "Текст"}, {"value": "file", "label": "Файл"}]},
              {"type": "textarea", "id": "f5", "key": "minutes", "label": "Текст",
               "validate": {"required": true, "minLength": 10, "maxLength": 40},
               "conditional": {"hide": "=kind = \\"file\\""}},
              {"type": "text", "id": "f6", "text": "Скан", "properties": {"upload": "scan", "required": "true"},
               "conditional": {"hide": "=kind != \\"file\\""}},
              {"type": "taglist", "id": "f7", "key": "people", "label": "Кто", "valuesKey": "people"},
              {"type": "checkbox", "id": "f8", "key": "agreed", "label": "Согласовано", "validate": {"required": true}},
              {"type": "dynamiclist", "id": "f9", "path": "links", "label": "Ссылки",
               "properties": {"minRows": "1"}, "components": [
                {"type": "textfield", "id": "f10", "key": "url", "label": "Ссылка",
                 "validate": {"required": true, "pattern": "https?://.+"},
                 "properties": {"patternMessage": "Нужна ссылка"}},
                {"type": "checkbox", "id": "f11", "key": "partner", "label": "Партнёр"},
                {"type": "textfield", "id": "f12", "key": "name", "label": "Название", "validate": {"required": true},
                 "conditional": {"hide": "=partner != true"}}]}]}
            """);
    private static final FormContext CONTEXT = new FormContext(
            LocalDate.of(2026, 11, 20), Map.of("people", List.of(new FormOption("1", "А"), new FormOption("2", "Б"))));
    private static final FormData COMPLETE = FormData.of("date", LocalDate.of(2026, 11, 20))
            .with("present", 12)
            .with("kind", "text")
            .with("minutes", "Слушали и решили")
            .with("agreed", true)
            .with("links", List.of(FormData.of("url", "https://school.example.ru/1")));

    private final FormValidator validator = new FormValidator();

    @Test
    void acceptsCompleteData() {
        assertThat(validator.validate(FORM, COMPLETE, CONTEXT)).isEmpty();
    }

    @Test
    void asksForEverythingRequired() {
        assertThat(fields(FormData.empty())).containsExactlyInAnyOrder("date", "present", "minutes", "agreed", "links");
    }

    @Test
    void refusesADayInTheFutureAndAnEndBeforeTheBeginning() {
        assertThat(messages(COMPLETE.with("date", LocalDate.of(2026, 11, 21)))).containsExactly("Не позже 20.11.2026.");
        assertThat(messages(COMPLETE.with("end", LocalDate.of(2026, 11, 19)))).containsExactly("Не раньше 20.11.2026.");
    }

    @Test
    void refusesADateThatDoesNotExist() {
        assertThat(fields(COMPLETE.with("date", "2026-02-30"))).containsExactly("date");
    }

    @Test
    void aComputedNumberIsTheApplicationsWhateverWasSent() {
        FormDefinition form = FormParser.parse("count.form", """
                {"type": "default", "id": "count", "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "schemaVersion": 16, "components": [
                  {"type": "number", "id": "f1", "key": "pairs", "label": "Пар", "readonly": true,
                   "properties": {"figure": "drafted"}}]}
                """);
        FormContext context =
                new FormContext(LocalDate.of(2026, 11, 20), Map.of(), Map.of("drafted", new BigDecimal(7)));
        assertThat(validator.submission(form, FormData.of("pairs", 99), context).number("pairs"))
                .contains(new BigDecimal(7));
        assertThat(validator
                        .submission(form, FormData.of("pairs", "много"), context)
                        .number("pairs"))
                .contains(new BigDecimal(7));
        FormContext closed = form.asRecorded(context, FormData.of("pairs", 5));
        assertThat(validator.submission(form, FormData.empty(), closed).number("pairs"))
                .contains(new BigDecimal(5));
    }

    @Test
    void keepsNumbersWithinTheirLimits() {
        assertThat(fields(COMPLETE.with("present", 0))).containsExactly("present");
        assertThat(fields(COMPLETE.with("present", 501))).containsExactly("present");
        assertThat(messages(COMPLETE.with("present", 1.5))).containsExactly("Введите целое число.");
        assertThat(fields(COMPLETE.with("present", "много"))).containsExactly("present");
    }

    @Test
    void countsTheLengthOfATextWithoutSurroundingBlanks() {
        assertThat(fields(COMPLETE.with("minutes", "  коротко       "))).containsExactly("minutes");
        assertThat(fields(COMPLETE.with("minutes", "я".repeat(41)))).containsExactly("minutes");
    }

    @Test
    void asksForTheFileInsteadOfTheTextWhenAFileWasChosen() {
        FormData byFile = COMPLETE.with("kind", "file").with("minutes", null);
        assertThat(fields(byFile)).containsExactly("scan");
        assertThat(fields(byFile.with("scan", List.of("id")))).isEmpty();
    }

    @Test
    void refusesAChoiceThatIsNotAmongTheOptions() {
        assertThat(fields(COMPLETE.with("kind", "voice"))).containsExactly("kind");
        assertThat(fields(COMPLETE.with("people", List.of("1", "99")))).containsExactly("people");
        assertThat(fields(COMPLETE.with("people", List.of("1", "2")))).isEmpty();
    }

    @Test
    void judgesEachRowOfAListByItsOwnConditions() {
        FormData rows = COMPLETE.with(
                "links",
                List.of(
                        FormData.of("url", "ftp://x"),
                        FormData.of("url", "https://a.ru").with("partner", true),
                        FormData.of("url", "https://b.ru").with("partner", false)));
        assertThat(fields(rows)).containsExactly("links[0].url", "links[1].name");
    }

    @Test
    void refusesValuesOfAnotherShapeInsteadOfFailing() {
        assertThat(fields(COMPLETE.with("links", "нет"))).containsExactly("links");
        assertThat(fields(COMPLETE.with("agreed", "да"))).containsExactly("agreed");
        assertThat(fields(COMPLETE.with("people", "1"))).containsExactly("people");
        assertThat(fields(COMPLETE.with("minutes", 12))).containsExactly("minutes");
    }

    @Test
    void storesNeitherHiddenFieldsNorKeysTheFormDoesNotHave() {
        FormData stored =
                validator.submission(FORM, COMPLETE.with("scan", List.of("x")).with("closedBy", "кто-то"), CONTEXT);
        assertThat(stored.keys()).containsExactlyInAnyOrder("date", "present", "kind", "minutes", "agreed", "links");
    }

    @Test
    void refusesToStoreWhatBreaksARule() {
        assertThatThrownBy(() -> validator.submission(FORM, FormData.empty(), CONTEXT))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void survivesTheWayThroughJson() {
        assertThat(FormData.fromJson(COMPLETE.toJson())).isEqualTo(COMPLETE);
    }

    private List<String> fields(FormData data) {
        return validator.validate(FORM, data, CONTEXT).stream()
                .map(FieldViolation::field)
                .toList();
    }

    private List<String> messages(FormData data) {
        return validator.validate(FORM, data, CONTEXT).stream()
                .map(FieldViolation::message)
                .toList();
    }
}
