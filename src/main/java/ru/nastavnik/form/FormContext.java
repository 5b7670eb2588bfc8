package ru.nastavnik.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a form needs to know besides its file.
 *
 * <p>Choices that depend on another field lie under {@link #narrowed}; all of them together under the plain key.
 *
 * @param today the day against which date rules are judged
 * @param options choices by their {@code valuesKey}
 * @param figures numbers that are computed and not typed, by the name that a field's property {@code figure} gives
 */
public record FormContext(LocalDate today, Map<String, List<FormOption>> options, Map<String, BigDecimal> figures) {

    static final FormContext EMPTY = new FormContext(LocalDate.EPOCH, Map.of());

    public FormContext {
        options = Map.copyOf(options);
        figures = Map.copyOf(figures);
    }

    public FormContext(LocalDate today, Map<String, List<FormOption>> options) {
        this(today, options, Map.of());
    }

    public FormContext(LocalDate today) {
        this(today, Map.of());
    }

    /** Where the choices lie that remain when the other field has the value. */
    public static String narrowed(String valuesKey, String value) {
        return valuesKey + "/" + value;
    }

    /** The choices of a field beside the data typed so far; none before the field that narrows them is filled in. */
    public List<FormOption> optionsOf(FormElement.Field field, FormData typed) {
        String valuesKey = field.options().valuesKey();
        String narrowedBy = field.options().narrowedBy();
        if (valuesKey == null || narrowedBy == null) {
            return optionsOf(field);
        }
        return typed.text(narrowedBy)
                .map(value -> options.getOrDefault(narrowed(valuesKey, value), List.of()))
                .orElse(List.of());
    }

    /** Every choice that a field may ever offer; empty if its {@code valuesKey} was not given. */
    public List<FormOption> optionsOf(FormElement.Field field) {
        String valuesKey = field.options().valuesKey();
        return valuesKey == null ? field.options().fixed() : options.getOrDefault(valuesKey, List.of());
    }
}
