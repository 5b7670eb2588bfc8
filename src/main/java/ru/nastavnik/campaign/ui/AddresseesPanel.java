package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ru.nastavnik.campaign.AddresseeProgress;
import ru.nastavnik.campaign.CampaignState;
import ru.nastavnik.campaign.CampaignView;
import ru.nastavnik.campaign.SubmissionState;
import ru.nastavnik.campaign.SubmissionView;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.ReasonDialog;
import ru.nastavnik.shared.ui.StatusBadge;

/** Who has submitted: per municipality, and each addressee with what can be done for it. */
class AddresseesPanel extends Section {
    private final transient CampaignServices services;
    private final transient CampaignView campaign;
    private final transient Runnable again;
    private final transient LocalDate today;
    private final transient List<SubmissionView> all;
    private final Grid<SubmissionView> grid = new Grid<>();
    private final TextField text = new TextField("Адресат или место");
    private final ComboBox<SubmissionState> state = new ComboBox<>("Состояние");

    AddresseesPanel(CampaignServices services, CampaignView campaign, Runnable again) {
        this.services = services;
        this.campaign = campaign;
        this.again = again;
        this.today = services.clock().today();
        this.all = services.progress().submissions(campaign.id());
        addClassName("card");
        List<AddresseeProgress> rows = services.progress().municipalities(campaign.id());
        if (rows.size() > 1) {
            add(new H2("По муниципалитетам"), municipalities(rows));
        }
        add(new H2("Адресаты"), filter(), addressees());
        show();
    }

    private static Component municipalities(List<AddresseeProgress> rows) {
        Grid<AddresseeProgress> table = new Grid<>();
        table.addColumn(AddresseeProgress::name).setHeader("Муниципалитет").setFlexGrow(2);
        table.addColumn(row -> (row.submitted() + row.accepted()) + " из " + row.expected())
                .setHeader("Сдали")
                .setAutoWidth(true);
        var accepted = table.addColumn(AddresseeProgress::accepted)
                .setHeader("Принято")
                .setAutoWidth(true);
        var returned = table.addColumn(AddresseeProgress::returned)
                .setHeader("Возвращено")
                .setAutoWidth(true);
        table.addComponentColumn(
                        row -> row.late() == 0 ? new Span("нет") : StatusBadge.danger(Integer.toString(row.late())))
                .setHeader("Опаздывают")
                .setAutoWidth(true);
        NarrowColumns.hideOnPhones(table, accepted, returned);
        table.setItems(rows);
        table.setAllRowsVisible(rows.size() <= 25);
        table.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        return table;
    }

    private Component filter() {
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> show());
        state.setItems(SubmissionState.values());
        state.setItemLabelGenerator(SubmissionState::title);
        state.setClearButtonVisible(true);
        state.addValueChangeListener(event -> show());
        Div filter = new Div(
                text,
                state,
                new ExportButton<>(
                        "Сдача показателей",
                        List.of(
                                new ExportColumn<>("Адресат", SubmissionView::subjectName),
                                new ExportColumn<>("Муниципалитет", SubmissionView::placeName),
                                new ExportColumn<>(
                                        "Состояние", view -> view.state().title()),
                                new ExportColumn<>("Срок", SubmissionView::dueOn),
                                new ExportColumn<>("Круг", SubmissionView::round),
                                new ExportColumn<>("Причина освобождения", SubmissionView::excuse)),
                        this::filtered));
        filter.addClassName("toolbar");
        return filter;
    }

    private Component addressees() {
        grid.addComponentColumn(view -> new Anchor(CampaignNavigation.submission(view.id()), view.subjectName()))
                .setHeader("Адресат")
                .setFlexGrow(2)
                .setComparator(SubmissionView::subjectName);
        var place = grid.addColumn(SubmissionView::placeName)
                .setHeader("Муниципалитет")
                .setSortable(true);
        grid.addComponentColumn(this::badge)
                .setHeader("Состояние")
                .setFlexGrow(2)
                .setComparator(view -> view.state().ordinal());
        var due = grid.addColumn(view -> DateFields.text(view.dueOn()))
                .setHeader("Срок")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setComparator(SubmissionView::dueOn);
        if (campaign.mine() && campaign.state() != CampaignState.CLOSED) {
            grid.addComponentColumn(this::actions)
                    .setHeader("")
                    .setWidth("4rem")
                    .setFlexGrow(0);
        }
        NarrowColumns.hideOnPhones(grid, place, due);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(all.size() <= 12);
        if (all.size() > 12) {
            grid.setHeight("32rem");
        }
        return grid;
    }

    private Component badge(SubmissionView view) {
        StatusBadge badge = CampaignBadges.of(view, today);
        if (view.excuse() == null) {
            return badge;
        }
        Span why = new Span(view.excuse());
        why.addClassName("subtitle");
        return new Div(badge, why);
    }

    private Component actions(SubmissionView view) {
        if (!view.state().isMissing()) {
            return new Span();
        }
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
        MenuItem more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.getElement().setAttribute("aria-label", "Действия: " + view.subjectName());
        more.getSubMenu().addItem("Продлить срок…", event -> extend(view));
        more.getSubMenu().addItem("Освободить от сдачи…", event -> excuse(view));
        return menu;
    }

    private void extend(SubmissionView view) {
        new ExtensionDialog(
                        "Продлить срок",
                        view.subjectName() + ": новый срок только для этого адресата.",
                        services.later(view.dueOn()),
                        (until, reason) -> services.campaigns().extend(view.id(), until, reason),
                        again)
                .open();
    }

    private void excuse(SubmissionView view) {
        new ReasonDialog(
                        "Освободить от сдачи",
                        view.subjectName() + ": задача снимается, в отчётах адресат не ожидается.",
                        "Освободить",
                        reason -> services.campaigns().excuse(view.id(), reason),
                        again)
                .open();
    }

    private void show() {
        grid.setItems(filtered());
    }

    private List<SubmissionView> filtered() {
        String wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        SubmissionState wantedState = state.getValue();
        return all.stream()
                .filter(view -> wanted.isEmpty()
                        || (view.subjectName() + " " + view.placeName())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .filter(view -> wantedState == null || view.state() == wantedState)
                .toList();
    }
}
