package ru.nastavnik.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.indicator.Indicator;
import ru.nastavnik.indicator.Indicator.Fact;
import ru.nastavnik.indicator.IndicatorRegister;

/** Plans and facts of the indicators in effect, as figures {@code plan.2021} and {@code fact.2021} of each. */
@Component
class IndicatorSums {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final IndicatorRegister table;

    IndicatorSums(IndicatorRegister table) {
        this.table = table;
    }

    /** @param notes gets what the reader must know: interim facts and reasons */
    FigureSums of(LocalDate asOf, List<String> notes) {
        FigureSums sums = new FigureSums();
        List<Indicator.Plan> plans = table.plans();
        List<Fact> facts = table.facts();
        Map<String, Set<Integer>> sources = new LinkedHashMap<>();
        for (Indicator indicator : table.inEffect(asOf)) {
            GroupKey key = new GroupKey(indicator.code(), null, null, null, null);
            sums.row(key, List.of(indicator.no() + ". " + indicator.title() + ", " + indicator.unit()));
            sums.unit(key, indicator.unit());
            plans.stream()
                    .filter(plan -> plan.indicator().equals(indicator.code()))
                    .forEach(plan -> {
                        sums.add(key, "plan." + plan.year(), sum(plan.value()));
                        said(sources, "План " + plan.year() + " года. Источник: " + plan.source(), indicator);
                    });
            facts.stream()
                    .filter(fact -> fact.indicator().equals(indicator.code()))
                    .map(Fact::year)
                    .distinct()
                    .forEach(year -> {
                        Optional<Fact> found = newest(facts, indicator, year, asOf);
                        fact(sums, key, indicator, found, notes);
                        found.ifPresent(fact -> said(
                                sources,
                                "Факт " + year + " года на " + DAY.format(fact.asOf()) + ". Источник: " + fact.source(),
                                indicator));
                    });
        }
        sources.forEach((source, numbers) -> notes.add(source
                + (numbers.size() == 1 ? " (показатель " : " (показатели ")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")."));
        return sums;
    }

    /** Where numbers come from, once for all that come from there. */
    private static void said(Map<String, Set<Integer>> sources, String source, Indicator indicator) {
        sources.computeIfAbsent(source.strip().replaceAll("\\.$", ""), key -> new TreeSet<>())
                .add(indicator.no());
    }

    private static Optional<Fact> newest(List<Fact> facts, Indicator indicator, int year, LocalDate asOf) {
        return Indicator.newest(facts, indicator.code(), year, asOf);
    }

    private static void fact(
            FigureSums sums, GroupKey key, Indicator indicator, Optional<Fact> found, List<String> notes) {
        if (found.isEmpty()) {
            return;
        }
        Fact fact = found.get();
        sums.add(key, "fact." + fact.year(), sum(fact.value()));
        if (fact.value() instanceof Amount.NotComputable not) {
            notes.add(
                    "Показатель " + indicator.no() + ", " + fact.year() + " год: не рассчитан – " + not.reason() + ".");
        } else if (fact.isInterim()) {
            notes.add("Показатель " + indicator.no() + ": факт " + fact.year() + " года – на " + DAY.format(fact.asOf())
                    + ", промежуточный; план установлен на конец года.");
        }
    }

    private static Sum sum(Amount amount) {
        return amount instanceof Amount.NotComputable not
                ? new Sum(Amount.ZERO, 0, 0, 0, null, not.reason())
                : new Sum(amount, 1, 1, 0, null, null);
    }
}
