package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.acquaintance.AcquaintancePrinting;
import ru.nastavnik.acquaintance.Acquaintances;
import ru.nastavnik.acquaintance.SheetSummary;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.ui.PrintButton;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Orders with whom somebody is still to be acquainted, and print of what those need. */
@Route(value = AcquaintanceNavigation.LIST, layout = MainLayout.class)
@PageTitle("Ознакомление — Наставник")
@RolesAllowed({"SECRETARY", "DIRECTOR", "CURATOR"})
class AcquaintancesView extends Div {
    private final transient AcquaintancePrinting printing;
    private final Grid<SheetSummary> grid = new Grid<>();
    private final Checkbox waitingOnly = new Checkbox("Только приказы, с которыми ознакомлены не все");
    private final Div place = new Div();
    private final transient List<SheetSummary> all;

    AcquaintancesView(Acquaintances acquaintances, AcquaintancePrinting printing) {
        this.printing = printing;
        this.all = acquaintances.list();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(sheet -> new Anchor(
                        AcquaintanceNavigation.sheet(sheet.order().id()),
                        sheet.order().kind().title() + " " + sheet.order().reference()))
                .setHeader("Приказ")
                .setFlexGrow(2);
        grid.addColumn(sheet -> sheet.order().subject()).setHeader("О чём").setFlexGrow(2);
        grid.addComponentColumn(AcquaintancesView::state).setHeader("Ознакомление");
        waitingOnly.setValue(all.stream().anyMatch(sheet -> sheet.waiting() > 0));
        waitingOnly.addValueChangeListener(event -> show());
        Div toolbar = new Div(waitingOnly);
        toolbar.addClassName("toolbar");
        add(new PageHeader("Ознакомление")
                .subtitle("Кого ещё нужно ознакомить с приказами. Приказы действуют и никого не ждут.")
                .secondary(new PrintButton(
                        "Печать для неознакомленных", "Листы и выписки для неознакомленных", this::rest)));
        if (!all.isEmpty()) {
            add(toolbar);
        }
        add(place);
        show();
    }

    private static StatusBadge state(SheetSummary sheet) {
        if (sheet.cancelled()) {
            return StatusBadge.neutral("Приказ отменён");
        }
        if (sheet.readers() == 0) {
            return StatusBadge.neutral("Знакомить некого");
        }
        return sheet.waiting() == 0
                ? StatusBadge.done("Ознакомлены все: " + sheet.readers())
                : StatusBadge.waiting("Не ознакомлены " + sheet.waiting() + " из " + sheet.readers());
    }

    private void show() {
        place.removeAll();
        List<SheetSummary> shown = all.stream()
                .filter(sheet -> !waitingOnly.getValue() || sheet.waiting() > 0)
                .toList();
        if (shown.isEmpty()) {
            place.add(new EmptyState(
                    all.isEmpty() ? "Приказов пока нет" : "Ознакомлены все",
                    all.isEmpty()
                            ? "Здесь появятся зарегистрированные приказы и те, кого с ними нужно ознакомить."
                            : "Снимите отметку выше, чтобы увидеть все приказы."));
            return;
        }
        grid.setItems(shown);
        place.add(grid);
    }

    private List<PrintItem> rest() {
        List<PrintItem> items = new ArrayList<>();
        all.stream()
                .filter(sheet -> sheet.waiting() > 0)
                .forEach(sheet -> items.addAll(printing.items(sheet.order().id(), true)));
        return items;
    }
}
