package ru.nastavnik.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.CollectedFigures;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.indicator.Indicator;
import ru.nastavnik.indicator.Indicator.Fact;
import ru.nastavnik.indicator.Indicator.Plan;
import ru.nastavnik.indicator.IndicatorRegister;
import ru.nastavnik.indicator.IndicatorYear;
import ru.nastavnik.indicator.Indicators;
import ru.nastavnik.pairing.PairCounts;
import ru.nastavnik.people.ParticipantCounts;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.publication.document.Site.Table;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** Tables of counts for the website package; they name organisations and forms, never people. */
@Component
class SiteFigures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String COVERAGE = "coverage";
    private static final int QUARTERS = 4;

    private final FigureSetRegister sets;
    private final CollectedFigures collected;
    private final SectionRows rows;
    private final MonitoringDefinitions definitions;
    private final IndicatorRegister indicators;
    private final MentoringForms forms;
    private final PairCounts pairs;
    private final ParticipantCounts people;
    private final RegionClock clock;

    SiteFigures(
            FigureSetRegister sets,
            CollectedFigures collected,
            SectionRows rows,
            MonitoringDefinitions definitions,
            IndicatorRegister indicators,
            MentoringForms forms,
            PairCounts pairs,
            ParticipantCounts people,
            RegionClock clock) {
        this.sets = sets;
        this.collected = collected;
        this.rows = rows;
        this.definitions = definitions;
        this.indicators = indicators;
        this.forms = forms;
        this.pairs = pairs;
        this.people = people;
        this.clock = clock;
    }

    /** A report by form for each of the last quarters that have one, the newest first. */
    List<Table> quarters(RowScope scope) {
        Map<String, FigureSet> newest = new LinkedHashMap<>();
        LocalDate today = clock.today();
        sets.ofForm(COVERAGE).stream()
                .filter(set -> set.isReportable() && !set.asOf().isAfter(today))
                .forEach(set -> newest.putIfAbsent(quarter(set.asOf()), set));
        List<Table> tables = new ArrayList<>();
        newest.entrySet().stream()
                .limit(QUARTERS)
                .forEach(each -> tables.add(quarter(each.getKey(), each.getValue(), scope)));
        return tables;
    }

    /** Pairs and groups of the school year that work today, by form. */
    Table pairsByForm() {
        Map<String, Integer> byForm = new LinkedHashMap<>();
        for (PairCounts.OfForm each : pairs.byForm(clock.schoolYear())) {
            byForm.merge(each.formCode(), each.active(), Integer::sum);
        }
        List<List<String>> lines = new ArrayList<>();
        for (MentoringForm form : forms.all()) {
            int count = byForm.getOrDefault(form.code(), 0);
            if (count > 0) {
                lines.add(List.of(form.title(), String.valueOf(count)));
            }
        }
        return new Table(
                "Действующие пары и группы на " + DAY.format(clock.today()),
                List.of("Форма наставничества", "Пар и групп"),
                lines);
    }

    /** The registers of mentors and mentees as counts. */
    Table registers(Map<OrganizationId, String> names) {
        Map<OrganizationId, int[]> counts = new LinkedHashMap<>();
        for (ParticipantCounts.OfOrganization each : people.ofTerritory(clock.schoolYear())) {
            counts.computeIfAbsent(each.organization(), id -> new int[2])[
                            each.role() == ParticipantRole.MENTOR ? 0 : 1] +=
                    each.registered();
        }
        Map<String, int[]> byName = new TreeMap<>();
        counts.forEach((id, count) -> byName.put(names.getOrDefault(id, "—"), count));
        List<List<String>> lines = new ArrayList<>();
        byName.forEach((name, count) -> lines.add(List.of(name, "" + count[0], "" + count[1])));
        lines.add(List.of("Всего", total(counts, count -> count[0]), total(counts, count -> count[1])));
        return new Table(
                "База наставников и база наставляемых", List.of("Организация", "Наставников", "Наставляемых"), lines);
    }

    /** The region's indicators, the newest fact of each beside its plan. */
    Table indicators() {
        LocalDate today = clock.today();
        List<Plan> plans = indicators.plans();
        List<Fact> facts = indicators.facts();
        List<List<String>> lines = new ArrayList<>();
        for (Indicator indicator : indicators.inEffect(today)) {
            facts.stream()
                    .filter(fact -> fact.indicator().equals(indicator.code()))
                    .filter(fact -> !fact.asOf().isAfter(today))
                    .max(Comparator.comparing(Fact::asOf))
                    .map(fact -> Indicators.year(indicator, fact.year(), plans, facts))
                    .ifPresent(year -> lines.add(line(year)));
        }
        return new Table(
                "Показатели эффективности региональной программы",
                List.of("Показатель", "Год", "План", "Факт", "К плану", "Изменение"),
                lines);
    }

    private static List<String> line(IndicatorYear year) {
        Fact fact = year.fact();
        String day = fact == null || !fact.isInterim() ? "" : ", на " + DAY.format(fact.asOf());
        String reason = year.reason().isEmpty() ? "" : ": " + year.reason();
        return List.of(
                year.indicator().no() + ". " + year.indicator().title() + ", "
                        + year.indicator().unit(),
                String.valueOf(year.year()),
                year.planPrinted(),
                year.factPrinted() + reason,
                year.state().title() + day,
                year.changeNamed());
    }

    private Table quarter(String title, FigureSet set, RowScope scope) {
        CollectionForm form = definitions.form(set.formCode(), set.formVersion());
        Section section = new Section(
                "",
                "",
                List.of(GroupBy.ITEM),
                List.of(),
                List.of(),
                List.of(sum("implements"), sum("pairs"), sum("mentors"), sum("mentees")),
                "",
                List.of(),
                null);
        FigureSums sums = rows.planned(section, form, scope);
        collected.add(set.id().value(), section, scope, sums);
        rows.labelled(section, sums);
        List<List<String>> lines = new ArrayList<>();
        for (GroupKey key : sums.keys()) {
            lines.add(List.of(
                    String.join(", ", sums.labels(key)),
                    printed(sums, key, "implements"),
                    printed(sums, key, "pairs"),
                    printed(sums, key, "mentors"),
                    printed(sums, key, "mentees")));
        }
        return new Table(
                title + " (данные на " + DAY.format(set.asOf()) + ")",
                List.of("Форма наставничества", "Организаций", "Пар и групп", "Наставников", "Наставляемых"),
                lines);
    }

    private static String printed(FigureSums sums, GroupKey key, String figure) {
        return Rounding.WHOLE.print(sums.of(key, figure).map(Sum::value).orElse(Amount.ZERO));
    }

    private static Column sum(String figure) {
        return new Column(figure, figure, "", Aggregate.SUM, figure, null, Rounding.WHOLE, false, false);
    }

    private static String quarter(LocalDate day) {
        return day.get(IsoFields.QUARTER_OF_YEAR) + "-й квартал " + day.getYear() + " года";
    }

    private static String total(Map<OrganizationId, int[]> counts, ToIntFunction<int[]> which) {
        return String.valueOf(counts.values().stream().mapToInt(which).sum());
    }
}
