package ru.nastavnik.form.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.form.FormCondition;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.InvalidFormException;
import ru.nastavnik.form.feel.FeelCondition;
import ru.nastavnik.form.feel.FeelConditions;

/**
 * Reads Camunda Forms JSON for Camunda Platform 7 (schema 16). Whatever the renderer and the validator do not honour
 * is refused with the file's and the element's name, so that nothing in a form is silently ignored.
 */
public final class FormParser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NEWEST_SCHEMA = 16;
    private static final Set<String> FORM_PROPERTIES = Set.of(
            "id", "type", "components", "schemaVersion", "exporter", "executionPlatform", "executionPlatformVersion");
    private static final Set<String> COMMON = Set.of("type", "id", "conditional", "layout", "properties");
    private static final Map<String, Set<String>> OWN_PROPERTIES = Map.of(
            "text", Set.of("text"),
            "separator", Set.of(),
            "spacer", Set.of("height"),
            "group", Set.of("label", "components", "showOutline", "path"),
            "dynamiclist",
                    Set.of(
                            "label",
                            "path",
                            "components",
                            "showOutline",
                            "isRepeating",
                            "allowAddRemove",
                            "defaultRepetitions"));

    private final String file;
    private final FieldParser fields;
    private final Map<String, FeelCondition> conditions = new LinkedHashMap<>();

    private FormParser(String file) {
        this.file = file;
        this.fields = new FieldParser(file);
    }

    /**
     * @param file the file's name, used in messages; without its ending it must equal the form's id
     * @throws InvalidFormException if anything in the file is not supported
     */
    public static FormDefinition parse(String file, String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new InvalidFormException(file, "это не JSON", malformed);
        }
        return new FormParser(file).form(root);
    }

    private FormDefinition form(JsonNode root) {
        String id = root.path("id").asText();
        JsonProperties.refuseUnknown(file, id, root, FORM_PROPERTIES);
        if (!(id + ".form").equals(file)) {
            throw new InvalidFormException(file, id, "id формы должен совпадать с именем файла");
        }
        if (!root.path("executionPlatform").asText().equals("Camunda Platform")
                || !root.path("executionPlatformVersion").asText().startsWith("7.")) {
            throw new InvalidFormException(file, id, "форма должна быть для Camunda Platform 7");
        }
        if (root.path("schemaVersion").asInt() > NEWEST_SCHEMA) {
            throw new InvalidFormException(file, id, "версия схемы новее " + NEWEST_SCHEMA);
        }
        List<FormElement> elements = elements(root);
        FormDefinition form = new FormDefinition(id, elements, new FeelConditions(conditions.values()));
        new FormConsistency(file).check(form);
        return form;
    }

    private List<FormElement> elements(JsonNode parent) {
        List<FormElement> elements = new ArrayList<>();
        parent.path("components").forEach(component -> elements.add(element(component)));
        return List.copyOf(elements);
    }

    private FormElement element(JsonNode node) {
        String id = node.path("id").asText();
        String type = node.path("type").asText();
        if (id.isBlank()) {
            throw new InvalidFormException(file, type, "нет id");
        }
        if (FieldParser.supports(type)) {
            return fields.field(node, id, hiddenWhen(node, id));
        }
        Set<String> own = OWN_PROPERTIES.get(type);
        if (own == null) {
            throw new InvalidFormException(file, id, "тип «" + type + "» не поддерживается");
        }
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(own);
        JsonProperties.refuseUnknown(file, id, node, known);
        FormCondition hidden = hiddenWhen(node, id);
        return structure(type, node, id, hidden);
    }

    private FormElement structure(String type, JsonNode node, String id, FormCondition hidden) {
        JsonNode custom = node.path("properties");
        if (type.equals("text")) {
            return custom.has("upload") ? files(node, id, hidden) : text(node, id, hidden);
        }
        if (type.equals("dynamiclist")) {
            return list(node, id, hidden);
        }
        JsonProperties.refuseUnknown(file, id, custom, Set.of());
        if (type.equals("separator")) {
            return new FormElement.Separator(id, hidden);
        }
        if (type.equals("spacer")) {
            return new FormElement.Spacer(id, hidden, node.path("height").asInt(20));
        }
        if (!node.path("path").asText().isEmpty()) {
            throw new InvalidFormException(file, id, "свойство «path» у группы не поддерживается");
        }
        return new FormElement.Group(id, hidden, node.path("label").asText(), elements(node));
    }

    private FormElement text(JsonNode node, String id, FormCondition hidden) {
        JsonProperties.refuseUnknown(file, id, node.path("properties"), Set.of());
        String text = node.path("text").asText();
        if (text.startsWith("=") || text.contains("{{")) {
            throw new InvalidFormException(file, id, "вычисляемый текст не поддерживается");
        }
        return new FormElement.Text(id, hidden, text);
    }

    private FormElement files(JsonNode node, String id, FormCondition hidden) {
        JsonNode custom = node.path("properties");
        JsonProperties.refuseUnknown(file, id, custom, Set.of("upload", "label", "required", "accept"));
        return new FormElement.Files(
                id,
                hidden,
                custom.path("upload").asText(),
                custom.path("label").asText("Файлы"),
                node.path("text").asText(),
                custom.path("required").asText().equals("true"),
                List.of(custom.path("accept").asText("pdf,docx,jpg,png").split(",")));
    }

    private FormElement list(JsonNode node, String id, FormCondition hidden) {
        JsonNode custom = node.path("properties");
        JsonProperties.refuseUnknown(file, id, custom, Set.of("minRows", "rowLabel"));
        String path = node.path("path").asText();
        if (path.isEmpty() || path.contains(".")) {
            throw new InvalidFormException(file, id, "у списка нужно простое свойство «path»");
        }
        return new FormElement.DynamicList(
                id,
                hidden,
                path,
                node.path("label").asText(),
                custom.path("rowLabel").asText("Строка"),
                node.path("defaultRepetitions").asInt(1),
                custom.path("minRows").asInt(0),
                node.path("allowAddRemove").asBoolean(true),
                elements(node));
    }

    private FormCondition hiddenWhen(JsonNode node, String id) {
        JsonNode conditional = node.path("conditional");
        JsonProperties.refuseUnknown(file, id, conditional, Set.of("hide"));
        String hide = conditional.path("hide").asText();
        if (hide.isBlank()) {
            return FormCondition.NEVER;
        }
        try {
            return conditions.computeIfAbsent(hide, FeelCondition::of);
        } catch (IllegalArgumentException unsupported) {
            throw new InvalidFormException(file, id, "условие «" + hide + "»: " + unsupported.getMessage());
        }
    }
}
