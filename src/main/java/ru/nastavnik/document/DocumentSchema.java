package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names a template may use and the data must fill: fields with types, conditions, and repeats with a schema of
 * their own. A field and a repeat can also be asked as a condition («if:agreedBy»): it holds if there is content.
 */
public final class DocumentSchema {

    /**
     * @param required every template of the kind must show it and every document must fill it
     */
    public record Field(String name, FieldType type, boolean required) {}

    private final Map<String, Field> fields;
    private final Set<String> conditions;
    private final Map<String, DocumentSchema> repeats;

    private DocumentSchema(Map<String, Field> fields, Set<String> conditions, Map<String, DocumentSchema> repeats) {
        this.fields = Map.copyOf(fields);
        this.conditions = Set.copyOf(conditions);
        this.repeats = Map.copyOf(repeats);
    }

    public Map<String, Field> fields() {
        return fields;
    }

    public Map<String, DocumentSchema> repeats() {
        return repeats;
    }

    /** What can be asked besides fields and repeats. */
    public Set<String> conditions() {
        return conditions;
    }

    /** Whether documents of the kind are signed and registered, so that their prints bear a version code. */
    public boolean registered() {
        Field signature = fields.get("signatory");
        return signature != null && signature.required();
    }

    /** Whether organisations write documents of the kind, so that one may have its own variant of the template. */
    boolean ofOrganizations() {
        return fields.containsKey("organizationShortName");
    }

    /** Whether a template may ask «if:name». */
    public boolean allowsCondition(String name) {
        return conditions.contains(name) || fields.containsKey(name) || repeats.containsKey(name);
    }

    /** What the data lacks or has too much of, in words for a developer; empty if it fits. */
    List<String> problems(DocumentData data, String where) {
        List<String> problems = new ArrayList<>();
        for (Field field : fields.values()) {
            data.field(field.name()).ifPresentOrElse(value -> checkType(field, value, where, problems), () -> {
                if (field.required()) {
                    problems.add("field " + where + field.name() + " is missing");
                }
            });
        }
        unknown(data.fieldNames(), fields.keySet(), where + "field ", problems);
        unknown(data.repeatNames(), repeats.keySet(), where + "repeat ", problems);
        data.conditionNames().stream()
                .filter(name -> !allowsCondition(name))
                .forEach(name -> problems.add("condition " + where + name + " is unknown"));
        repeats.forEach((name, schema) -> {
            List<DocumentData> rows = data.repeat(name);
            for (int row = 0; row < rows.size(); row++) {
                problems.addAll(schema.problems(rows.get(row), where + name + "[" + row + "]."));
            }
        });
        return problems;
    }

    private static void unknown(Set<String> given, Set<String> known, String what, List<String> problems) {
        given.stream().filter(name -> !known.contains(name)).forEach(name -> problems.add(what + name + " is unknown"));
    }

    private static void checkType(Field field, Object value, String where, List<String> problems) {
        Class<?> expected = switch (field.type()) {
            case TEXT -> String.class;
            case DATE -> java.time.LocalDate.class;
            case NUMBER -> Integer.class;
        };
        if (!expected.isInstance(value)) {
            problems.add("field " + where + field.name() + " is not of type " + field.type());
        }
    }

    static Builder schema() {
        return new Builder();
    }

    /** Written as the schema reads: names apart by blanks. */
    static final class Builder {
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final Set<String> conditions = new LinkedHashSet<>();
        private final Map<String, DocumentSchema> repeats = new LinkedHashMap<>();

        Builder required(FieldType type, String names) {
            return put(type, names, true);
        }

        Builder optional(FieldType type, String names) {
            return put(type, names, false);
        }

        Builder conditions(String names) {
            conditions.addAll(List.of(names.split(" ")));
            return this;
        }

        Builder repeat(String name, Builder row) {
            repeats.put(name, row.build());
            return this;
        }

        DocumentSchema build() {
            return new DocumentSchema(fields, conditions, repeats);
        }

        private Builder put(FieldType type, String names, boolean required) {
            for (String name : names.split(" ")) {
                fields.put(name, new Field(name, type, required));
            }
            return this;
        }
    }
}
