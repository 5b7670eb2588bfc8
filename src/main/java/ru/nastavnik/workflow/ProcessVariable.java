package ru.nastavnik.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * A typed process variable. Carries ids and routing flags only, never personal data.
 *
 * @param type String, Boolean, Integer or Long
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
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
        execution.setVariable(name, value);
    }
}
