package ru.nastavnik.people;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import ru.nastavnik.people.DistributionMark.Answer;

/**
 * What a person's paper says of every item. No mark means no: silence is never a consent (152-FZ art. 10.1 parts 4
 * and 8).
 */
public record DistributionMarks(Map<DistributionItem, DistributionMark> marks) {

    public DistributionMarks {
        Map<DistributionItem, DistributionMark> all = new EnumMap<>(DistributionItem.class);
        for (DistributionItem item : DistributionItem.values()) {
            all.put(item, marks.getOrDefault(item, DistributionMark.NO));
        }
        marks = Collections.unmodifiableMap(all);
    }

    /** Everything may be shown. */
    public static DistributionMarks all() {
        Map<DistributionItem, DistributionMark> yes = new EnumMap<>(DistributionItem.class);
        for (DistributionItem item : DistributionItem.values()) {
            yes.put(item, DistributionMark.YES);
        }
        return new DistributionMarks(yes);
    }

    public static DistributionMarks allowing(DistributionItem... allowed) {
        Map<DistributionItem, DistributionMark> yes = new EnumMap<>(DistributionItem.class);
        for (DistributionItem item : allowed) {
            yes.put(item, DistributionMark.YES);
        }
        return new DistributionMarks(yes);
    }

    public DistributionMark mark(DistributionItem item) {
        return marks.getOrDefault(item, DistributionMark.NO);
    }

    /** Whether the item may be shown as it is. A condition is for a person to read: no program may take it for a yes. */
    public boolean allows(DistributionItem item) {
        return mark(item).answer() == Answer.YES;
    }

    /** Whether anything at all may be shown, be it on a condition. */
    public boolean allowsAnything() {
        return marks.values().stream().anyMatch(mark -> mark.answer() != Answer.NO);
    }

    /** «можно: имя, класс, должность; с условием: фотография (без подписи)»; empty if nothing may be shown. */
    public String brief() {
        String yes = named(Answer.YES);
        String conditional = named(Answer.CONDITION);
        String both = yes.isEmpty() || conditional.isEmpty() ? "" : "; ";
        return (yes.isEmpty() ? "" : "можно: " + yes)
                + both
                + (conditional.isEmpty() ? "" : "с условием: " + conditional);
    }

    private String named(Answer answer) {
        return marks.entrySet().stream()
                .filter(entry -> entry.getValue().answer() == answer)
                .map(entry -> entry.getKey().brief()
                        + (entry.getValue().condition() == null
                                ? ""
                                : " (" + entry.getValue().condition() + ")"))
                .collect(Collectors.joining(", "));
    }
}
