package ru.nastavnik.form.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormCondition;
import ru.nastavnik.form.FormElement.Field;
import ru.nastavnik.form.FormElement.FieldKind;
import ru.nastavnik.form.FormElement.Options;
import ru.nastavnik.form.FormElement.Rules;
import ru.nastavnik.form.FormOption;
import ru.nastavnik.form.InvalidFormException;

/** Reads the components that hold a value. */
final class FieldParser {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s()-]{6,20}");
    private static final Map<String, FieldKind> KINDS = Map.of(
            "textfield", FieldKind.TEXT_FIELD,
            "textarea", FieldKind.TEXT_AREA,
            "number", FieldKind.NUMBER,
            "datetime", FieldKind.DATE,
            "checkbox", FieldKind.CHECKBOX,
            "radio", FieldKind.RADIO,
            "select", FieldKind.SELECT,
            "checklist", FieldKind.CHECKLIST,
            "taglist", FieldKind.TAG_LIST);
    private static final Set<String> COMMON = Set.of(
            "type",
            "id",
            "key",
            "label",
            "description",
            "conditional",
            "layout",
            "properties",
            "validate",
            "readonly",
            "defaultValue");
    private static final Set<String> DATE_PROPERTIES =
            Set.of("subtype", "dateLabel", "timeLabel", "use24h", "timeSerializingFormat", "timeInterval");
    private static final Map<FieldKind, Set<String>> RULES = Map.of(
            FieldKind.TEXT_FIELD, Set.of("required", "minLength", "maxLength", "pattern", "validationType"),
            FieldKind.TEXT_AREA, Set.of("required", "minLength", "maxLength"),
            FieldKind.NUMBER, Set.of("required", "min", "max"));
    /** How a questionnaire on paper words the question: the screen speaks of the person, the paper to them. */
    private static final String PRINTED = "printed";

    private static final Map<FieldKind, Set<String>> CUSTOM = Map.of(
            FieldKind.DATE, Set.of("notBefore", "notAfter"),
            FieldKind.TEXT_FIELD, Set.of("patternMessage"),
            FieldKind.NUMBER, Set.of("figure"),
            FieldKind.SELECT, Set.of("narrowedBy"));

    private final String file;

    FieldParser(String file) {
        this.file = file;
    }

    static boolean supports(String type) {
        return KINDS.containsKey(type);
    }

    Field field(JsonNode node, String id, FormCondition hidden) {
        FieldKind kind = kind(node, id);
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(ownProperties(kind));
        JsonProperties.refuseUnknown(file, id, node, known);
        JsonProperties.refuseUnknown(file, id, node.path("layout"), Set.of("row", "columns"));
        String key = node.path("key").asText();
        if (key.isBlank() || key.contains(".")) {
            throw new InvalidFormException(file, id, "нужно простое свойство «key»");
        }
        return new Field(
                id,
                hidden,
                kind,
                key,
                kind == FieldKind.DATE || kind == FieldKind.TIME ? dateLabel(node) : text(node, id, "label"),
                node.path("properties").path(PRINTED).asText(),
                text(node, id, "description"),
                node.path("layout").path("columns").asInt(16),
                node.path("readonly").asBoolean(false),
                defaultValue(node.path("defaultValue"), id, kind),
                figure(node, id),
                rules(node, id, kind),
                kind.isChoice() ? options(node, id) : Options.NONE);
    }

    private FieldKind kind(JsonNode node, String id) {
        String type = node.path("type").asText();
        if (!type.equals("datetime")) {
            return java.util.Objects.requireNonNull(KINDS.get(type));
        }
        String subtype = node.path("subtype").asText("date");
        if (subtype.equals("date")) {
            return FieldKind.DATE;
        }
        if (subtype.equals("time")) {
            return FieldKind.TIME;
        }
        throw new InvalidFormException(file, id, "вид даты «" + subtype + "» не поддерживается");
    }

    private static Set<String> ownProperties(FieldKind kind) {
        if (kind == FieldKind.DATE || kind == FieldKind.TIME) {
            return DATE_PROPERTIES;
        }
        if (kind == FieldKind.NUMBER) {
            return Set.of("decimalDigits", "increment", "appearance");
        }
        if (kind == FieldKind.SELECT) {
            return Set.of("values", "valuesKey", "searchable");
        }
        return kind.isChoice() ? Set.of("values", "valuesKey") : Set.of();
    }

    private static String dateLabel(JsonNode node) {
        String label = node.path("subtype").asText("date").equals("time") ? "timeLabel" : "dateLabel";
        return node.path(label).asText(node.path("label").asText());
    }

    private String text(JsonNode node, String id, String property) {
        String text = node.path(property).asText();
        if (text.startsWith("=") || text.contains("{{")) {
            throw new InvalidFormException(file, id, "вычисляемое свойство «" + property + "» не поддерживается");
        }
        return text;
    }

    private Rules rules(JsonNode node, String id, FieldKind kind) {
        JsonNode validate = node.path("validate");
        JsonProperties.refuseUnknown(file, id, validate, RULES.getOrDefault(kind, Set.of("required")));
        JsonNode custom = node.path("properties");
        Set<String> own = new HashSet<>(CUSTOM.getOrDefault(kind, Set.of()));
        own.add(PRINTED);
        JsonProperties.refuseUnknown(file, id, custom, own);
        return new Rules(
                validate.path("required").asBoolean(false),
                whole(validate, id, "minLength"),
                whole(validate, id, "maxLength"),
                number(validate, id, "min"),
                number(validate, id, "max"),
                node.path("decimalDigits").asInt(0),
                pattern(validate, id),
                patternMessage(validate, custom),
                custom.path("notBefore").textValue(),
                custom.path("notAfter").textValue());
    }

    private @Nullable Pattern pattern(JsonNode validate, String id) {
        String type = validate.path("validationType").asText();
        if (type.equals("email")) {
            return EMAIL;
        }
        if (type.equals("phone")) {
            return PHONE;
        }
        if (!validate.has("pattern")) {
            return null;
        }
        try {
            return Pattern.compile(validate.path("pattern").asText());
        } catch (PatternSyntaxException malformed) {
            throw new InvalidFormException(file, id, "неверное выражение «" + malformed.getPattern() + "»");
        }
    }

    private static @Nullable String patternMessage(JsonNode validate, JsonNode custom) {
        String type = validate.path("validationType").asText();
        if (type.equals("email")) {
            return "Укажите адрес электронной почты, например name@example.ru";
        }
        if (type.equals("phone")) {
            return "Укажите телефон, например +7 900 000-00-00";
        }
        return custom.path("patternMessage").textValue();
    }

    private Options options(JsonNode node, String id) {
        String valuesKey = node.path("valuesKey").textValue();
        if (valuesKey != null) {
            return new Options(
                    List.of(),
                    valuesKey,
                    node.path("properties").path("narrowedBy").textValue());
        }
        List<FormOption> fixed = new ArrayList<>();
        for (JsonNode option : node.path("values")) {
            JsonProperties.refuseUnknown(file, id, option, Set.of("value", "label"));
            fixed.add(new FormOption(
                    option.path("value").asText(), option.path("label").asText()));
        }
        if (fixed.isEmpty()) {
            throw new InvalidFormException(file, id, "нет ни «values», ни «valuesKey»");
        }
        if (node.path("properties").has("narrowedBy")) {
            throw new InvalidFormException(file, id, "«narrowedBy» бывает только вместе с «valuesKey»");
        }
        return new Options(List.copyOf(fixed), null, null);
    }

    private @Nullable String figure(JsonNode node, String id) {
        String figure = node.path("properties").path("figure").textValue();
        if (figure != null && !node.path("readonly").asBoolean(false)) {
            throw new InvalidFormException(file, id, "вычисляемое число «figure» бывает только с «readonly»");
        }
        return figure;
    }

    private @Nullable Object defaultValue(JsonNode value, String id, FieldKind kind) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        boolean fits = kind == FieldKind.NUMBER
                ? value.isNumber()
                : kind == FieldKind.CHECKBOX ? value.isBoolean() : value.isTextual() && !kind.isMultiple();
        if (!fits || value.asText().startsWith("=")) {
            throw new InvalidFormException(file, id, "значение по умолчанию не поддерживается");
        }
        return value.isNumber()
                ? value.decimalValue()
                : value.isBoolean() ? (Object) value.asBoolean() : value.asText();
    }

    private @Nullable Integer whole(JsonNode validate, String id, String rule) {
        BigDecimal number = number(validate, id, rule);
        return number == null ? null : number.intValueExact();
    }

    private @Nullable BigDecimal number(JsonNode validate, String id, String rule) {
        JsonNode value = validate.path(rule);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new InvalidFormException(file, id, "правило «" + rule + "» должно быть числом");
        }
        return value.decimalValue();
    }
}
