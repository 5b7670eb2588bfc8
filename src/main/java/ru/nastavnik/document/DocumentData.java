package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
