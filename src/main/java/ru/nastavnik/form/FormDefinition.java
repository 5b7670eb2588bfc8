package ru.nastavnik.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as read from its file.
 *
 * @param id equals the file's name without {@code .form}
 * @param conditions those of its elements
 */
public record FormDefinition(String id, List<FormElement> elements, FormConditions conditions) {

    public FormDefinition {
        elements = List.copyOf(elements);
    }

    /** All elements, those in groups and rows included, in the order of the file. */
    public List<FormElement> allElements() {
        List<FormElement> all = new ArrayList<>();
        collect(elements, all);
        return all;
    }

    /** The lists of choices that are known only at run time and that the form's fields name. */
    public Set<String> valuesKeys() {
        return allElements().stream()
                .filter(FormElement.Field.class::isInstance)
                .map(element -> ((FormElement.Field) element).options().valuesKey())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The numbers that the application computes for the form's fields. */
    public Set<String> figures() {
        return computed()
                .map(FormElement.Field::figure)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The data with every computed number as the context has it, whatever was typed in its place. */
    public FormData withFigures(FormData data, FormContext context) {
        FormData result = data;
        for (FormElement.Field field : computed().toList()) {
            result = result.with(field.key(), context.figures().get(field.figure()));
        }
        return result;
    }

    /** The context with the numbers that were recorded in place of today's; a number not recorded stays. */
    public FormContext asRecorded(FormContext context, FormData recorded) {
        Map<String, BigDecimal> figures = new HashMap<>(context.figures());
        computed()
                .forEach(field -> recorded.number(field.key())
                        .ifPresent(number -> figures.put(Objects.requireNonNull(field.figure()), number)));
        return new FormContext(context.today(), context.options(), figures);
    }

    private Stream<FormElement.Field> computed() {
        return allElements().stream()
                .filter(FormElement.Field.class::isInstance)
                .map(FormElement.Field.class::cast)
                .filter(field -> field.figure() != null);
    }

    /** Whether the form can be submitted without typing anything. */
    public boolean demandsNothing() {
        return new FormValidator()
                .validate(this, FormData.empty(), FormContext.EMPTY)
                .isEmpty();
    }

    private static void collect(List<FormElement> elements, List<FormElement> into) {
        for (FormElement element : elements) {
            into.add(element);
            if (element instanceof FormElement.Group group) {
                collect(group.elements(), into);
            } else if (element instanceof FormElement.DynamicList list) {
                collect(list.elements(), into);
            }
        }
    }
}
