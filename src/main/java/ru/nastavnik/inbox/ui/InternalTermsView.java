package ru.nastavnik.inbox.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.inbox.InternalTerms;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;

/** The terms that the directive leaves to us, as the decision table holds them now. */
@Route(value = InboxNavigation.INTERNAL_TERMS, layout = MainLayout.class)
@PageTitle("Сроки внутренних задач — Наставник")
@RolesAllowed({"ADMINISTRATOR", "DEPARTMENT"})
class InternalTermsView extends Div {

    InternalTermsView(InternalTerms terms) {
        List<InternalTerms.Row> rows = terms.table();
        Grid<InternalTerms.Row> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(InternalTerms.Row::task)
                .setHeader("Задача")
                .setFlexGrow(3)
                .setSortable(true);
        grid.addColumn(InternalTerms.Row::length).setHeader("Срок").setFlexGrow(1);
        GridName.set(grid, "Сроки внутренних задач");
        NarrowColumns.cardsOnPhones(grid, row -> new RowCard(row.task()).line(row.length()));
        grid.setItems(rows);
        add(
                new PageHeader("Сроки внутренних задач")
                        .subtitle("Для подписей, ознакомлений и решений, которым распоряжение срока не даёт. Срок"
                                + " считается со дня, следующего за открытием задачи.")
                        .secondary(new ExportButton<>(
                                "Сроки внутренних задач",
                                List.of(
                                        new ExportColumn<>("Задача", InternalTerms.Row::task),
                                        new ExportColumn<>("Срок", InternalTerms.Row::length)),
                                () -> rows)),
                new Paragraph(
                        new Span("Сроки меняют в таблице решений "),
                        new Code("processes/internal-terms.dmn"),
                        new Span("; новый срок получают задачи, открытые после изменения, у открытых раньше срок"
                                + " прежний.")),
                grid);
    }
}
