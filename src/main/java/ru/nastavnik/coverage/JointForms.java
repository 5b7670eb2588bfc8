package ru.nastavnik.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.coverage.persistence.JointCoverage;
import ru.nastavnik.coverage.persistence.TargetTable;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.shared.OrganizationKind;

/**
 * Rows for targets that hold for several forms or kinds together: an organisation counts once that uses any of the
 * forms. They stand behind the rows of single forms, in sections that compare with targets.
 */
@Component
public class JointForms {
    private static final List<GroupBy> BY_FORM_AND_KIND = List.of(GroupBy.ITEM, GroupBy.KIND);

    private final TargetTable targets;
    private final JointCoverage coverage;

    JointForms(TargetTable targets, JointCoverage coverage) {
        this.targets = targets;
        this.coverage = coverage;
    }

    /** @param items titles of the forms by code */
    public void add(FigureSet set, Section section, RowScope scope, Map<String, String> items, FigureSums sums) {
        boolean compares = section.columns().stream().anyMatch(column -> column.aggregate() == Aggregate.TARGET);
        if (!compares || !section.groupBy().equals(BY_FORM_AND_KIND)) {
            return;
        }
        for (GroupKey key : rows(section)) {
            OrganizationKind kind = key.kind();
            String item = String.valueOf(key.item());
            List<OrganizationKind> counted = kind == null ? section.kinds() : List.of(kind);
            Map<String, Sum> yes = coverage.yes(set.id(), CoverageTarget.formsOf(item), counted, scope);
            sums.row(key, List.of(CoverageTarget.titleOf(item, items), kind == null ? "виды вместе" : kind.title()));
            yes.forEach((figure, sum) -> sums.add(key, figure, sum));
            sums.givers(key, yes.values().stream().mapToInt(Sum::known).max().orElse(0));
        }
    }

    private Iterable<GroupKey> rows(Section section) {
        Map<GroupKey, Boolean> rows = new LinkedHashMap<>();
        List<OrganizationKind> kinds =
                section.kinds().isEmpty() ? Arrays.asList(OrganizationKind.values()) : section.kinds();
        for (CoverageTarget target : targets.all()) {
            if (!target.joint() && !target.kindsJoint()) {
                continue;
            }
            List<@Nullable OrganizationKind> rowKinds = new ArrayList<>();
            if (target.kindsJoint()) {
                rowKinds.add(null);
            } else {
                kinds.stream()
                        .filter(kind ->
                                target.kinds().isEmpty() || target.kinds().contains(kind))
                        .forEach(rowKinds::add);
            }
            for (String item : target.items()) {
                rowKinds.forEach(kind -> rows.put(new GroupKey(item, kind, null, null, null), true));
            }
        }
        return rows.keySet();
    }
}
