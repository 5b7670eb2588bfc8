package ru.nastavnik.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a form needs to know besides its file.
 *
 * @param today the day against which date rules are judged
 * @param options choices by their {@code valuesKey}
 */
public record FormContext(LocalDate today, Map<String, List<FormOption>> options) {

    static final FormContext EMPTY = new FormContext(LocalDate.EPOCH, Map.of());

    public FormContext {
        options = Map.copyOf(options);
    }

    public FormContext(LocalDate today) {
        this(today, Map.of());
    }

    /** The choices of a field; empty if its {@code valuesKey} was not given. */
    public List<FormOption> optionsOf(FormElement.Field field) {
        String valuesKey = field.options().valuesKey();
        return valuesKey == null ? field.options().fixed() : options.getOrDefault(valuesKey, List.of());
    }
}
