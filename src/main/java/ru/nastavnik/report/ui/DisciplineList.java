package ru.nastavnik.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Comparator;
import java.util.List;
import ru.nastavnik.calendar.ui.StandingBadges;
import ru.nastavnik.listing.ui.ListExport;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.report.CountedRows;
import ru.nastavnik.report.DisciplineRow;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.NarrowColumns;

/** The tasks and duties that a number of the discipline report counts, one by one. */
class DisciplineList extends Div {
    DisciplineList(List<DisciplineRow> things) {
        add(new H2("Задачи и обязанности: " + things.size()));
        if (things.size() >= CountedRows.MOST_THINGS) {
            add(new Paragraph("Показаны первые, с самым давним сроком. Чтобы увидеть остальные, откройте число одной"
                    + " строки отчёта."));
        }
        Grid<DisciplineRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        GridName.set(grid, "Задачи и обязанности");
        grid.addColumn(new ComponentRenderer<>(DisciplineList::bearer))
                .setHeader("Кто")
                .setFlexGrow(2)
                .setSortable(true)
                .setComparator(DisciplineRow::bearer);
        Grid.Column<DisciplineRow> authority = grid.addColumn(DisciplineRow::authority)
                .setHeader("Кто управляет")
                .setFlexGrow(1)
                .setSortable(true);
        Grid.Column<DisciplineRow> post = grid.addColumn(DisciplineRow::post)
                .setHeader("Должность")
                .setFlexGrow(1)
                .setSortable(true);
        grid.addColumn(row -> "п. " + row.point() + ". " + row.title())
                .setHeader("Что")
                .setFlexGrow(2);
        grid.addColumn(DisciplineList::term)
                .setHeader("Срок")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(
                        Comparator.comparing(DisciplineRow::due, Comparator.nullsLast(Comparator.naturalOrder())));
        grid.addColumn(new ComponentRenderer<>(row -> StandingBadges.of(row.standing())))
                .setHeader("Состояние")
                .setAutoWidth(true)
                .setFlexGrow(1);
        NarrowColumns.hideOnPhones(grid, authority, post);
        grid.setItems(things);
        add(grid);
    }

    private static Component bearer(DisciplineRow row) {
        OrganizationId organization = row.organization();
        return organization == null
                ? new Span(row.bearer())
                : new Anchor("control/organizations/" + organization, row.bearer());
    }

    private static String term(DisciplineRow row) {
        if (row.due() == null) {
            return "";
        }
        String due = DateFields.text(row.due());
        return row.firstDue() == null || !row.standing().moved()
                ? due
                : due + ", первый срок " + DateFields.text(row.firstDue());
    }

    static ListExport export(ListExports exports, String title, List<DisciplineRow> things, String filter) {
        return exports.of(
                title,
                List.of(
                        new ExportColumn<DisciplineRow>("Кто управляет", DisciplineRow::authority),
                        new ExportColumn<>("Кто", DisciplineRow::bearer),
                        new ExportColumn<>("Должность", DisciplineRow::post),
                        new ExportColumn<>("Пункт", DisciplineRow::point),
                        new ExportColumn<>("Что", DisciplineRow::title),
                        new ExportColumn<>("Срок", DisciplineRow::due),
                        new ExportColumn<>("Первый срок", row -> row.standing().moved() ? row.firstDue() : null),
                        new ExportColumn<>("Выполнено", DisciplineRow::closed),
                        new ExportColumn<>("Состояние", row -> row.standing().words())),
                () -> things,
                () -> filter);
    }
}
