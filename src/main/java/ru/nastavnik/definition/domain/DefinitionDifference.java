package ru.nastavnik.definition.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.DefinitionHistory.Difference;
import ru.nastavnik.definition.DefinitionWords;
import ru.nastavnik.definition.FormulaText;

/** What two wordings of a definition say differently, place by place and in the words of the page. */
public final class DefinitionDifference {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a definition is called by, and not what it says. */
    private static final Set<String> UNSAID = Set.of("version", "code", "key");

    private static final Set<String> FORMULAS = Set.of("formula", "expression");
    private static final Map<String, String> LISTS = Map.of(
            "sections", "таблица",
            "columns", "столбец",
            "figures", "показатель",
            "list", "позиция",
            "choices", "вариант ответа",
            "checks", "правило",
            "rules", "правило");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("title", "название"),
            Map.entry("point", "пункт распоряжения"),
            Map.entry("help", "пояснение"),
            Map.entry("unit", "единица"),
            Map.entry("formula", "формула"),
            Map.entry("expression", "формула"),
            Map.entry("message", "сообщение"),
            Map.entry("rounding", "лишние знаки"),
            Map.entry("mode", "как"),
            Map.entry("digits", "знаков"),
            Map.entry("fixed", "с нулями на конце"),
            Map.entry("kinds", "виды организаций"),
            Map.entry("items", "позиции"),
            Map.entry("total", "строка итогов"),
            Map.entry("rowTitle", "заголовок строк"),
            Map.entry("groupBy", "строки"),
            Map.entry("required", "обязателен"),
            Map.entry("register", "источник в реестре"),
            Map.entry("registers", "источник в реестре по позициям"),
            Map.entry("computed", "считается по реестру"),
            Map.entry("aggregate", "как получается"),
            Map.entry("figure", "показатель"),
            Map.entry("type", "вид ответа"),
            Map.entry("population", "кого считаем"),
            Map.entry("hidden", "скрыт"),
            Map.entry("interim", "промежуточный"),
            Map.entry("chart", "диаграмма"),
            Map.entry("series", "столбцы диаграммы"),
            Map.entry("against", "с чем сравнивается"),
            Map.entry("severity", "строгость"),
            Map.entry("must", "условие"),
            Map.entry("source", "откуда данные"),
            Map.entry("form", "форма сбора"),
            Map.entry("operators", "формы операторов"),
            Map.entry("subject", "кто заполняет"),
            Map.entry("kind", "вид"));

    private final List<Difference> found = new ArrayList<>();
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> after = new HashMap<>();

    private DefinitionDifference() {}

    /** In the order of the page. */
    public static List<Difference> between(String earlier, String later) {
        DefinitionDifference difference = new DefinitionDifference();
        JsonNode one = read(earlier);
        JsonNode other = read(later);
        collect(one, difference.before);
        collect(other, difference.after);
        difference.compare("", "", one, other);
        return List.copyOf(difference.found);
    }

    /** Titles of whatever has a key, for formulas in words. */
    private static void collect(JsonNode node, Map<String, String> titles) {
        if (node.hasNonNull("key") && node.hasNonNull("title")) {
            titles.putIfAbsent(node.path("key").asText(), node.path("title").asText());
        }
        node.forEach(child -> collect(child, titles));
    }

    private void compare(String place, String name, @Nullable JsonNode one, @Nullable JsonNode other) {
        if (isNothing(one) && isNothing(other) || one != null && one.equals(other)) {
            return;
        }
        if (one != null && one.isObject() && other != null && other.isObject()) {
            for (String field : fields(one, other)) {
                if (!UNSAID.contains(field)) {
                    compare(within(place, field), field, one.get(field), other.get(field));
                }
            }
        } else if (LISTS.containsKey(name) && (isList(one) || isList(other))) {
            elements(place, name, one, other);
        } else {
            found.add(new Difference(sentence(place), said(name, one, before), said(name, other, after)));
        }
    }

    private void elements(String place, String name, @Nullable JsonNode one, @Nullable JsonNode other) {
        Map<String, JsonNode> earlier = byIdentity(one);
        Map<String, JsonNode> later = byIdentity(other);
        Set<String> all = new LinkedHashSet<>(later.keySet());
        all.addAll(earlier.keySet());
        String parent = place.substring(
                0, place.length() - NAMES.getOrDefault(name, name).length());
        for (String identity : all) {
            JsonNode was = earlier.get(identity);
            JsonNode is = later.get(identity);
            JsonNode named = Objects.requireNonNull(was == null ? is : was);
            String inner = parent + LISTS.get(name) + " " + quoted(named, identity);
            if (was == null || is == null) {
                found.add(new Difference(
                        sentence(inner), was == null ? "" : "есть", is == null ? "" : was == null ? "есть" : ""));
            } else {
                compare(inner, "", was, is);
            }
        }
        List<String> kept = earlier.keySet().stream().filter(later::containsKey).toList();
        List<String> order =
                later.keySet().stream().filter(earlier::containsKey).toList();
        if (!kept.equals(order)) {
            found.add(new Difference(sentence(parent + "порядок"), titles(kept, earlier), titles(order, later)));
        }
    }

    private static String titles(List<String> identities, Map<String, JsonNode> nodes) {
        return String.join(
                ", ",
                identities.stream()
                        .map(identity -> {
                            JsonNode node = nodes.get(identity);
                            return node == null ? identity : quoted(node, identity);
                        })
                        .toList());
    }

    /** By key or code; tables and rules have none and go by their place. */
    private static Map<String, JsonNode> byIdentity(@Nullable JsonNode list) {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        if (list == null) {
            return nodes;
        }
        for (JsonNode node : list) {
            String identity = node.path("key").asText(node.path("code").asText(""));
            nodes.put(identity.isEmpty() ? Integer.toString(nodes.size() + 1) : identity, node);
        }
        return nodes;
    }

    private static String quoted(JsonNode node, String identity) {
        String title = node.path("title").asText(node.path("message").asText(""));
        return title.isEmpty() ? identity : "«" + title + "»";
    }

    private static Set<String> fields(JsonNode one, JsonNode other) {
        Set<String> fields = new LinkedHashSet<>();
        other.fieldNames().forEachRemaining(fields::add);
        one.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static String within(String place, String field) {
        String name = NAMES.getOrDefault(field, field);
        return place.isEmpty() ? name : place + " → " + name;
    }

    private static String sentence(String place) {
        return place.isEmpty() ? "" : place.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + place.substring(1);
    }

    private static String said(String name, @Nullable JsonNode node, Map<String, String> titles) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (FORMULAS.contains(name)) {
            return FormulaText.inWords(node.asText(), code -> titles.getOrDefault(code, code));
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? "да" : "нет";
        }
        if (node.isArray()) {
            return String.join(
                    ", ",
                    StreamSupport.stream(node.spliterator(), false)
                            .map(each -> DefinitionWords.of(each.asText()))
                            .toList());
        }
        if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.fields()
                    .forEachRemaining(field -> parts.add(NAMES.getOrDefault(field.getKey(), field.getKey()) + ": "
                            + said(field.getKey(), field.getValue(), titles)));
            return String.join("; ", parts);
        }
        return DefinitionWords.of(node.asText());
    }

    private static boolean isNothing(@Nullable JsonNode node) {
        return node == null
                || node.isNull()
                || node.isContainerNode() && node.isEmpty()
                || node.isObject()
                        && node.size() == 1
                        && node.path("kind").asText().equals("NONE")
                || node.isTextual() && node.asText().isEmpty();
    }

    private static boolean isList(@Nullable JsonNode node) {
        return node != null && node.isArray();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException(stored);
        }
    }
}
