package ru.nastavnik.report.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.definition.ReportDefinition.Source;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;

/** A definition as fields in the words of the page: everything that it says can be set, added and taken away. */
class DefinitionGuide extends Div {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WIDE = "min(34rem, 100%)";
    private static final int FIRST_YEAR_OF_INDICATORS = 2020;
    private static final Map<String, String> LEDGER = new LinkedHashMap<>();

    static {
        LEDGER.put("tasks", "всего задач и обязанностей");
        LEDGER.put("notBegun", "не начато");
        LEDGER.put("done", "выполнено");
        LEDGER.put("onTime", "выполнено в срок");
        LEDGER.put("afterFirst", "выполнено после первого срока, но в продлённый");
        LEDGER.put("late", "выполнено с опозданием");
        LEDGER.put("lateDays", "опоздание выполненных, рабочих дней");
        LEDGER.put("overdue", "просрочено");
        LEDGER.put("overdueDays", "просрочка, рабочих дней");
        LEDGER.put("extended", "срок продлён");
        LEDGER.put("closedWithTerm", "выполнено из того, у чего есть срок");
    }

    private final transient MonitoringDefinitions definitions;
    private final Kind kind;
    private final transient ObjectNode definition;
    private final boolean editable;
    private final int thisYear;
    private final transient Consumer<String> changed;

    /** @param changed gets the whole definition after each change */
    DefinitionGuide(
            MonitoringDefinitions definitions,
            Kind kind,
            String text,
            boolean editable,
            int thisYear,
            Consumer<String> changed) {
        this.definitions = definitions;
        this.kind = kind;
        this.definition = read(text);
        this.editable = editable;
        this.thisYear = thisYear;
        this.changed = changed;
        addClassName("definition-guide");
        show();
    }

    private void show() {
        removeAll();
        GuideFields fields = new GuideFields(editable, this::tell, this::show);
        Section head = GuideFields.card("Общее");
        head.add(GuideFields.line(
                fields.text("Название", definition, "title"), fields.text("Пункт распоряжения", definition, "point")));
        head.add(fields.longText("Пояснение", definition, "help"));
        add(head);
        if (kind == Kind.FORM) {
            new FormGuide(fields, definition).cards().forEach(this::add);
            return;
        }
        add(origin(fields));
        ArrayNode sections = GuideFields.list(definition, "sections");
        Map<String, String> figures = figures();
        Map<String, String> items = items();
        for (JsonNode section : sections) {
            add(new TableGuide(fields, (ObjectNode) section, figures, items).card(sections));
        }
        add(fields.add("Добавить таблицу", sections, section -> {
            section.put("title", "Новая таблица").putArray("groupBy").add("MUNICIPALITY");
            ObjectNode column = section.putArray("columns").addObject();
            column.put("key", "column0").put("title", "Новый столбец").put("aggregate", "SUM");
            figures.keySet().stream().findFirst().ifPresent(figure -> column.put("figure", figure));
        }));
    }

    /** From what the report is made: with another source or form its columns choose among other figures. */
    private Section origin(GuideFields fields) {
        Section card = GuideFields.card("Откуда числа");
        ComboBox<String> source = fields.ruling("Источник", definition, "source", TableGuide.words(Source.values()));
        source.setWidth(WIDE);
        card.add(source);
        if (Source.COLLECTED.name().equals(definition.path("source").asText())) {
            ComboBox<String> form = fields.ruling("Форма сбора", definition, "form", forms());
            form.setWidth(WIDE);
            card.add(new Div(form));
        } else if (editable) {
            definition.remove("form");
        }
        return card;
    }

    private Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        definitions.list(Kind.FORM).stream()
                .filter(MonitoringDefinitions.Entry::released)
                .forEach(entry -> forms.putIfAbsent(entry.code(), entry.title()));
        return forms;
    }

    /** What columns may count: the form's figures, those of the ledger, plans and facts by year, and what is read already. */
    private Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        form().ifPresent(form -> form.figures().forEach(figure -> figures.put(figure.key(), figure.title())));
        String source = definition.path("source").asText();
        if (Source.LEDGER.name().equals(source)) {
            figures.putAll(LEDGER);
        }
        if (Source.INDICATORS.name().equals(source)) {
            for (int year = FIRST_YEAR_OF_INDICATORS; year <= thisYear + 1; year++) {
                figures.put("plan." + year, "план " + year + " года");
                figures.put("fact." + year, "факт " + year + " года");
            }
        }
        if (figures.isEmpty()) {
            definition
                    .path("sections")
                    .forEach(section -> section.path("columns").forEach(column -> {
                        if (column.has("figure")) {
                            figures.putIfAbsent(
                                    column.path("figure").asText(),
                                    column.path("title").asText());
                        }
                    }));
        }
        return figures;
    }

    private Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        form().ifPresent(form -> form.items().list().forEach(item -> items.put(item.code(), item.title())));
        return items;
    }

    private Optional<CollectionForm> form() {
        String code = definition.path("form").asText("");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(definitions.form(code));
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    private void tell() {
        try {
            changed.accept(JSON.writeValueAsString(definition));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode read(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode definition) {
                return definition;
            }
        } catch (JsonProcessingException broken) {
            throw new DomainException("Определение не читается.", broken);
        }
        throw new DomainException("Определение не читается.");
    }
}
