package ru.nastavnik.indicator;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.CollectedFigures;
import ru.nastavnik.figure.FigureGaps;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.Gaps;
import ru.nastavnik.figure.Part;
import ru.nastavnik.population.Denominators;
import ru.nastavnik.population.KnownPopulations;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.shared.DomainException;

/**
 * Reads what a passport's formula names: totals of the whole region, each different name once, and populations of the
 * figures' day. An indicator speaks of the region, whoever computes it; no row of an organisation is shown.
 */
@Component
class IndicatorComputation {
    private static final RowScope REGION = new RowScope("true", Map.of());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final CollectedFigures collected;
    private final Denominators denominators;
    private final MonitoringDefinitions definitions;
    private final FigureGaps gaps;

    IndicatorComputation(
            CollectedFigures collected, Denominators denominators, MonitoringDefinitions definitions, FigureGaps gaps) {
        this.collected = collected;
        this.denominators = denominators;
        this.definitions = definitions;
        this.gaps = gaps;
    }

    /** @throws DomainException if the figures are of another form or of another population */
    List<ComputedFact.Input> inputs(Indicator indicator, FigureSet set) {
        Formula formula = Formula.parse(Objects.requireNonNullElse(indicator.formula(), "0"));
        CollectionForm form = definitions.form(set.formCode(), set.formVersion());
        requireSamePopulation(indicator.population(), form.population());
        if (!set.formCode().equals(indicator.formCode())) {
            throw new DomainException("Показатель считается по форме «" + indicator.formCode()
                    + "», а эти данные собраны по форме «" + form.title() + "».");
        }
        Map<String, Sum> sums = sums(set, form, formula.names());
        Gaps missing = gaps(set);
        List<ComputedFact.Input> inputs = new ArrayList<>();
        for (String name : formula.names()) {
            inputs.add(form.figure(name)
                    .map(figure -> new ComputedFact.Input(name, figure.title(), read(figure, sums)))
                    .orElseGet(() -> missing.missing() > 0
                            ? new ComputedFact.Input(
                                    name,
                                    KnownPopulations.title(name).orElse(name),
                                    Amount.notComputable("получены данные "
                                            + Part.inWords(missing.given(), missing.asked())
                                            + ", со всеми их не сравнить"))
                            : population(name, set)));
        }
        return inputs;
    }

    /** Which organisations of the region gave no figures; nothing of municipalities. */
    Gaps gaps(FigureSet set) {
        CollectionForm form = definitions.form(set.formCode(), set.formVersion());
        return form.subject() == CollectionForm.Subject.MUNICIPALITY
                ? new Gaps(List.of(), List.of())
                : gaps.of(set.id(), set.asOf(), form.kinds(), REGION);
    }

    /**
     * Refuses a formula that reads what its form does not ask or what another population counts.
     *
     * @throws DomainException naming the figure or the population
     */
    static void requireSound(Formula formula, @Nullable CollectionForm form, @Nullable String population) {
        if (form != null) {
            requireSamePopulation(population, form.population());
        }
        for (String name : formula.names()) {
            Optional<Figure> figure = form == null ? Optional.empty() : form.figure(name);
            if (figure.isPresent()) {
                if (!figure.get().isNumber() && figure.get().type() != FigureType.UNIQUE) {
                    throw new DomainException("«" + figure.get().title() + "» – текст: в формуле он не участвует.");
                }
                continue;
            }
            String read = KnownPopulations.title(name)
                    .orElseThrow(() -> new DomainException("Формула читает «" + name
                            + "»: такого показателя в форме сбора нет и такой численности тоже."));
            if (!PopulationNumber.ORGANIZATIONS.equals(name)) {
                requireSamePopulation(population, read);
                requireSamePopulation(form == null ? null : form.population(), read);
            }
        }
    }

    private static void requireSamePopulation(@Nullable String one, @Nullable String other) {
        if (one != null && other != null && !one.equals(other)) {
            throw new DomainException("Разные совокупности не смешиваются: показатель считает «" + one
                    + "», а данные относятся к «" + other + "». Ничего не сохранено.");
        }
    }

    private Map<String, Sum> sums(FigureSet set, CollectionForm form, Set<String> names) {
        List<Column> columns = names.stream()
                .flatMap(name -> form.figure(name).stream())
                .map(figure -> new Column(
                        figure.key(),
                        figure.title(),
                        figure.unit(),
                        figure.type() == FigureType.UNIQUE ? Aggregate.UNIQUE : Aggregate.SUM,
                        figure.key(),
                        null,
                        Rounding.WHOLE,
                        false,
                        false))
                .toList();
        FigureSums sums = new FigureSums();
        collected.add(
                set.id().value(),
                new Section("", "", List.of(), List.of(), List.of(), columns, "", List.of(), null),
                REGION,
                sums);
        Map<String, Sum> found = new LinkedHashMap<>();
        names.forEach(name -> sums.ofTotal(name).ifPresent(sum -> found.put(name, sum)));
        return found;
    }

    private static Amount read(Figure figure, Map<String, Sum> sums) {
        Sum sum = sums.get(figure.key());
        if (sum == null) {
            return Amount.notComputable("«" + figure.title() + "» не указал никто");
        }
        if (sum.reason() != null) {
            return Amount.notComputable(sum.reason());
        }
        return figure.type() == FigureType.UNIQUE ? Amount.of(sum.unique()) : sum.value();
    }

    /** The number of the whole region, else the sum over kinds, else over municipalities. */
    private ComputedFact.Input population(String name, FigureSet set) {
        String title = KnownPopulations.title(name)
                .orElseThrow(() -> new DomainException("Формула читает «" + name + "», чего в форме сбора нет."));
        List<PopulationNumber> known = denominators.imported(set.asOf()).stream()
                .filter(number -> number.population().equals(name))
                .toList();
        List<PopulationNumber> whole = known.stream()
                .filter(number -> number.municipality() == null && number.kind() == null)
                .toList();
        List<PopulationNumber> byKind =
                known.stream().filter(number -> number.municipality() == null).toList();
        List<PopulationNumber> counted = !whole.isEmpty() ? whole : !byKind.isEmpty() ? byKind : known;
        Amount value = counted.isEmpty()
                ? Amount.notComputable("нет данных «" + title + "» на " + DAY.format(set.asOf()))
                : Amount.of(counted.stream().map(PopulationNumber::number).reduce(BigDecimal.ZERO, BigDecimal::add));
        return new ComputedFact.Input(name, title, value);
    }
}
