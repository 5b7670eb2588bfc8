package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.pairing.Acquaintance;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.PrintedList;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TickBoxes;

/** Sheet of acquaintance: who of those named has read the order. */
@Route(value = PairingNavigation.PAIRS + "/orders/:orderId/acquaintance", layout = MainLayout.class)
@PageTitle("Лист ознакомления")
@RolesAllowed({"CURATOR", "DIRECTOR"})
class AcquaintanceView extends Div implements BeforeEnterObserver {
    private final transient Acquaintance acquaintance;
    private final transient PairOrders orders;
    private final transient PairingScope scope;
    private final Grid<Acquaintance.Row> grid = new Grid<>();
    private final Div summary = new Div();
    private final DatePicker day = DateFields.date("День ознакомления", DayKind.EVENT);
    private final Button mark = new Button("Отметить ознакомленными", VaadinIcon.CHECK.create());
    private final PrintedList<Acquaintance.Row> printed = new PrintedList<>(
            this::subject,
            List.of(
                    new ExportColumn<>("Кто", row -> row.person().name().full()),
                    new ExportColumn<>("Ознакомлен", Acquaintance.Row::acquaintedOn),
                    new ExportColumn<>("Подпись", row -> "")),
            this::shown);
    private transient List<Acquaintance.Row> shown = List.of();
    private String subject = "";
    private transient @Nullable PairOrderId order;

    AcquaintanceView(Acquaintance acquaintance, PairOrders orders, PairingScope scope) {
        this.acquaintance = acquaintance;
        this.orders = orders;
        this.scope = scope;
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        grid.addColumn(row -> row.person().name().full()).setHeader("Кто").setFlexGrow(2);
        grid.addComponentColumn(row -> row.acquaintedOn() == null
                        ? StatusBadge.waiting("ещё нет")
                        : StatusBadge.done(DateFields.text(row.acquaintedOn())))
                .setHeader("Ознакомлен");
        day.setValue(scope.today());
        day.setMax(scope.today());
        mark.addClickListener(event -> mark());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PairOrderId id = Address.read(event, "orderId", PairOrderId::of);
        order = id;
        show(orders.view(scope.organization(), id));
    }

    private void show(PairOrderView view) {
        subject = view.title();
        PageHeader header = new PageHeader("Лист ознакомления")
                .crumb("Пары", PairingNavigation.PAIRS)
                .crumb(view.title(), PairingNavigation.order(view.id()))
                .subtitle("Ознакомление идёт рядом: пары уже действуют и никого не ждут.")
                .secondary(printed.button());
        if (view.state() == PairOrderState.REGISTERED) {
            header.secondary(Downloads.document(
                    "Лист для подписей (.docx)",
                    "Лист ознакомления.docx",
                    () -> acquaintance.print(scope.organization(), view.id())));
        }
        Div toolbar = new Div(summary);
        toolbar.addClassName("toolbar");
        if (scope.curatorActs()) {
            TickBoxes.choose(grid, row -> row.person().name().full());
            grid.addSelectionListener(
                    event -> mark.setEnabled(!event.getAllSelectedItems().isEmpty()));
            mark.setEnabled(false);
            header.primary(mark);
            toolbar.add(day);
        }
        add(header, toolbar, grid, printed);
        load();
    }

    private String subject() {
        return subject;
    }

    private List<Acquaintance.Row> shown() {
        return shown;
    }

    private void load() {
        PairOrderId id = order;
        if (id == null) {
            return;
        }
        List<Acquaintance.Row> rows = acquaintance.sheet(scope.organization(), id);
        long done = rows.stream().filter(row -> row.acquaintedOn() != null).count();
        summary.removeAll();
        summary.add(
                done == rows.size() && !rows.isEmpty()
                        ? StatusBadge.done("Ознакомлены все: " + done)
                        : StatusBadge.waiting("Ознакомлены " + done + " из " + rows.size()));
        shown = rows;
        grid.setItems(rows);
    }

    private void mark() {
        PairOrderId id = order;
        FieldErrors errors = new FieldErrors().field("day", day);
        if (id == null || !errors.require("day", day.getValue() != null, "Укажите день ознакомления.")) {
            return;
        }
        List<PersonId> people =
                grid.getSelectedItems().stream().map(row -> row.person().id()).toList();
        boolean done = errors.accept(() -> acquaintance.mark(scope.organization(), id, people, day.getValue()));
        if (done) {
            Notices.done("Отмечено: " + people.size());
            load();
        }
    }
}
