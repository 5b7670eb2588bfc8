package ru.nastavnik.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.CollectionForm.Items;
import ru.nastavnik.definition.CollectionForm.ItemsKind;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.ReportDefinition.Source;
import ru.nastavnik.shared.OrganizationKind;

/** For reports from registers: a form that asks for what they read, so that figures for them can be made up as well. */
final class RegisterForms {
    private RegisterForms() {}

    static CollectionForm of(ReportDefinition report) {
        Set<String> read = new LinkedHashSet<>();
        List<Figure> figures = new ArrayList<>();
        for (Section section : report.sections()) {
            for (Column column : section.columns()) {
                if (column.figure() != null && read.add(column.figure())) {
                    figures.add(new Figure(
                            column.figure(),
                            column.title(),
                            column.unit(),
                            column.aggregate() == Aggregate.YES ? FigureType.YES_NO : type(report),
                            false,
                            null,
                            Map.of(),
                            false,
                            List.of(),
                            List.of(),
                            ""));
                }
            }
        }
        boolean region = report.source() == Source.INDICATORS;
        return new CollectionForm(
                report.code(),
                1,
                report.title(),
                report.point(),
                "",
                region ? CollectionForm.Subject.MUNICIPALITY : CollectionForm.Subject.ORGANIZATION,
                null,
                List.of(OrganizationKind.values()),
                List.of(),
                new Items(ItemsKind.FIXED, "", List.of(new Item("3.2", "3.2"), new Item("7.2", "7.2"))),
                figures,
                List.of());
    }

    private static FigureType type(ReportDefinition report) {
        return report.source() == Source.INDICATORS ? FigureType.DECIMAL : FigureType.INTEGER;
    }
}
