package ru.nastavnik.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.access.Role;

/**
 * A typed process variable. Carries ids and routing flags only, never personal data.
 *
 * @param type String, Boolean, Integer or Long
 * @param values all values that it may have; empty if any value will do. A variable from which a model takes who acts,
 *     or by which point of the directive, names them
 */
public record ProcessVariable<T>(String name, Class<T> type, Set<T> values) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class, Set.of());
    }

    /** One of these texts. */
    public static ProcessVariable<String> oneOf(String name, String... values) {
        return new ProcessVariable<>(name, String.class, Set.of(values));
    }

    /** Name of one of these roles: who acts. */
    public static ProcessVariable<String> role(String name, Role... roles) {
        return new ProcessVariable<>(
                name, String.class, Stream.of(roles).map(Role::name).collect(Collectors.toUnmodifiableSet()));
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class, Set.of());
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class, Set.of());
    }

    /** @throws IllegalStateException if the execution does not carry the variable */
    public T from(DelegateExecution execution) {
        Object value = execution.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("Process variable " + name + " is missing");
        }
        return type.cast(value);
    }

    public void set(DelegateExecution execution, T value) {
        execution.setVariable(name, checked(value));
    }

    /** @throws IllegalArgumentException if the variable may not have the value */
    T checked(T value) {
        if (!values.isEmpty() && !values.contains(value)) {
            throw new IllegalArgumentException(name + " is one of " + values + " and not " + value);
        }
        return type.cast(value);
    }
}
