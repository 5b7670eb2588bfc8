package ru.nastavnik.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.figure.domain.NaturalOrder;

/**
 * Figures added up by group, as a section of a report needs them. The totals are added up from the figures themselves,
 * never from printed rows, so that a name which counts once is not counted per row.
 */
public final class FigureSums {
    private final Map<GroupKey, Map<String, Sum>> groups = new LinkedHashMap<>();
    private final Map<GroupKey, List<String>> labels = new LinkedHashMap<>();
    private final Map<GroupKey, String> units = new LinkedHashMap<>();
    private final Map<GroupKey, Integer> givers = new HashMap<>();
    private final Map<GroupKey, Part> parts = new HashMap<>();
    private Map<String, Sum> total = new HashMap<>();
    private boolean shortened;

    /**
     * One figure in one group.
     *
     * @param sum of known numbers
     * @param known how many values are numbers
     * @param yes how many are not zero
     * @param unique how many different names
     * @param text the only text of an entry
     * @param reason why some value could not be computed, or null; the sum is then of the others, if there are any
     */
    public record Sum(
            Amount sum,
            int known,
            int yes,
            int unique,
            @Nullable String text,
            @Nullable String reason) {

        /** A figure that nobody could give. */
        public static Sum missing(String reason) {
            return new Sum(Amount.ZERO, 0, 0, 0, null, reason);
        }

        public Amount value() {
            return orReason(sum);
        }

        /** How many are not zero; not computable where nobody could say. */
        public Amount yesCount() {
            return orReason(Amount.of(yes));
        }

        public Amount uniqueCount() {
            return orReason(Amount.of(unique));
        }

        /** Whether some could give no figure, so that the sum is of the others only. */
        public boolean isPartial() {
            return reason != null && (known > 0 || text != null);
        }

        private Amount orReason(Amount amount) {
            return reason == null || isPartial() ? amount : Amount.notComputable(reason);
        }
    }

    /** A row of the report, in the order in which rows are printed, also if no figure was given for it. */
    public FigureSums row(GroupKey key, List<String> rowLabels) {
        groups.computeIfAbsent(key, unused -> new LinkedHashMap<>());
        labels.put(key, List.copyOf(rowLabels));
        return this;
    }

    public FigureSums add(GroupKey key, String figure, Sum sum) {
        groups.computeIfAbsent(key, unused -> new LinkedHashMap<>()).put(figure, sum);
        return this;
    }

    public FigureSums total(Map<String, Sum> sums) {
        total = new HashMap<>(sums);
        return this;
    }

    /** There are more rows than were read; the totals are those of all. */
    public FigureSums shortened() {
        shortened = true;
        return this;
    }

    public boolean isShortened() {
        return shortened;
    }

    /** Puts words in the place of the codes of a figure that is chosen from a list. */
    void rename(String figure, UnaryOperator<String> words) {
        groups.values()
                .forEach(figures -> figures.computeIfPresent(
                        figure,
                        (key, sum) -> new Sum(
                                sum.sum(),
                                sum.known(),
                                sum.yes(),
                                sum.unique(),
                                sum.text() == null ? null : words.apply(sum.text()),
                                sum.reason())));
    }

    public FigureSums addTotal(String figure, Sum sum) {
        total.put(figure, sum);
        return this;
    }

    /** In what the figures of a row are measured, where rows differ in that. */
    public FigureSums unit(GroupKey key, String unit) {
        units.put(key, unit);
        return this;
    }

    public Optional<String> unitOf(GroupKey key) {
        return Optional.ofNullable(units.get(key));
    }

    /** How many organisations gave any figure of a row; {@link GroupKey#ALL}: of all rows. */
    public FigureSums givers(GroupKey key, int count) {
        givers.put(key, count);
        return this;
    }

    public int giversOf(GroupKey key) {
        return givers.getOrDefault(key, 0);
    }

    /** Of how many of how many organisations a row speaks; {@link GroupKey#ALL}: the totals. */
    public FigureSums part(GroupKey key, Part part) {
        parts.put(key, part);
        return this;
    }

    /** Empty where figures are not those of organisations. */
    public Optional<Part> partOf(GroupKey key) {
        return Optional.ofNullable(parts.get(key));
    }

    /** Rows that came from the data and have no name yet. */
    List<GroupKey> unlabelled() {
        return groups.keySet().stream().filter(key -> !labels.containsKey(key)).toList();
    }

    /** Puts rows from the data behind the planned ones, by their names. */
    FigureSums inOrderOfLabels(List<GroupKey> keys) {
        NaturalOrder byName = new NaturalOrder();
        Map<String, NaturalOrder.Key> names = new HashMap<>();
        List<GroupKey> sorted = new ArrayList<>(keys);
        sorted.sort((one, two) -> {
            List<String> left = labels(one);
            List<String> right = labels(two);
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                int order = names.computeIfAbsent(left.get(i), byName::keyOf)
                        .compareTo(names.computeIfAbsent(right.get(i), byName::keyOf));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
        for (GroupKey key : sorted) {
            Map<String, Sum> figures = groups.remove(key);
            groups.put(key, figures == null ? new LinkedHashMap<>() : figures);
        }
        return this;
    }

    public Iterable<GroupKey> keys() {
        return groups.keySet();
    }

    public List<String> labels(GroupKey key) {
        return labels.getOrDefault(key, List.of());
    }

    public Optional<Sum> of(GroupKey key, String figure) {
        return Optional.ofNullable(groups.getOrDefault(key, Map.of()).get(figure));
    }

    public Optional<Sum> ofTotal(String figure) {
        return Optional.ofNullable(total.get(figure));
    }
}
