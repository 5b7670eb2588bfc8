package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Territory;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.StandingCounts;
import ru.nastavnik.calendar.ui.StandingBadges;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.ExecutionStanding;
import ru.nastavnik.dashboard.OwedThing;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.dashboard.StandingRow;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;

/**
 * Who owes what, and how it stands: by authority for the region, by organisation within an authority, thing by thing as
 * soon as something is chosen.
 */
@Route(value = DashboardNavigation.STANDING, layout = MainLayout.class)
@PageTitle("Состояние исполнения — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class StandingView extends Div implements BeforeEnterObserver {
    static final String AUTHORITY = "authority";
    static final String ORGANIZATION = "organization";
    static final String POINT = "point";
    static final String STATE = "state";

    private final transient ExecutionStanding standing;
    private final transient ListExports exports;
    private final transient CurrentActor currentActor;

    StandingView(ExecutionStanding standing, ListExports exports, CurrentActor currentActor) {
        this.standing = standing;
        this.exports = exports;
        this.currentActor = currentActor;
        addClassName("control");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(filter(event.getLocation().getQueryParameters()));
    }

    private static StandingFilter filter(QueryParameters asked) {
        return new StandingFilter(
                asked.getSingleParameter(AUTHORITY).flatMap(Authority::ofKey).orElse(null),
                asked.getSingleParameter(ORGANIZATION)
                        .flatMap(StandingView::organization)
                        .orElse(null),
                asked.getSingleParameter(POINT)
                        .filter(point -> !point.isBlank())
                        .orElse(null),
                asked.getSingleParameter(STATE).flatMap(StandingView::state).orElse(null));
    }

    private static Optional<OrganizationId> organization(String text) {
        try {
            return Optional.of(OrganizationId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<Standing.State> state(String word) {
        return Arrays.stream(Standing.State.values())
                .filter(state -> StandingLinks.word(state).equals(word))
                .findFirst();
    }

    private boolean ofOneMunicipality() {
        return currentActor.require().territory() instanceof Territory.OfMunicipality;
    }

    private void show(StandingFilter filter) {
        boolean byBearer = ofOneMunicipality() || filter.authority() != null || filter.organization() != null;
        // The table shows every state of what is chosen; the list only the one that is asked for.
        StandingFilter ofAnyState = new StandingFilter(filter.authority(), filter.organization(), filter.point(), null);
        ExecutionStanding.Overview overview = standing.overview();
        List<StandingRow> rows = byBearer
                ? standing.byBearer(ofAnyState)
                : ofAnyState.isEmpty() ? overview.rows() : standing.byAuthority(ofAnyState);
        StandingCounts total = rows.stream().map(StandingRow::counts).reduce(StandingCounts.NONE, StandingCounts::plus);
        List<StandingRow> authorities = ofOneMunicipality() ? List.of() : overview.rows();
        PageHeader header = header(filter, authorities);
        add(header, toolbar(filter, authorities, overview.points()));
        if (total.total() == 0) {
            add(new EmptyState(
                    "Обязанностей здесь нет",
                    "Обязанности появляются, когда распоряжение запущено. Если они должны быть, измените отбор."));
            return;
        }
        if (!ofOneMunicipality()) {
            add(counting());
        }
        add(
                new StandingStrip(
                        total,
                        state -> StandingLinks.of(
                                new StandingFilter(filter.authority(), filter.organization(), filter.point(), state))),
                summary(rows, byBearer, filter));
        String words = StandingWords.of(filter, authorities);
        if (filter.isEmpty()) {
            header.secondary(StandingSheets.sums(exports, rows, words));
        } else {
            List<OwedThing> things = standing.things(filter);
            header.secondary(
                    StandingSheets.sums(exports, rows, StandingWords.of(ofAnyState, authorities)),
                    StandingSheets.things(exports, things, words));
            addThings(things);
        }
    }

    private PageHeader header(StandingFilter filter, List<StandingRow> authorities) {
        PageHeader header = new PageHeader("Состояние исполнения").point("6.1, 9");
        if (ofOneMunicipality()) {
            header.crumb("Контроль исполнения", DashboardNavigation.CONTROL);
        } else {
            header.crumb("Регион", DashboardNavigation.REGION);
            if (filter.authority() != null) {
                header.crumb("Все", DashboardNavigation.STANDING);
            }
        }
        return header.subtitle(StandingWords.of(filter, authorities)
                + " Считаются обязанности по действующим распоряжениям, выполненные – за этот учебный год.");
    }

    /** Why the number of what is late is another one there. */
    private static Paragraph counting() {
        Paragraph note = new Paragraph(
                new Text(
                        "Здесь – обязанности у того, кто за них отвечает: государственные организации и колледжи стоят у"
                                + " своего департамента. На странице "),
                new Anchor(DashboardNavigation.REGION, "«Регион»"),
                new Text(" считаются открытые задачи по месту, где находится организация, поэтому числа могут"
                        + " отличаться."));
        note.addClassName("subtitle");
        return note;
    }

    private static Div toolbar(StandingFilter filter, List<StandingRow> authorities, List<String> points) {
        Div toolbar = new Div();
        toolbar.addClassName("toolbar");
        if (!authorities.isEmpty()) {
            ComboBox<StandingRow> authority = new ComboBox<>("Кто управляет");
            authority.setItems(authorities.stream()
                    .sorted(Comparator.comparing(StandingRow::name))
                    .toList());
            authority.setItemLabelGenerator(StandingRow::name);
            authority.setClearButtonVisible(true);
            authority.setPlaceholder("все");
            authorities.stream()
                    .filter(row -> row.authority().equals(filter.authority()))
                    .findFirst()
                    .ifPresent(authority::setValue);
            authority.addValueChangeListener(event -> go(new StandingFilter(
                    event.getValue() == null ? null : event.getValue().authority(),
                    null,
                    filter.point(),
                    filter.state())));
            toolbar.add(authority);
        }
        toolbar.add(
                choice(
                        "Пункт",
                        points,
                        filter.point(),
                        point -> "пункт " + point,
                        point -> go(
                                new StandingFilter(filter.authority(), filter.organization(), point, filter.state()))),
                choice(
                        "Состояние",
                        List.of(Standing.State.values()),
                        filter.state(),
                        Standing.State::title,
                        state -> go(
                                new StandingFilter(filter.authority(), filter.organization(), filter.point(), state))));
        return toolbar;
    }

    private static <T> Select<T> choice(
            String label,
            List<T> items,
            @Nullable T chosen,
            Function<T, String> words,
            java.util.function.Consumer<@Nullable T> changed) {
        Select<T> choice = new Select<>();
        choice.setLabel(label);
        choice.setItems(items);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption("все");
        choice.setItemLabelGenerator(item -> item == null ? "все" : words.apply(item));
        if (chosen != null && items.contains(chosen)) {
            choice.setValue(chosen);
        }
        choice.addValueChangeListener(event -> changed.accept(event.getValue()));
        return choice;
    }

    private static void go(StandingFilter filter) {
        String address = StandingLinks.of(filter);
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        DashboardNavigation.STANDING,
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
    }

    private Grid<StandingRow> summary(List<StandingRow> rows, boolean byBearer, StandingFilter filter) {
        Grid<StandingRow> grid = new Grid<>();
        grid.addThemeVariants(
                GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(rows.size() <= 30);
        GridName.set(grid, byBearer ? "По организациям" : "По муниципалитетам");
        grid.addColumn(new ComponentRenderer<>(row -> new Anchor(within(row, filter, null), row.name())))
                .setHeader(byBearer ? "Кто должен" : "Кто управляет")
                .setFlexGrow(1)
                .setWidth("min(16rem, 50vw)")
                .setSortable(true)
                .setComparator(StandingRow::name);
        for (Standing.State state : Standing.State.values()) {
            grid.addColumn(new ComponentRenderer<>(row -> cell(row, filter, state)))
                    .setHeader(capital(state.title()))
                    .setAutoWidth(true)
                    .setFlexGrow(0)
                    .setSortable(true)
                    .setComparator(Comparator.comparingInt(row -> row.counts().of(state)));
        }
        NarrowColumns.cardsOnPhones(grid, row -> card(row, filter));
        grid.setItems(rows);
        return grid;
    }

    private static Component cell(StandingRow row, StandingFilter filter, Standing.State state) {
        int count = row.counts().of(state);
        if (count == 0) {
            return new Span("—");
        }
        String days = state == Standing.State.LATE && row.counts().mostDays() > 0
                ? ", до " + row.counts().mostDays() + " раб. дн."
                : "";
        Anchor cell = new Anchor(within(row, filter, state), count + days);
        cell.addClassNames("cell", "cell-" + tone(state));
        cell.getElement().setAttribute("aria-label", row.name() + ", " + StandingStrip.words(row.counts(), state));
        return cell;
    }

    private static RowCard card(StandingRow row, StandingFilter filter) {
        RowCard card = new RowCard(new Anchor(within(row, filter, null), row.name()));
        for (Standing.State state : Standing.State.values()) {
            if (row.counts().of(state) > 0) {
                card.line(StandingStrip.words(row.counts(), state));
            }
        }
        return card;
    }

    private static String within(StandingRow row, StandingFilter filter, Standing.@Nullable State state) {
        return StandingLinks.of(
                row.organization() == null
                        ? new StandingFilter(row.authority(), null, filter.point(), state)
                        : new StandingFilter(null, row.organization(), filter.point(), state));
    }

    private static String tone(Standing.State state) {
        return switch (state) {
            case DONE -> "done";
            case LATE -> "late";
            case EXTENDED -> "soon";
            case UNDER_WAY -> "begun";
            case NOT_BEGUN -> "none";
        };
    }

    private void addThings(List<OwedThing> things) {
        add(new H2("Кто что должен"));
        if (things.isEmpty()) {
            add(new EmptyState("По этому отбору ничего нет", "Измените пункт или состояние."));
            return;
        }
        if (things.size() >= ExecutionStanding.MOST) {
            add(new Paragraph("Показаны первые " + things.size() + " строк. Сузьте отбор, чтобы увидеть остальные."));
        }
        add(list(things));
    }

    private static Grid<OwedThing> list(List<OwedThing> things) {
        Grid<OwedThing> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        GridName.set(grid, "Кто что должен");
        grid.addColumn(new ComponentRenderer<>(StandingView::bearer))
                .setHeader("Кто должен")
                .setFlexGrow(2)
                .setSortable(true)
                .setComparator(OwedThing::bearer);
        Grid.Column<OwedThing> place = grid.addColumn(OwedThing::place)
                .setHeader("Муниципалитет")
                .setFlexGrow(1)
                .setSortable(true);
        grid.addColumn(OwedThing::point).setHeader("Пункт").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(OwedThing::what).setHeader("Что сделать").setFlexGrow(2);
        Grid.Column<OwedThing> post = grid.addColumn(thing -> thing.post().title())
                .setHeader("Отвечает")
                .setFlexGrow(1);
        grid.addColumn(StandingView::term)
                .setHeader("Срок")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(Comparator.comparing(OwedThing::due, Comparator.nullsLast(Comparator.naturalOrder())));
        grid.addColumn(new ComponentRenderer<>(thing -> StandingBadges.of(thing.standing())))
                .setHeader("Состояние")
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setSortable(true)
                .setComparator(Comparator.comparingInt(thing -> thing.standing().days()));
        NarrowColumns.hideOnPhones(grid, place, post);
        grid.setItems(things);
        return grid;
    }

    private static Component bearer(OwedThing thing) {
        OrganizationId organization = thing.organization();
        return organization == null
                ? new Span(thing.bearer())
                : new Anchor(OrganizationControlView.route(organization), thing.bearer());
    }

    /** «21.09.2026, первый срок 01.09.2026». */
    static String term(OwedThing thing) {
        if (thing.due() == null) {
            return "";
        }
        String due = DateFields.text(thing.due());
        return thing.firstDue() == null || !thing.standing().moved()
                ? due
                : due + ", первый срок " + DateFields.text(thing.firstDue());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(DateFields.RUSSIAN) + word.substring(1);
    }
}
