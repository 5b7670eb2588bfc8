package ru.nastavnik.notice.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ru.nastavnik.notice.NoticeLadder;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;

/** Who is told of terms that come near and have passed, as the decision table holds it now. */
@Route(value = NoticeNavigation.LADDER, layout = MainLayout.class)
@PageTitle("Кого уведомляют о сроках — Наставник")
@RolesAllowed({"ADMINISTRATOR", "DEPARTMENT"})
class LadderView extends Div {

    LadderView(NoticeLadder ladder) {
        Grid<NoticeLadder.Row> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(NoticeLadder.Row::when).setHeader("Когда").setFlexGrow(3);
        grid.addColumn(row -> mark(row.owner())).setHeader("Кто выполняет");
        grid.addColumn(row -> mark(row.director())).setHeader("Директор");
        grid.addColumn(row -> mark(row.municipality())).setHeader("Руководитель в районе");
        grid.addColumn(row -> mark(row.department())).setHeader("Департамент");
        grid.getElement().setAttribute("aria-label", "Кого уведомляют о сроках");
        NarrowColumns.cardsOnPhones(grid, row -> new RowCard(row.when()).line(told(row)));
        grid.setItems(ladder.table());
        add(
                new PageHeader("Кого уведомляют о сроках")
                        .subtitle("Раз в рабочее утро. У организаций, над которыми нет района, вместо руководителя в"
                                + " районе узнаёт департамент."),
                new Paragraph(
                        new Span("Правила меняют в таблице решений "),
                        new Code("processes/notice-ladder.dmn"),
                        new Span("; они действуют со следующего утра после обновления.")),
                grid);
    }

    private static String mark(boolean told) {
        return told ? "да" : "";
    }

    private static String told(NoticeLadder.Row row) {
        return ((row.owner() ? "кто выполняет, " : "")
                        + (row.director() ? "директор, " : "")
                        + (row.municipality() ? "руководитель в районе, " : "")
                        + (row.department() ? "департамент, " : ""))
                .replaceFirst(", $", "");
    }
}
