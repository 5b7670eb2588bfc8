package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one document says: fields, conditions and repeated rows, by the names of the kind's schema. Immutable.
 *
 * <p>A condition that is not set holds if the field or the repeat of the same name has content.
 */
public final class DocumentData {

    private final Map<String, Object> fields;
    private final Map<String, Boolean> conditions;
    private final Map<String, List<DocumentData>> repeats;

    private DocumentData(Builder builder) {
        this.fields = Map.copyOf(builder.fields);
        this.conditions = Map.copyOf(builder.conditions);
        Map<String, List<DocumentData>> rows = new LinkedHashMap<>();
        builder.repeats.forEach((name, list) -> rows.put(name, List.copyOf(list)));
        this.repeats = Map.copyOf(rows);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A {@code String}, {@code Integer} or {@code LocalDate}; empty if the field was left out. */
    public Optional<Object> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The rows of a repeat, empty if none were given. */
    public List<DocumentData> repeat(String name) {
        return repeats.getOrDefault(name, List.of());
    }

    public boolean condition(String name) {
        Boolean given = conditions.get(name);
        if (given != null) {
            return given;
        }
        return fields.containsKey(name) || !repeat(name).isEmpty();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.fields.putAll(fields);
        builder.conditions.putAll(conditions);
        repeats.forEach((name, rows) -> builder.repeats.put(name, new ArrayList<>(rows)));
        return builder;
    }

    /**
     * The same with each text and each day passed through a function; numbers, conditions and the order of rows stay.
     */
    public DocumentData with(UnaryOperator<String> texts, UnaryOperator<LocalDate> days) {
        Builder builder = new Builder();
        fields.forEach((name, value) -> builder.put(
                name,
                value instanceof String text
                        ? texts.apply(text)
                        : value instanceof LocalDate day ? days.apply(day) : value));
        builder.conditions.putAll(conditions);
        repeats.forEach((name, rows) -> builder.repeats.put(
                name, rows.stream().map(row -> row.with(texts, days)).toList()));
        return builder.build();
    }

    /** All of it as maps and lists of texts, numbers and truth values, to be kept; read back by {@link #ofMap}. */
    public Map<String, Object> toMap() {
        Map<String, Object> kept = new TreeMap<>();
        Map<String, Object> values = new TreeMap<>();
        fields.forEach((name, value) ->
                values.put(name, value instanceof LocalDate day ? Map.of("day", day.toString()) : value));
        kept.put("fields", values);
        kept.put("conditions", new TreeMap<>(conditions));
        Map<String, Object> lists = new TreeMap<>();
        repeats.forEach((name, rows) ->
                lists.put(name, rows.stream().map(DocumentData::toMap).toList()));
        kept.put("repeats", lists);
        return kept;
    }

    /** @throws IllegalArgumentException if it is not what {@link #toMap} gives */
    public static DocumentData ofMap(Map<?, ?> kept) {
        Builder builder = new Builder();
        part(kept, "fields").forEach((name, value) -> builder.put(String.valueOf(name), value(value)));
        part(kept, "conditions").forEach((name, value) -> builder.condition(String.valueOf(name), value.equals(true)));
        part(kept, "repeats").forEach((name, value) -> {
            if (!(value instanceof List<?> rows)) {
                throw new IllegalArgumentException("Rows of " + name + " are no list");
            }
            builder.repeats.put(
                    String.valueOf(name),
                    rows.stream().map(row -> ofMap((Map<?, ?>) row)).toList());
        });
        return builder.build();
    }

    private static Map<?, ?> part(Map<?, ?> kept, String name) {
        if (kept.get(name) instanceof Map<?, ?> part) {
            return part;
        }
        throw new IllegalArgumentException("No " + name);
    }

    private static Object value(Object kept) {
        return kept instanceof Map<?, ?> day ? LocalDate.parse(String.valueOf(day.get("day"))) : kept;
    }

    java.util.Set<String> fieldNames() {
        return fields.keySet();
    }

    java.util.Set<String> conditionNames() {
        return conditions.keySet();
    }

    java.util.Set<String> repeatNames() {
        return repeats.keySet();
    }

    /** Collects the content of a document. Blank texts count as left out. */
    public static final class Builder {

        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final Map<String, Boolean> conditions = new LinkedHashMap<>();
        private final Map<String, List<DocumentData>> repeats = new LinkedHashMap<>();

        private Builder() {}

        public Builder field(String name, @Nullable String value) {
            return put(name, value == null || value.isBlank() ? null : value);
        }

        public Builder field(String name, @Nullable LocalDate value) {
            return put(name, value);
        }

        public Builder field(String name, int value) {
            return put(name, value);
        }

        public Builder condition(String name, boolean holds) {
            conditions.put(name, holds);
            return this;
        }

        /** Adds one row to a repeat. */
        public Builder row(String repeat, Consumer<Builder> content) {
            Builder row = new Builder();
            content.accept(row);
            repeats.computeIfAbsent(repeat, name -> new ArrayList<>()).add(row.build());
            return this;
        }

        public DocumentData build() {
            return new DocumentData(this);
        }

        private Builder put(String name, @Nullable Object value) {
            if (value == null) {
                fields.remove(name);
            } else {
                fields.put(name, value);
            }
            return this;
        }
    }
}
