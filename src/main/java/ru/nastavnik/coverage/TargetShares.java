package ru.nastavnik.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import ru.nastavnik.coverage.persistence.TargetTable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.shared.OrganizationKind;

/** Which share the rows of a report are to reach. Its callers have checked the actor. */
@Component
public class TargetShares {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final TargetTable targets;

    TargetShares(TargetTable targets) {
        this.targets = targets;
    }

    public OnDay on(LocalDate day) {
        return new OnDay(day, targets.all());
    }

    /** The targets as of a day. */
    public static final class OnDay {
        private final LocalDate day;
        private final List<CoverageTarget> all;
        private final Set<CoverageTarget> used = new LinkedHashSet<>();

        OnDay(LocalDate day, List<CoverageTarget> all) {
            this.day = day;
            this.all = all;
        }

        /** In percent: the target whose day comes next, or the last one that has passed. */
        public Optional<Amount> of(GroupKey group, Section section) {
            List<CoverageTarget> concerned = all.stream()
                    .filter(target -> applies(target, group, section))
                    .sorted(Comparator.comparing(CoverageTarget::dueOn))
                    .toList();
            return concerned.stream()
                    .filter(target -> !target.dueOn().isBefore(day))
                    .findFirst()
                    .or(() -> concerned.isEmpty() ? Optional.empty() : Optional.of(concerned.get(concerned.size() - 1)))
                    .map(target -> {
                        used.add(target);
                        return Amount.of(target.percent());
                    });
        }

        /**
         * Which targets were compared with, their day and the document that sets them. A target whose day has not come, or
         * came long before the figures, is said to be so: neither is a plain failure.
         *
         * @param titles of items
         */
        public List<String> notes(UnaryOperator<String> titles) {
            return used.stream().map(target -> note(target, titles)).toList();
        }

        private String note(CoverageTarget target, UnaryOperator<String> titles) {
            String text = "Цель " + target.percentInWords() + " к " + DAY.format(target.dueOn()) + ", "
                    + target.formsInWords(titles) + ". Источник: " + target.source() + ".";
            if (day.isBefore(target.dueOn())) {
                return text + " Данные старше: они на " + DAY.format(day) + ", срок цели тогда ещё не наступил.";
            }
            return day.isAfter(target.dueOn())
                    ? text + " Это последняя установленная цель, её срок прошёл до даты данных (" + DAY.format(day)
                            + ")."
                    : text;
        }

        /** A joint target concerns the row of its forms or kinds together; any other, each row by itself. */
        private static boolean applies(CoverageTarget target, GroupKey group, Section section) {
            String item = group.item();
            OrganizationKind kind = group.kind();
            if (item == null || !target.items().contains(item)) {
                return false;
            }
            if (kind == null) {
                return target.kindsJoint() || !section.groupBy().contains(GroupBy.KIND);
            }
            return !target.kindsJoint()
                    && (target.kinds().isEmpty() || target.kinds().contains(kind));
        }
    }
}
