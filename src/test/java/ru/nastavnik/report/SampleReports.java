package ru.nastavnik.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.domain.DefinitionJson;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.domain.ReportComputation;
import ru.nastavnik.shared.OrganizationKind;

/** Reports of the shipped definitions from figures that were made up, without a database. */
public final class SampleReports {
    public static final LocalDate DAY = LocalDate.of(2023, 8, 21);

    /** Who has given nothing. */
    private static final String SILENT = "m7";

    private SampleReports() {}

    /** The first snapshot, and a table by municipalities of which one has no organisations. */
    public static Report coverage() {
        Map<String, List<Integer>> published = Map.of(
                "teacher-pupil", List.of(219, 36),
                "pupil-pupil", List.of(184, 24),
                "student-pupil", List.of(54, 9),
                "employer-pupil", List.of(105, 70));
        FigureSums byForm = new FigureSums();
        ReportDefinition definition = definition("coverage");
        for (String form : definition.sections().get(0).items()) {
            for (int kind = 0; kind < 2; kind++) {
                OrganizationKind of = kind == 0 ? OrganizationKind.SCHOOL : OrganizationKind.EXTRA;
                GroupKey key = new GroupKey(form, of, null, null, null);
                byForm.row(key, List.of(form, of.title()));
                byForm.add(
                        key,
                        "implements",
                        sum(0, requireNonNull(published.get(form)).get(kind)));
            }
        }
        FigureSums byMunicipality = new FigureSums();
        for (int i = 1; i <= 19; i++) {
            for (String form : definition.sections().get(1).items()) {
                GroupKey key = new GroupKey(form, null, "m" + i, null, null);
                byMunicipality.row(key, List.of("Проверочный район " + i, form));
                byMunicipality.add(key, "implements", sum(0, i == 3 ? 0 : i));
            }
        }
        return computation()
                .compute(
                        definition,
                        DAY,
                        List.of(byForm, byMunicipality),
                        List.of("Сводка неполная: принято 350 из 351."));
    }

    /** Two municipalities; in the second the sums by experience do not fit. */
    public static Report staff() {
        FigureSums sums = new FigureSums();
        Map<String, Sum> total = new HashMap<>();
        List<List<Integer>> rows = List.of(List.of(150, 20, 30, 40, 60, 25), List.of(69, 10, 11, 12, 37, 8));
        List<String> figures = List.of("total", "to3", "to10", "to20", "over20", "retired");
        for (int row = 0; row < rows.size(); row++) {
            GroupKey key = new GroupKey(null, null, "m" + row, null, null);
            sums.row(key, List.of(row == 0 ? "Первый район" : "Второй район"));
            for (int i = 0; i < figures.size(); i++) {
                sums.add(key, figures.get(i), sum(rows.get(row).get(i), 1));
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            total.put(figures.get(i), sum(rows.get(0).get(i) + rows.get(1).get(i), 2));
        }
        return computation().compute(definition("staff"), DAY, List.of(sums.total(total)), List.of());
    }

    /** Plans and facts of two indicators; the second cannot be computed. */
    public static Report indicators() {
        FigureSums sums = new FigureSums();
        GroupKey share = new GroupKey("indicator-1", null, null, null, null);
        sums.row(share, List.of("1. Доля обучающихся, вовлечённых в наставничество, %"));
        sums.unit(share, "%");
        List<String> plans = List.of("10", "20", "35", "50", "70");
        List<String> facts = List.of("25.25", "29.05", "36.4", "51", "70.5");
        GroupKey missing = new GroupKey("indicator-4", null, null, null, null);
        sums.row(missing, List.of("4. Участники высокорейтинговых мероприятий, чел."));
        for (int i = 0; i < plans.size(); i++) {
            sums.add(share, "plan." + (2020 + i), exact(plans.get(i)));
            sums.add(share, "fact." + (2020 + i), exact(facts.get(i)));
            sums.add(missing, "fact." + (2020 + i), new Sum(Amount.ZERO, 0, 0, 0, null, "нет доступа к реестру"));
        }
        return computation().compute(definition("indicators"), DAY, List.of(sums), List.of());
    }

    /** The codes of all shipped definitions. */
    public static List<String> codes() {
        try (Stream<Path> files = Files.list(Path.of("forms/reports"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A shipped report of a whole region, with figures that were made up; one municipality has given none. */
    public static Report region(String code) {
        ReportDefinition definition = definition(code);
        List<FigureSums> sums = new ArrayList<>();
        for (Section section : definition.sections()) {
            sums.add(region(section));
        }
        return computation()
                .compute(definition, DAY, sums, List.of("Охват отчёта: все организации региона."))
                .by("Департамент общего образования");
    }

    private static FigureSums region(Section section) {
        List<GroupKey> keys = List.of(GroupKey.ALL);
        List<List<String>> labels = List.of(List.of());
        for (GroupBy group : section.groupBy()) {
            List<GroupKey> longerKeys = new ArrayList<>();
            List<List<String>> longerLabels = new ArrayList<>();
            for (int at = 0; at < keys.size(); at++) {
                for (int i = 1; i <= rows(section, group); i++) {
                    longerKeys.add(key(keys.get(at), section, group, i));
                    List<String> longer = new ArrayList<>(labels.get(at));
                    longer.add(label(section, group, i));
                    longerLabels.add(longer);
                }
            }
            keys = longerKeys;
            labels = longerLabels;
        }
        FigureSums sums = new FigureSums();
        Map<String, Sum> total = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            GroupKey key = keys.get(at);
            sums.row(key, labels.get(at));
            sums.unit(key, "%");
            for (Column column : section.columns()) {
                if (column.figure() != null) {
                    Sum given = SILENT.equals(key.municipality())
                            ? Sum.missing("принятых данных нет")
                            : new Sum(Amount.of(20 + at % 7), 1, at % 15, 3, "Лесная тропа", null);
                    sums.add(key, column.figure(), given);
                    total.merge(
                            column.figure(),
                            given,
                            (one, other) ->
                                    new Sum(one.sum().plus(other.sum()), 1, one.yes() + other.yes(), 3, null, null));
                }
            }
        }
        return sums.total(total);
    }

    private static int rows(Section section, GroupBy group) {
        return switch (group) {
            case ITEM -> section.items().isEmpty() ? 9 : section.items().size();
            case KIND -> 2;
            case MUNICIPALITY, AUTHORITY -> 20;
            case POST -> 3;
            case ORGANIZATION -> 12;
            case ENTRY -> 2;
        };
    }

    private static GroupKey key(GroupKey key, Section section, GroupBy group, int number) {
        return new GroupKey(
                group == GroupBy.ITEM ? item(section, number) : key.item(),
                group == GroupBy.KIND ? OrganizationKind.values()[number - 1] : key.kind(),
                group == GroupBy.MUNICIPALITY || group == GroupBy.AUTHORITY ? "m" + number : key.municipality(),
                group == GroupBy.ORGANIZATION ? "o" + number : key.organization(),
                group == GroupBy.ENTRY ? Integer.valueOf(number) : key.entry(),
                group == GroupBy.POST
                        ? List.of("DIRECTOR", "CURATOR", "MUNICIPAL_HEAD").get(number - 1)
                        : key.post());
    }

    private static String item(Section section, int number) {
        return section.items().isEmpty() ? "item-" + number : section.items().get(number - 1);
    }

    private static String label(Section section, GroupBy group, int number) {
        return switch (group) {
            case ITEM ->
                number % 4 == 3
                        ? number
                                + ". Положительная динамика числа обучающихся, вовлечённых в проектную деятельность, чел."
                        : "работодатель – ученик " + number;
            case KIND -> OrganizationKind.values()[number - 1].title();
            case MUNICIPALITY, AUTHORITY -> "Верхнепроверочный район " + number;
            case POST ->
                List.of("директор", "куратор", "руководитель муниципального органа")
                        .get(number - 1);
            case ORGANIZATION -> "МБОУ «Средняя общеобразовательная школа № " + number + "»";
            case ENTRY -> String.valueOf(number);
        };
    }

    public static ReportDefinition definition(String code) {
        try {
            return new DefinitionJson()
                    .report(new ClassPathResource("forms/reports/" + code + ".json")
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static ReportComputation computation() {
        Map<OrganizationKind, Integer> organizations = Map.of(OrganizationKind.SCHOOL, 289, OrganizationKind.EXTRA, 62);
        List<String> common = new ArrayList<>(List.of("teacher-pupil", "pupil-pupil"));
        return new ReportComputation(
                (population, group, section) -> group.kind() != null
                        ? Amount.of(requireNonNull(organizations.get(group.kind())))
                        : "m3".equals(group.municipality()) ? Amount.ZERO : Amount.of(20),
                (group, section) -> Optional.of(Amount.of(common.contains(group.item()) ? 75 : 50)));
    }

    private static Sum sum(long sum, int yes) {
        return new Sum(Amount.of(sum), 1, yes, 0, null, null);
    }

    private static Sum exact(String number) {
        return new Sum(Amount.of(new java.math.BigDecimal(number)), 1, 1, 0, null, null);
    }
}
