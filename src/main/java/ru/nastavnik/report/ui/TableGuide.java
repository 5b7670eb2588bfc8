package ru.nastavnik.report.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.CollectionForm.Must;
import ru.nastavnik.definition.DefinitionWords;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.ChartKind;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.population.KnownPopulations;
import ru.nastavnik.shared.OrganizationKind;

/** A table of a report as fields: its rows, columns, warnings and chart. */
class TableGuide {
    private static final int MOST_DIGITS = 6;

    private final GuideFields fields;
    private final ObjectNode section;
    private final Map<String, String> figures;
    private final Map<String, String> items;

    /**
     * @param figures that a column may count, by code
     * @param items titles of what the rows may stand for, by code
     */
    TableGuide(GuideFields fields, ObjectNode section, Map<String, String> figures, Map<String, String> items) {
        this.fields = fields;
        this.section = section;
        this.figures = figures;
        this.items = items;
    }

    Section card(ArrayNode sections) {
        String title = section.path("title").asText();
        String heading = title.isEmpty() ? "Таблица" : title;
        Section card = GuideFields.card(heading);
        if (sections.size() > 1) {
            card.add(fields.place(sections, section, "Таблица «" + heading + "»"));
        }
        card.add(GuideFields.line(
                fields.text("Название таблицы", section, "title"),
                fields.text("Заголовок строк", section, "rowTitle"),
                fields.text("Строка итогов", section, "total"),
                fields.many("Строки", section, "groupBy", words(GroupBy.values()), "Порядок – как в списке"),
                fields.many("Позиции", section, "items", items, "Не выбраны – все"),
                fields.many("Виды организаций", section, "kinds", kinds(), "Не выбраны – все")));
        ArrayNode columns = GuideFields.list(section, "columns");
        card.add(new H3("Столбцы"));
        columns.forEach(column -> card.add(column(columns, (ObjectNode) column)));
        card.add(fields.add("Добавить столбец", columns, column -> {
            column.put("key", GuideFields.freeCode(columns, "key", "column")).put("title", "Новый столбец");
            column.put("aggregate", figures.isEmpty() ? "TARGET" : "SUM");
            figures.keySet().stream().findFirst().ifPresent(figure -> column.put("figure", figure));
        }));
        card.add(rules(columns), chart(columns));
        return card;
    }

    static Map<String, String> kinds() {
        return Arrays.stream(OrganizationKind.values())
                .collect(Collectors.toMap(
                        OrganizationKind::name, OrganizationKind::title, (one, same) -> one, LinkedHashMap::new));
    }

    static Map<String, String> words(Enum<?>... values) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> words.put(value.name(), DefinitionWords.of(value.name())));
        return words;
    }

    private Component column(ArrayNode columns, ObjectNode column) {
        Aggregate aggregate = Aggregate.valueOf(column.path("aggregate").asText("SUM"));
        Div line = GuideFields.line(
                fields.text("Столбец " + number(columns, column), column, "title"),
                fields.text("Единица", column, "unit"),
                fields.ruling("Как получается", column, "aggregate", words(Aggregate.values())),
                origin(columns, column, aggregate));
        if (aggregate != Aggregate.TEXT) {
            rounding(line, column);
        }
        line.add(
                fields.flag("Скрыть", column, "hidden"),
                fields.place(columns, column, "Столбец «" + column.path("title").asText() + "»"));
        return line;
    }

    /** As people count them, from the left. */
    static int number(ArrayNode elements, ObjectNode element) {
        int number = 1;
        for (JsonNode each : elements) {
            if (each == element) {
                break;
            }
            number++;
        }
        return number;
    }

    private @Nullable Component origin(ArrayNode columns, ObjectNode column, Aggregate aggregate) {
        return switch (aggregate) {
            case FORMULA -> fields.formula(column, "formula", leftOf(columns, column));
            case TARGET -> null;
            case POPULATION -> fields.choice("Численность", column, "figure", KnownPopulations.all(), false);
            default -> fields.choice("Показатель", column, "figure", figures, false);
        };
    }

    /** A formula reads the columns to the left, by the names that stand over them. */
    private static Map<String, String> leftOf(ArrayNode columns, @Nullable JsonNode column) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (JsonNode left : columns) {
            if (left == column) {
                break;
            }
            codes.putIfAbsent(left.path("title").asText(), left.path("key").asText());
        }
        return codes;
    }

    private void rounding(Div line, ObjectNode column) {
        Select<Rounding.Mode> mode = new Select<>();
        mode.setLabel("Лишние знаки");
        mode.setItems(Rounding.Mode.values());
        mode.setItemLabelGenerator(each -> DefinitionWords.of(each.name()));
        mode.setValue(Rounding.Mode.valueOf(column.path("rounding").path("mode").asText(Rounding.Mode.ROUND.name())));
        mode.setReadOnly(!fields.editable());
        IntegerField digits = new IntegerField("Знаков");
        digits.setMin(0);
        digits.setMax(MOST_DIGITS);
        digits.setStepButtonsVisible(true);
        digits.setValue(column.path("rounding").path("digits").asInt());
        digits.setReadOnly(!fields.editable());
        digits.setWidth("7rem");
        Checkbox fixed = new Checkbox("нули на конце");
        fixed.setValue(column.path("rounding").path("fixed").asBoolean(true));
        fixed.setReadOnly(!fields.editable());
        Runnable write = () -> {
            ObjectNode rounding = column.withObject("/rounding");
            Integer wanted = digits.getValue();
            rounding.put("mode", mode.getValue().name());
            rounding.put("digits", wanted == null ? 0 : wanted);
            rounding.put("fixed", fixed.getValue().booleanValue());
            fields.written();
        };
        mode.addValueChangeListener(event -> write.run());
        digits.addValueChangeListener(event -> write.run());
        fixed.addValueChangeListener(event -> write.run());
        line.add(mode, digits, fixed);
    }

    private Component rules(ArrayNode columns) {
        ArrayNode rules = GuideFields.list(section, "rules");
        Div place = new Div(new H3("Предупреждения"));
        for (JsonNode each : rules) {
            ObjectNode rule = (ObjectNode) each;
            place.add(GuideFields.line(
                    fields.formula(rule, "expression", leftOf(columns, null)),
                    fields.choice("Условие", rule, "must", words(Must.values()), false),
                    fields.choice("У столбца", rule, "column", titles(columns), false),
                    fields.text("Что сказать", rule, "message"),
                    fields.place(rules, rule, "Предупреждение")));
        }
        place.add(fields.add("Добавить предупреждение", rules, rule -> {
            String first = columns.path(0).path("key").asText();
            rule.put("expression", first).put("must", Must.NOT_BE_NEGATIVE.name());
            rule.put("column", first).put("message", "Проверьте число.");
        }));
        return place;
    }

    private Component chart(ArrayNode columns) {
        Div place = new Div(new H3("Диаграмма"));
        if (section.path("chart") instanceof ObjectNode chart) {
            place.add(GuideFields.line(
                    fields.text("Название диаграммы", chart, "title"),
                    fields.choice("Вид", chart, "kind", words(ChartKind.values()), false),
                    fields.many("Что показать", chart, "series", titles(columns), "Хотя бы один столбец"),
                    fields.many("С чем сравнить", chart, "against", titles(columns), "Только для линий")));
        }
        if (fields.editable()) {
            boolean drawn = section.path("chart").isObject();
            Checkbox wanted = new Checkbox("Показывать диаграмму", drawn);
            wanted.addValueChangeListener(event -> {
                if (event.getValue()) {
                    ObjectNode chart = section.putObject("chart");
                    chart.put("kind", ChartKind.BAR.name())
                            .put("title", section.path("title").asText().toLowerCase(Locale.ROOT));
                    chart.putArray("series").add(columns.path(0).path("key").asText());
                } else {
                    section.remove("chart");
                }
                fields.rebuilt();
            });
            place.add(wanted);
        }
        return place;
    }

    private static Map<String, String> titles(ArrayNode columns) {
        Map<String, String> titles = new LinkedHashMap<>();
        columns.forEach(column ->
                titles.put(column.path("key").asText(), column.path("title").asText()));
        return titles;
    }
}
