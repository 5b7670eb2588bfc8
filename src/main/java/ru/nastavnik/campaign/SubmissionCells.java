package ru.nastavnik.campaign;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.campaign.persistence.SubmissionRepository;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.OrganizationId;

/** The rows of a submission and what the registers say of its cells. Its callers have checked the actor. */
@Component
class SubmissionCells {
    private final MentoringForms mentoringForms;
    private final SubmissionRepository submissions;

    SubmissionCells(MentoringForms mentoringForms, SubmissionRepository submissions) {
        this.mentoringForms = mentoringForms;
        this.submissions = submissions;
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

    /** What the registers say on the campaign's day; nothing of municipalities. */
    Map<CellKey, BigDecimal> register(CollectionForm form, SubmissionView view, List<Item> items) {
        OrganizationId organization = view.subject().organization();
        List<Figure> shown = form.figures().stream()
                .filter(figure -> figure.register() != null)
                .toList();
        if (organization == null || shown.isEmpty()) {
            return Map.of();
        }
        Map<String, BigDecimal> known = submissions.register(organization, view.asOf());
        Map<CellKey, BigDecimal> register = new HashMap<>();
        for (Item item : items) {
            for (Figure figure : shown) {
                BigDecimal number = known.get(figure.register() + "/" + item.code());
                if (number == null) {
                    number = known.get(String.valueOf(figure.register()));
                }
                if (number != null && figure.concerns(item.code())) {
                    register.put(new CellKey(item.code(), figure.key()), number);
                }
            }
        }
        return register;
    }
}
