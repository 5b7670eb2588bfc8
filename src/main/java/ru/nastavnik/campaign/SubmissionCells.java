package ru.nastavnik.campaign;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.campaign.persistence.RegisterPartQueries;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.RegisterFigure;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.RegisterNumbers;
import ru.nastavnik.figure.RowForms;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.MunicipalityId;

/** The rows of a submission and what the registers say of its cells. Its callers have checked the actor. */
@Component
class SubmissionCells {
    private final MentoringForms mentoringForms;
    private final RegisterNumbers registers;
    private final RegisterPartQueries parts;

    SubmissionCells(MentoringForms mentoringForms, RegisterNumbers registers, RegisterPartQueries parts) {
        this.mentoringForms = mentoringForms;
        this.registers = registers;
        this.parts = parts;
    }

    static Map<CellKey, TypedFigure> byCell(Collection<TypedFigure> figures) {
        Map<CellKey, TypedFigure> typed = new LinkedHashMap<>();
        figures.forEach(figure -> typed.put(figure.key(), figure));
        return typed;
    }

    /** The rows: those of the definition, or those that were typed. */
    List<Item> items(CollectionForm form, Collection<TypedFigure> typed) {
        return switch (form.items().kind()) {
            case NONE -> List.of(new Item(FigureValue.ONLY_ITEM, ""));
            case FIXED -> form.items().list();
            case MENTORING_FORMS ->
                mentoringForms.all().stream()
                        .map(mentoring -> new Item(mentoring.code(), mentoring.title()))
                        .toList();
            case FREE ->
                typed.stream()
                        .map(TypedFigure::item)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .map(item -> new Item(item, item))
                        .toList();
        };
    }

    /** What the registers say on the campaign's day, of a municipality what they say of its organisations together. */
    Map<CellKey, BigDecimal> register(
            CollectionForm form, SubmissionView view, List<Item> items, Map<CellKey, TypedFigure> typed) {
        Map<CellKey, RegisterFigure> asked = new HashMap<>();
        for (Item item : items) {
            for (Figure figure : form.figures()) {
                if (figure.concerns(item.code())) {
                    figure.registerOf(item.code())
                            .ifPresent(source -> asked.put(new CellKey(item.code(), figure.key()), source));
                }
            }
        }
        if (asked.isEmpty()) {
            return Map.of();
        }
        RegisterNumbers.Known known = registers
                .of(List.of(view.subject()), view.asOf())
                .getOrDefault(view.subject(), RegisterNumbers.Known.NOTHING);
        Map<CellKey, BigDecimal> register = new HashMap<>();
        RowForms rowForms = new RowForms(form, formsSaid(form, typed));
        asked.forEach(
                (cell, source) -> known.of(source, rowForms.of(cell.item()).orElse(null))
                        .ifPresent(number -> register.put(cell, number)));
        return register;
    }

    private static Map<String, String> formsSaid(CollectionForm form, Map<CellKey, TypedFigure> typed) {
        Map<String, String> said = new HashMap<>();
        form.formOfRow()
                .ifPresent(figure -> typed.forEach((cell, entry) -> {
                    if (cell.figure().equals(figure.key())) {
                        said.put(cell.item(), entry.text());
                    }
                }));
        return said;
    }

    /** What each organisation of a municipality adds to the number in a cell; empty where there is none to add up. */
    List<RegisterPart> parts(CollectionForm form, SubmissionView view, CellKey cell) {
        MunicipalityId municipality = view.subject().municipality();
        Optional<RegisterFigure> source = form.figure(cell.figure()).flatMap(figure -> figure.registerOf(cell.item()));
        if (municipality == null || source.isEmpty()) {
            return List.of();
        }
        return parts.parts(
                municipality, view.asOf(), source.get().code(), source.get().byForm() ? cell.item() : null);
    }
}
