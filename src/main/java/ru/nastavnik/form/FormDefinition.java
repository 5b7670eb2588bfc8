package ru.nastavnik.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form as read from its file.
 *
 * @param id equals the file's name without {@code .form}
 */
public record FormDefinition(String id, List<FormElement> elements) {

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
