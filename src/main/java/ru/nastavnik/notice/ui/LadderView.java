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
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;

/** Who is told of terms that come near and have passed, as the decision table holds it now. */
@Route(value = NoticeNavigation.LADDER, layout = MainLayout.class)
@PageTitle("Уведомления о сроках — Наставник")
@RolesAllowed({"ADMINISTRATOR", "DEPARTMENT"})
class LadderView extends Div {

    LadderView(NoticeLadder ladder) {
        Grid<NoticeLadder.Row> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(NoticeLadder.Row::when).setHeader("Чья задача и когда").setFlexGrow(3);
        grid.addColumn(row -> mark(row.owner())).setHeader("Кто выполняет");
        grid.addColumn(row -> mark(row.director())).setHeader("Директор");
        grid.addColumn(row -> mark(row.municipality())).setHeader("Руководитель муниципалитета");
        grid.addColumn(row -> mark(row.department())).setHeader("Департамент");
        GridName.set(grid, "Уведомления о сроках");
        NarrowColumns.cardsOnPhones(grid, row -> new RowCard(row.when()).line(told(row)));
        grid.setItems(ladder.table());
        add(
                new PageHeader("Уведомления о сроках")
                        .subtitle("Каждое рабочее утро. Если организация не подчинена муниципалитету, вместо его"
                                + " руководителя уведомление получает департамент."),
                new Paragraph(
                        new Span("Правила задаёт таблица решений "),
                        new Code("processes/notice-ladder.dmn"),
                        new Span(". Изменённые действуют со следующего рабочего утра после обновления системы.")),
                grid);
    }

    private static String mark(boolean told) {
        return told ? "да" : "";
    }

    private static String told(NoticeLadder.Row row) {
        return ((row.owner() ? "кто выполняет, " : "")
                        + (row.director() ? "директор, " : "")
                        + (row.municipality() ? "руководитель муниципалитета, " : "")
                        + (row.department() ? "департамент, " : ""))
                .replaceFirst(", $", "");
    }
}
