package ru.nastavnik.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form: an immutable JSON object. Values are texts, numbers, booleans, lists of texts (choices,
 * files) and lists of rows (dynamic lists). Dates are ISO texts, as Camunda Forms writes them.
 */
public final class FormData {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final FormData EMPTY = new FormData(Map.of());

    private final Map<String, Object> values;

    private FormData(Map<String, Object> values) {
        this.values = values;
    }

    public static FormData empty() {
        return EMPTY;
    }

    public static FormData of(String key, Object value) {
        return EMPTY.with(key, value);
    }

    /** @throws IllegalArgumentException if the text is not a JSON object of the shapes named above */
    public static FormData fromJson(String json) {
        try {
            return new FormData(object(JSON.readValue(json, Map.class)));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("Not a JSON object", malformed);
        }
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(plain(values));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A copy with the value set; null or an empty text removes the key. */
    public FormData with(String key, @Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        Object accepted = value == null ? null : accept(value);
        if (accepted == null || "".equals(accepted)) {
            copy.remove(key);
        } else {
            copy.put(key, accepted);
        }
        return new FormData(Collections.unmodifiableMap(copy));
    }

    /** This data overlaid with the other's: used to see a row together with the form around it. */
    public FormData overlaidWith(FormData other) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.putAll(other.values);
        return new FormData(Collections.unmodifiableMap(copy));
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value as it is stored: String, BigDecimal, Boolean or List; null if absent. */
    public @Nullable Object value(String key) {
        return values.get(key);
    }

    public Optional<String> text(String key) {
        return values.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public Optional<BigDecimal> number(String key) {
        return values.get(key) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** The date under the key; empty if it is absent or not a date. */
    public Optional<LocalDate> date(String key) {
        try {
            return text(key).map(LocalDate::parse);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The chosen values of a checklist or tag list, or the ids of attached files. */
    public List<String> texts(String key) {
        return listOf(key, String.class);
    }

    /** The rows of a dynamic list. */
    public List<FormData> rows(String key) {
        return listOf(key, FormData.class);
    }

    private <T> List<T> listOf(String key, Class<T> type) {
        if (!(values.get(key) instanceof List<?> list)) {
            return List.of();
        }
        return list.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Map<String, Object> object(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                result.put(String.valueOf(key), accept(value));
            }
        });
        return Collections.unmodifiableMap(result);
    }

    private static Object accept(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof FormData) {
            return value;
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Map<?, ?> map) {
            return new FormData(object(map));
        }
        if (value instanceof Iterable<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(accept(item)));
            return Collections.unmodifiableList(list);
        }
        throw new IllegalArgumentException("Not a form value: " + value.getClass());
    }

    private static Object plain(Object value) {
        if (value instanceof FormData data) {
            return plain(data.values);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> result.put((String) key, plain(item)));
            return result;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FormData::plain).toList();
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormData data && values.equals(data.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "FormData" + keys();
    }
}
