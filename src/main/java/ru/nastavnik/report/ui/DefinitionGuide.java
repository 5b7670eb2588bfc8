package ru.nastavnik.report.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.definition.FormulaText;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationKind;

/** What is usually changed in a definition, as fields: titles, units, rounding, kinds of organisations, items. */
class DefinitionGuide extends Div {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_DIGITS = 6;

    private final transient ObjectNode definition;
    private final boolean editable;
    private final transient Consumer<String> changed;

    /** @param changed gets the whole text after each change */
    DefinitionGuide(Kind kind, String text, boolean editable, Consumer<String> changed) {
        this.definition = read(text);
        this.editable = editable;
        this.changed = changed;
        addClassName("definition-guide");
        Section head = card("Общее");
        head.add(fields(text("Название", definition, "title"), text("Пункт распоряжения", definition, "point")));
        TextArea help = new TextArea("Пояснение");
        help.setValue(definition.path("help").asText());
        help.setReadOnly(!editable);
        help.setWidthFull();
        help.addValueChangeListener(event -> set(definition, "help", event.getValue()));
        head.add(help);
        if (kind == Kind.FORM) {
            head.add(kinds(definition));
            head.add(rows("Показатели", definition.path("figures"), this::figure));
            add(head);
        } else {
            add(head);
            definition.path("sections").forEach(section -> add(table((ObjectNode) section)));
        }
    }

    private Component table(ObjectNode section) {
        String title = section.path("title").asText();
        Section card = card(title.isEmpty() ? "Таблица" : title);
        card.add(fields(
                text("Название таблицы", section, "title"),
                text("Заголовок строк", section, "rowTitle"),
                text("Строка итогов", section, "total"),
                items(section)));
        card.add(kinds(section), rows("Столбцы", section.path("columns"), column -> column(section, column)));
        return card;
    }

    private Component column(ObjectNode section, ObjectNode column) {
        Div line = fields(
                text("Столбец «" + column.path("key").asText() + "»", column, "title"),
                text("Единица", column, "unit"));
        if ("FORMULA".equals(column.path("aggregate").asText())) {
            line.add(formula(section, column));
        }
        if (!"TEXT".equals(column.path("aggregate").asText())) {
            rounding(line, column);
        }
        return line;
    }

    /** A formula reads the columns to the left, by the names that stand over them. */
    private Component formula(ObjectNode section, ObjectNode column) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (JsonNode left : section.path("columns")) {
            if (left == column) {
                break;
            }
            codes.putIfAbsent(left.path("title").asText(), left.path("key").asText());
        }
        Map<String, String> titles = new LinkedHashMap<>();
        codes.forEach((title, code) -> titles.put(code, title));
        TextField formula = new TextField("Формула");
        formula.setValue(
                FormulaText.inWords(column.path("formula").asText(""), code -> titles.getOrDefault(code, code)));
        formula.setReadOnly(!editable);
        formula.setHelperText(codes.isEmpty() ? "" : "Столбцы левее: «" + String.join("», «", codes.keySet()) + "»");
        formula.addClassName("definition-formula");
        formula.addValueChangeListener(event -> {
            try {
                String coded = FormulaText.fromWords(event.getValue(), codes);
                Formula.parse(coded);
                formula.setInvalid(false);
                set(column, "formula", coded);
            } catch (IllegalArgumentException wrong) {
                formula.setErrorMessage(wrong.getMessage());
                formula.setInvalid(true);
            }
        });
        return formula;
    }

    private void rounding(Div line, ObjectNode column) {
        Select<Rounding.Mode> mode = new Select<>();
        mode.setLabel("Лишние знаки");
        mode.setItems(Rounding.Mode.values());
        mode.setItemLabelGenerator(each -> switch (each) {
            case TRUNCATE -> "отбросить";
            case ROUND -> "округлить";
            case AS_GIVEN -> "печатать как дано";
        });
        mode.setValue(Rounding.Mode.valueOf(column.path("rounding").path("mode").asText(Rounding.Mode.ROUND.name())));
        mode.setReadOnly(!editable);
        IntegerField digits = new IntegerField("Знаков");
        digits.setMin(0);
        digits.setMax(MOST_DIGITS);
        digits.setStepButtonsVisible(true);
        digits.setValue(column.path("rounding").path("digits").asInt());
        digits.setReadOnly(!editable);
        digits.setWidth("7rem");
        Runnable write = () -> {
            ObjectNode rounding = column.withObject("/rounding");
            rounding.put("mode", mode.getValue().name());
            Integer wanted = digits.getValue();
            rounding.put("digits", wanted == null ? 0 : wanted);
            if (!rounding.has("fixed")) {
                rounding.put("fixed", true);
            }
            tell();
        };
        mode.addValueChangeListener(event -> write.run());
        digits.addValueChangeListener(event -> write.run());
        line.add(mode, digits);
    }

    private Component figure(ObjectNode figure) {
        Checkbox required = new Checkbox("Обязателен", figure.path("required").asBoolean());
        required.setReadOnly(!editable);
        required.addValueChangeListener(event -> {
            figure.put("required", event.getValue().booleanValue());
            tell();
        });
        Div line = fields(
                text("Показатель «" + figure.path("key").asText() + "»", figure, "title"),
                text("Единица", figure, "unit"));
        line.add(required);
        return line;
    }

    private Component rows(String title, JsonNode nodes, java.util.function.Function<ObjectNode, Component> row) {
        Div rows = new Div(new H3(title));
        nodes.forEach(node -> rows.add(row.apply((ObjectNode) node)));
        return rows;
    }

    private Component items(ObjectNode section) {
        TextField items = new TextField("Коды позиций");
        items.setHelperText("Через запятую; пусто – все");
        items.setValue(String.join(", ", texts(section.path("items"))));
        items.setReadOnly(!editable);
        items.addValueChangeListener(event -> {
            write(
                    section,
                    "items",
                    Arrays.stream(event.getValue().split(","))
                            .map(String::strip)
                            .filter(code -> !code.isEmpty())
                            .toList());
            tell();
        });
        return items;
    }

    private Component kinds(ObjectNode owner) {
        CheckboxGroup<OrganizationKind> kinds = new CheckboxGroup<>("Виды организаций (не отмечены – все)");
        kinds.setItems(OrganizationKind.values());
        kinds.setItemLabelGenerator(OrganizationKind::title);
        Set<OrganizationKind> chosen = new LinkedHashSet<>();
        texts(owner.path("kinds")).forEach(kind -> chosen.add(OrganizationKind.valueOf(kind)));
        kinds.setValue(chosen);
        kinds.setReadOnly(!editable);
        kinds.addValueChangeListener(event -> {
            write(
                    owner,
                    "kinds",
                    Arrays.stream(OrganizationKind.values())
                            .filter(event.getValue()::contains)
                            .map(OrganizationKind::name)
                            .toList());
            tell();
        });
        return kinds;
    }

    private TextField text(String label, ObjectNode owner, String name) {
        TextField field = new TextField(label);
        field.setValue(owner.path(name).asText(""));
        field.setReadOnly(!editable);
        field.addValueChangeListener(event -> set(owner, name, event.getValue()));
        return field;
    }

    private void set(ObjectNode owner, String name, String value) {
        owner.put(name, value);
        tell();
    }

    private static void write(ObjectNode owner, String name, List<String> values) {
        ArrayNode array = owner.putArray(name);
        values.forEach(array::add);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new java.util.ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private void tell() {
        try {
            changed.accept(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(definition));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Section card(String title) {
        Section card = new Section(new H2(title));
        card.addClassName("card");
        return card;
    }

    private static Div fields(Component... fields) {
        Div line = new Div(fields);
        line.addClassName("definition-fields");
        return line;
    }

    private static ObjectNode read(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode definition) {
                return definition;
            }
        } catch (JsonProcessingException broken) {
            throw new DomainException("Текст не читается, строка "
                    + (broken.getLocation() == null ? "?" : broken.getLocation().getLineNr())
                    + ": исправьте его на вкладке «Текст для эксперта».");
        }
        throw new DomainException("Текст не читается: ожидался объект в фигурных скобках.");
    }
}
