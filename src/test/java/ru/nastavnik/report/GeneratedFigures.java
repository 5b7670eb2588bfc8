package ru.nastavnik.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.CollectionForm.ItemsKind;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.shared.OrganizationKind;

/**
 * Figures that were made up from a seed, sound and unsound, and added up one by one in memory: what the database does in
 * one statement is compared with that.
 */
final class GeneratedFigures {
    static final List<String> MENTORING_FORMS =
            List.of("teacher-pupil", "pupil-pupil", "student-pupil", "employer-pupil", "teacher-teacher");
    private static final int NEVER_GIVEN = 12;
    private static final int NOT_COMPUTABLE = 10;

    private GeneratedFigures() {}

    /** Who gives figures. */
    record Place(
            String municipality,
            @Nullable String organization,
            @Nullable OrganizationKind kind) {}

    /** @param accepted only accepted figures are reported */
    record Given(Place place, boolean accepted, List<FigureValue> values) {}

    static List<Given> of(Random random, CollectionForm form, List<Place> places) {
        List<Given> all = new ArrayList<>();
        for (Place place : places) {
            List<FigureValue> values = new ArrayList<>();
            for (String item : items(random, form)) {
                for (Figure figure : form.figures()) {
                    if (figure.concerns(item) && random.nextInt(NEVER_GIVEN) > 0) {
                        values.add(value(random, item, figure));
                    }
                }
            }
            all.add(new Given(place, random.nextInt(4) > 0, values));
        }
        return all;
    }

    private static List<String> items(Random random, CollectionForm form) {
        return switch (form.items().kind()) {
            case NONE -> List.of(FigureValue.ONLY_ITEM);
            case MENTORING_FORMS -> MENTORING_FORMS;
            case FIXED -> form.items().list().stream().map(Item::code).toList();
            case FREE -> {
                List<String> rows = new ArrayList<>();
                for (int row = 1; row <= random.nextInt(4); row++) {
                    rows.add(String.valueOf(row));
                }
                yield rows;
            }
        };
    }

    private static FigureValue value(Random random, String item, Figure figure) {
        if (figure.isNumber() && random.nextInt(NOT_COMPUTABLE) == 0) {
            return FigureValue.notComputable(item, figure.key(), "нет доступа к реестру");
        }
        return switch (figure.type()) {
            case INTEGER -> FigureValue.number(item, figure.key(), random.nextInt(3) == 0 ? 0 : random.nextInt(400));
            case YES_NO -> FigureValue.number(item, figure.key(), random.nextInt(2));
            case DECIMAL ->
                new FigureValue(
                        item, figure.key(), BigDecimal.valueOf(random.nextInt(2000) - 1000, 2), null, null, null);
            case TEXT, CHOICE, SOURCE -> FigureValue.text(item, figure.key(), "Программа " + random.nextInt(5));
            case UNIQUE -> FigureValue.text(item, figure.key(), "ООО Кедр\n ооо КЕДР \nАО № " + random.nextInt(6));
        };
    }

    /** The rows of a section and its totals, added up value by value. */
    static FigureSums sums(Section section, CollectionForm form, List<Given> given) {
        Map<GroupKey, Map<String, Adding>> groups = new LinkedHashMap<>();
        Map<String, Adding> total = new HashMap<>();
        for (Given one : given) {
            if (!one.accepted() || !counts(section, one.place())) {
                continue;
            }
            for (FigureValue value : one.values()) {
                if (!section.items().isEmpty() && !section.items().contains(value.item())) {
                    continue;
                }
                groups.computeIfAbsent(key(section, form, one.place(), value), unused -> new HashMap<>())
                        .computeIfAbsent(value.figure(), unused -> new Adding())
                        .add(value);
                total.computeIfAbsent(value.figure(), unused -> new Adding()).add(value);
            }
        }
        FigureSums sums = new FigureSums();
        groups.forEach((key, figures) -> {
            sums.row(key, section.groupBy().stream().map(GroupBy::title).toList());
            figures.forEach((figure, adding) -> sums.add(key, figure, adding.sum()));
        });
        Map<String, Sum> totals = new HashMap<>();
        total.forEach((figure, adding) -> totals.put(figure, adding.sum()));
        return sums.total(totals);
    }

    private static boolean counts(Section section, Place place) {
        return section.kinds().isEmpty()
                || place.kind() != null && section.kinds().contains(place.kind());
    }

    private static GroupKey key(Section section, CollectionForm form, Place place, FigureValue value) {
        List<GroupBy> by = section.groupBy();
        boolean entry = by.contains(GroupBy.ENTRY) && form.items().kind() == ItemsKind.FREE;
        return new GroupKey(
                by.contains(GroupBy.ITEM) ? value.item() : null,
                by.contains(GroupBy.KIND) ? place.kind() : null,
                by.contains(GroupBy.MUNICIPALITY) ? place.municipality() : null,
                by.contains(GroupBy.ORGANIZATION) ? place.organization() : null,
                entry ? Integer.valueOf(value.item()) : null);
    }

    private static final class Adding {
        private BigDecimal number = BigDecimal.ZERO;
        private int known;
        private int yes;
        private final Set<String> names = new HashSet<>();
        private @Nullable String text;
        private @Nullable String reason;

        void add(FigureValue value) {
            if (value.number() != null) {
                number = number.add(value.number());
                known++;
                yes += value.number().signum() == 0 ? 0 : 1;
            }
            if (value.text() != null) {
                text = text == null || value.text().compareTo(text) > 0 ? value.text() : text;
                for (String name : value.text().split("\n", -1)) {
                    names.add(name.strip().toLowerCase(Locale.ROOT));
                }
            }
            reason = value.reason() == null ? reason : value.reason();
        }

        Sum sum() {
            return new Sum(Amount.of(number), known, yes, names.size(), text, reason);
        }
    }
}
