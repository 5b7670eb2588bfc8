package ru.nastavnik.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.ItemsKind;

/**
 * Of which mentoring form the rows of one submission are. Where rows are added freely they say it themselves; where two
 * say the same, what the registers know of that form belongs to neither alone.
 */
public final class RowForms {
    private final CollectionForm form;
    private final Map<String, String> said;
    private final Map<String, Integer> rowsOf = new HashMap<>();

    /** @param said what stands in the figure that says the form, by row; read only where rows are added freely */
    public RowForms(CollectionForm form, Map<String, String> said) {
        this.form = form;
        this.said = Map.copyOf(said);
        said.values().forEach(code -> rowsOf.merge(code, 1, Integer::sum));
    }

    /** Empty if the row is of none, or not the only one of its form. */
    public Optional<String> of(String item) {
        if (form.items().kind() == ItemsKind.MENTORING_FORMS) {
            return Optional.of(item);
        }
        return form.formOfRow()
                .flatMap(figure -> Optional.ofNullable(said.get(item))
                        .filter(code -> figure.choices().stream()
                                .anyMatch(choice -> choice.code().equals(code))))
                .filter(code -> rowsOf.getOrDefault(code, 0) == 1);
    }
}
