package ru.nastavnik.report.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.Report.Row;
import ru.nastavnik.report.Report.Table;

/**
 * Whether the numbers of a population that a report prints for the whole territory and for its municipalities add up to
 * the same. Where they do not, the reader is told both, and why: a published number for the region goes before the
 * register, which knows the municipalities.
 */
public final class TotalsAgreement {
    private static final Amount UNKNOWN = Amount.notComputable("число неизвестно");
    private static final Rounding WHOLE = new Rounding(Rounding.Mode.ROUND, 2, false);

    private TotalsAgreement() {}

    /**
     * @param originOfWhole where the number for the whole comes from, for example «из загруженной численности»
     * @param originOfParts likewise for the municipalities
     * @return a sentence for each population whose numbers differ
     */
    public static List<String> notes(Report report, String originOfWhole, String originOfParts) {
        List<String> notes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Table table : report.tables()) {
            for (Column column : populations(table.section())) {
                if (isOfWhole(table.section()) && told.add(String.valueOf(column.figure()))) {
                    ofMunicipalities(report, table.section(), column)
                            .flatMap(parts -> sum(table, column)
                                    .flatMap(whole -> note(column, whole, parts, originOfWhole, originOfParts)))
                            .ifPresent(notes::add);
                }
            }
        }
        return notes;
    }

    private static Optional<String> note(
            Column column, Amount whole, Amount parts, String originOfWhole, String originOfParts) {
        if (whole.equals(parts)) {
            return Optional.empty();
        }
        String why = originOfWhole.equals(originOfParts)
                ? "Разница – те, кто не относится ни к одному муниципалитету из таблицы."
                : "Источники разные, поэтому числа не сходятся; каждая доля посчитана от числа своей строки.";
        return Optional.of("«" + column.title() + "»: по всей территории " + told(whole, originOfWhole)
                + ", по муниципалитетам в сумме " + told(parts, originOfParts) + ". " + why);
    }

    private static String told(Amount number, String origin) {
        return WHOLE.print(number) + (origin.isEmpty() ? "" : " (" + origin + ")");
    }

    private static Optional<Amount> ofMunicipalities(Report report, Section whole, Column wanted) {
        for (Table table : report.tables()) {
            Section section = table.section();
            boolean same = section.groupBy().contains(GroupBy.MUNICIPALITY)
                    && !section.groupBy().contains(GroupBy.ORGANIZATION)
                    && section.kinds().equals(whole.kinds());
            if (same) {
                for (Column column : populations(section)) {
                    if (String.valueOf(column.figure()).equals(wanted.figure())) {
                        return sum(table, column);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfWhole(Section section) {
        return !section.groupBy().contains(GroupBy.MUNICIPALITY)
                && !section.groupBy().contains(GroupBy.ORGANIZATION);
    }

    private static List<Column> populations(Section section) {
        return section.columns().stream()
                .filter(column -> column.aggregate() == Aggregate.POPULATION)
                .toList();
    }

    /** Each kind and municipality once, however many rows name it; empty if one of them is not known. */
    private static Optional<Amount> sum(Table table, Column column) {
        int at = table.section().columns().indexOf(column);
        Set<GroupKey> counted = new HashSet<>();
        Amount sum = Amount.ZERO;
        for (Row row : table.rows()) {
            GroupKey key = row.key();
            if (counted.add(new GroupKey(null, key.kind(), key.municipality(), null, null))) {
                sum = sum.plus(row.cells().get(at).exact() instanceof Amount.Known known ? known : UNKNOWN);
            }
        }
        return counted.isEmpty() || !(sum instanceof Amount.Known) ? Optional.empty() : Optional.of(sum);
    }
}
