package ru.nastavnik.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** An immutable set of typed process variables. */
public final class ProcessVariables {
    private static final ProcessVariables NONE = new ProcessVariables(Map.of());

    private final Map<String, Object> values;

    private ProcessVariables(Map<String, Object> values) {
        this.values = values;
    }

    public static ProcessVariables none() {
        return NONE;
    }

    public static <T> ProcessVariables of(ProcessVariable<T> variable, T value) {
        return NONE.and(variable, value);
    }

    public ProcessVariables and(ProcessVariables others) {
        Map<String, Object> extended = new LinkedHashMap<>(values);
        extended.putAll(others.values);
        return new ProcessVariables(Map.copyOf(extended));
    }

    /** @throws IllegalArgumentException if the variable may not have the value */
    public <T> ProcessVariables and(ProcessVariable<T> variable, T value) {
        Map<String, Object> extended = new LinkedHashMap<>(values);
        extended.put(variable.name(), variable.checked(value));
        return new ProcessVariables(Map.copyOf(extended));
    }

    Map<String, Object> asMap() {
        return values;
    }
}
