package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.pairing.EmployeeMentors;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairBoard;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.people.PersonalLists;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.PrintedList;
import ru.nastavnik.shared.ui.StatusBadge;

/** «Пары»: the draft of step 18, who is fixed to whom on any day, and the orders. */
@Route(value = PairingNavigation.PAIRS, layout = MainLayout.class)
@PageTitle("Пары")
@RolesAllowed({"CURATOR", "DIRECTOR"})
class PairsView extends Div {
    private final transient PairDrafts drafts;
    private final transient PairOrders orders;
    private final transient Pairs pairs;
    private final transient Participants participants;
    private final transient PersonNames names;
    private final transient PersonalLists lists;
    private final transient PairingScope scope;
    private final transient EmployeeMentors employeeMentors;
    private final Div employees = new Div();
    private final Div reminders = new Div();
    private final Select<SchoolYear> year;
    private final Div board = new Div();
    private final Div ledger = new Div();
    private final Div orderList = new Div();
    private final DatePicker day = DateFields.date("Кто за кем закреплён на день", DayKind.SHOWN);
    private transient List<Pair> shownPairs = List.of();
    private transient PairRows shownRows = new PairRows(Map.of(), id -> "—");
    private final PrintedList<Pair> printed = new PrintedList<>(this::caption, exported(), () -> shownPairs);

    PairsView(
            PairDrafts drafts,
            PairOrders orders,
            Pairs pairs,
            Participants participants,
            PersonNames names,
            EmployeeMentors employeeMentors,
            PersonalLists lists,
            PairingScope scope) {
        this.drafts = drafts;
        this.orders = orders;
        this.pairs = pairs;
        this.participants = participants;
        this.names = names;
        this.lists = lists;
        this.scope = scope;
        this.employeeMentors = employeeMentors;
        this.year = scope.yearSelect();
        addClassName("pairs");
        year.addValueChangeListener(event -> load());
        day.setValue(scope.today());
        day.addValueChangeListener(event -> showLedger());
        TabSheet tabs = new TabSheet();
        tabs.addClassName("page-tabs");
        tabs.add("Пары и проект", board);
        tabs.add("На день", ledger);
        tabs.add("Приказы", orderList);
        tabs.add("Наставники работников", employees);
        Div toolbar = new Div(year);
        toolbar.addClassName("toolbar");
        add(header(), toolbar, reminders, tabs, printed);
        load();
    }

    private PageHeader header() {
        PageHeader header = new PageHeader("Пары").point("7.1");
        if (scope.curatorActs()) {
            Button order = new Button(
                    "Новый приказ",
                    VaadinIcon.FILE_ADD.create(),
                    event -> new NewOrderDialog(orders, scope, year.getValue()).open());
            header.primary(order);
        }
        ExportButton<Pair> export = new ExportButton<>("Пары", exported(), this::taken);
        return header.secondary(export, printed.button());
    }

    private List<Pair> taken() {
        lists.taken(scope.organization(), "Пары", shownPairs.size());
        return shownPairs;
    }

    private String caption() {
        return year.getValue().title() + " учебный год";
    }

    private List<ExportColumn<Pair>> exported() {
        return List.of(
                new ExportColumn<>("№", Pair::number),
                new ExportColumn<>("Наставник", pair -> shownRows.mentor(pair)),
                new ExportColumn<>("Наставляемые", pair -> shownRows.mentees(pair)),
                new ExportColumn<>("Форма", pair -> shownRows.form(pair)),
                new ExportColumn<>("Формат", pair -> pair.format().title()),
                new ExportColumn<>("Состояние", pair -> pair.state().title()),
                new ExportColumn<>("С", Pair::activeFrom),
                new ExportColumn<>("По", pair -> pair.activeTo() == null ? pair.termTo() : pair.activeTo()));
    }

    private void load() {
        PairBoard now = drafts.board(scope.organization(), year.getValue());
        shownRows = new PairRows(scope.forms(), now::fullName);
        shownPairs = now.pairs();
        board.removeAll();
        board.add(new PairBoardPanel(
                drafts,
                scope,
                year.getValue(),
                now,
                participants.mentees(scope.organization(), year.getValue()),
                this::load));
        showLedger();
        showOrders();
        showEmployees();
    }

    private void showEmployees() {
        employees.removeAll();
        employees.add(new EmployeeMentorsPanel(employeeMentors, scope, year.getValue(), this::showEmployees));
        reminders.removeAll();
        EmployeeMentorsPanel.reminders(employeeMentors.of(scope.organization(), year.getValue()))
                .forEach(words -> reminders.add(new Div(StatusBadge.warning(words))));
    }

    private void showLedger() {
        ledger.removeAll();
        Div toolbar = new Div(day);
        toolbar.addClassName("toolbar");
        ledger.add(toolbar);
        if (day.getValue() == null) {
            return;
        }
        List<Pair> active = pairs.activeOn(scope.organization(), day.getValue());
        if (active.isEmpty()) {
            ledger.add(new EmptyState(
                    "На этот день никто ни за кем не закреплён",
                    "Пары действуют только по зарегистрированному приказу, с даты в нём."));
            return;
        }
        Set<PersonId> people = new HashSet<>();
        active.forEach(pair -> people.addAll(pair.people()));
        Map<PersonId, Person> known = names.persons(scope.organization(), people);
        PairRows rows = new PairRows(scope.forms(), id -> name(known, id));
        Map<PairOrderId, String> titles = orders.titles(
                scope.organization(), active.stream().map(Pair::fixedBy).collect(Collectors.toSet()));
        Grid<Pair> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        Grid.Column<Pair> number =
                grid.addColumn(Pair::number).setHeader("№").setWidth("4rem").setFlexGrow(0);
        grid.addComponentColumn(pair -> rows.numberedCell(pair, orderLink(pair, titles)))
                .setHeader("За кем → кто закреплён")
                .setFlexGrow(3);
        Grid.Column<Pair> form = grid.addColumn(rows::form).setHeader("Форма").setFlexGrow(2);
        Grid.Column<Pair> basis = grid.addComponentColumn(pair -> orderLink(pair, titles))
                .setHeader("Основание")
                .setFlexGrow(2);
        NarrowColumns.hideOnPhones(grid, number, form, basis);
        grid.setItems(active);
        ledger.add(grid);
    }

    private static String name(Map<PersonId, Person> known, PersonId id) {
        Person person = known.get(id);
        return person == null ? "—" : person.name().full();
    }

    private static Component orderLink(Pair pair, Map<PairOrderId, String> titles) {
        PairOrderId order = pair.fixedBy();
        return order == null
                ? new Span("—")
                : new Anchor(PairingNavigation.order(order), titles.getOrDefault(order, "Приказ"));
    }

    private void showOrders() {
        orderList.removeAll();
        List<PairOrderView> all = orders.list(scope.organization(), year.getValue());
        if (all.isEmpty()) {
            orderList.add(new EmptyState(
                    VaadinIcon.FILE_TEXT_O,
                    "Приказов о парах пока нет",
                    "Приказ откроется на шаге 19 дорожной карты; отдельный можно составить кнопкой «Новый приказ»."));
        }
        for (PairOrderView order : all) {
            Anchor title = new Anchor(PairingNavigation.order(order.id()), order.title());
            Span note = new Span(order.kind().title() + " · строк: " + order.rowsInForce());
            note.addClassName("row-note");
            Div row = new Div(new Div(title, new Div(note)), state(order.state()));
            row.addClassName("row");
            orderList.add(row);
        }
    }

    static StatusBadge state(PairOrderState state) {
        return switch (state) {
            case DRAFT -> StatusBadge.active(state.title());
            case SENT, SIGNED -> StatusBadge.waiting(state.title());
            case RETURNED -> StatusBadge.warning(state.title());
            case REGISTERED -> StatusBadge.done(state.title());
        };
    }
}
