package ru.nastavnik.report.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.CollectionForm.ItemsKind;
import ru.nastavnik.definition.CollectionForm.Must;
import ru.nastavnik.definition.CollectionForm.Severity;
import ru.nastavnik.definition.CollectionForm.Subject;
import ru.nastavnik.definition.RegisterFigure;

/** A form of collection as fields: who fills it in, its rows, what it asks, what it checks. */
class FormGuide {
    private static final Map<String, String> SUBJECTS =
            Map.of(Subject.ORGANIZATION.name(), "организация", Subject.MUNICIPALITY.name(), "муниципалитет");

    private final GuideFields fields;
    private final ObjectNode form;

    FormGuide(GuideFields fields, ObjectNode form) {
        this.fields = fields;
        this.form = form;
    }

    List<Component> cards() {
        return List.of(who(), rows(), asked(), checks());
    }

    private Section who() {
        Section card = GuideFields.card("Кто заполняет");
        card.add(GuideFields.line(
                fields.choice("Заполняет", form, "subject", SUBJECTS, false),
                fields.many("Виды организаций", form, "kinds", TableGuide.kinds(), "Для форм организаций"),
                fields.text("Кого считаем", form, "population")));
        return card;
    }

    private Section rows() {
        Section card = GuideFields.card("Строки");
        ObjectNode items = form.withObject("/items");
        if (!items.has("kind")) {
            items.put("kind", ItemsKind.NONE.name());
        }
        card.add(GuideFields.line(
                fields.ruling("Какие строки", items, "kind", TableGuide.words(ItemsKind.values())),
                fields.text("Название строки", items, "title")));
        if (ItemsKind.FIXED.name().equals(items.path("kind").asText())) {
            card.add(titled(GuideFields.list(items, "list"), "Строка", "Добавить строку"));
        }
        if (ItemsKind.FREE.name().equals(items.path("kind").asText())) {
            card.add(fields.choice(
                    "В каком показателе названа форма наставничества строки",
                    items,
                    "form",
                    titles(form.path("figures"), "key"),
                    true));
        }
        return card;
    }

    /** Elements with a code that nobody reads and a title that everybody does. */
    private Component titled(ArrayNode list, String what, String add) {
        Div place = new Div();
        for (JsonNode each : list) {
            ObjectNode element = (ObjectNode) each;
            place.add(GuideFields.line(
                    fields.text(what, element, "title"),
                    fields.place(
                            list, element, what + " «" + element.path("title").asText() + "»")));
        }
        place.add(fields.add(
                add,
                list,
                element -> element.put("code", GuideFields.freeCode(list, "code", "item"))
                        .put("title", "Новая строка")));
        return place;
    }

    private Section asked() {
        Section card = GuideFields.card("Показатели");
        ArrayNode figures = GuideFields.list(form, "figures");
        figures.forEach(figure -> card.add(figure(figures, (ObjectNode) figure)));
        card.add(fields.add(
                "Добавить показатель",
                figures,
                figure -> figure.put("key", GuideFields.freeCode(figures, "key", "figure"))
                        .put("title", "Новый показатель")
                        .put("unit", "ед.")
                        .put("type", FigureType.INTEGER.name())
                        .put("required", false)));
        return card;
    }

    private Component figure(ArrayNode figures, ObjectNode figure) {
        Div block = new Div(GuideFields.line(
                fields.text("Показатель " + TableGuide.number(figures, figure), figure, "title"),
                fields.text("Единица", figure, "unit"),
                fields.ruling("Вид ответа", figure, "type", TableGuide.words(FigureType.values())),
                fields.flag("Обязателен", figure, "required"),
                fields.place(
                        figures, figure, "Показатель «" + figure.path("title").asText() + "»")));
        Div more = GuideFields.line(
                fields.choice("Число из реестра", figure, "register", registers(), true),
                fields.flag("Считается по реестру, не вводится", figure, "computed"),
                fields.text("Подсказка", figure, "help"));
        if (ItemsKind.FIXED.name().equals(form.path("items").path("kind").asText())) {
            more.add(fields.many(
                    "Для строк", figure, "items", titles(form.path("items").path("list"), "code"), "Не выбраны – все"));
            more.add(byRow(figure));
        }
        block.add(more);
        if (FigureType.CHOICE.name().equals(figure.path("type").asText())) {
            block.add(titled(GuideFields.list(figure, "choices"), "Вариант", "Добавить вариант"));
        }
        return block;
    }

    /** Where the registers know single rows only. */
    private Component byRow(ObjectNode figure) {
        Div rows = new Div();
        ObjectNode byItem =
                figure.path("registers") instanceof ObjectNode known ? known : figure.putObject("registers");
        List<String> concerned = GuideFields.texts(figure.path("items"));
        titles(form.path("items").path("list"), "code").forEach((code, title) -> {
            if (concerned.isEmpty() || concerned.contains(code)) {
                rows.add(fields.choice("Из реестра: " + title, byItem, code, registers(), true));
            }
        });
        return rows;
    }

    private Section checks() {
        Section card = GuideFields.card("Проверки");
        ArrayNode checks = GuideFields.list(form, "checks");
        Map<String, String> byTitle = new LinkedHashMap<>();
        titles(form.path("figures"), "key").forEach((key, title) -> byTitle.putIfAbsent(title, key));
        for (JsonNode each : checks) {
            ObjectNode check = (ObjectNode) each;
            card.add(GuideFields.line(
                    fields.formula(check, "expression", byTitle),
                    fields.choice("Условие", check, "must", TableGuide.words(Must.values()), false),
                    fields.choice("Если нарушено", check, "severity", TableGuide.words(Severity.values()), false),
                    fields.choice("У показателя", check, "figure", titles(form.path("figures"), "key"), false),
                    fields.text("Что сказать", check, "message"),
                    fields.place(checks, check, "Проверка")));
        }
        card.add(fields.add("Добавить проверку", checks, check -> {
            String first = form.path("figures").path(0).path("key").asText();
            check.put("expression", first).put("must", Must.NOT_BE_NEGATIVE.name());
            check.put("severity", Severity.WARNING.name()).put("figure", first).put("message", "Проверьте число.");
        }));
        return card;
    }

    private static Map<String, String> registers() {
        return Arrays.stream(RegisterFigure.values())
                .collect(Collectors.toMap(
                        RegisterFigure::code, RegisterFigure::title, (one, same) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> titles(JsonNode list, String code) {
        Map<String, String> titles = new LinkedHashMap<>();
        list.forEach(
                each -> titles.put(each.path(code).asText(), each.path("title").asText()));
        return titles;
    }
}
