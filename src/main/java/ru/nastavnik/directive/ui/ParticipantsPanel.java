package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.LaunchProgress;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.directive.LaunchView;
import ru.nastavnik.directive.RolloutStage;
import ru.nastavnik.directive.RolloutView;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** Organisations under a directive: how far each is; the department lets one join or leave. */
class ParticipantsPanel extends Div {
    private final transient LaunchScreens screens;
    private final transient LaunchView launch;
    private final Grid<LaunchProgress.OrganizationRow> grid = new Grid<>();
    private final TextField text = new TextField("Название или муниципалитет");
    private final ComboBox<RolloutStage> stage = new ComboBox<>("Этап");
    private final Div joining = new Div();

    ParticipantsPanel(LaunchScreens screens, LaunchView launch) {
        this.screens = screens;
        this.launch = launch;
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> refresh());
        stage.setItems(RolloutStage.values());
        stage.setItemLabelGenerator(RolloutStage::title);
        stage.setClearButtonVisible(true);
        stage.addValueChangeListener(event -> refresh());
        Div filter = new Div(
                text,
                stage,
                new ExportButton<>(
                        "Организации",
                        List.of(
                                new ExportColumn<>("Организация", LaunchProgress.OrganizationRow::name),
                                new ExportColumn<>("Муниципалитет", LaunchProgress.OrganizationRow::municipalityName),
                                new ExportColumn<>("Вид", row -> row.kind().title()),
                                new ExportColumn<>("Этап", row -> row.stage().title()),
                                new ExportColumn<>("Просрочено задач", LaunchProgress.OrganizationRow::overdue),
                                new ExportColumn<>("Причина выбытия", LaunchProgress.OrganizationRow::leavingReason)),
                        this::filtered));
        filter.addClassName("toolbar");
        configureGrid();
        add(filter, grid, joining);
        refresh();
    }

    private boolean mayChange() {
        return screens.is(Role.DEPARTMENT) && launch.state() == LaunchState.RUNNING;
    }

    private void configureGrid() {
        grid.addColumn(LaunchProgress.OrganizationRow::name)
                .setHeader("Организация")
                .setFlexGrow(2)
                .setSortable(true);
        grid.addColumn(LaunchProgress.OrganizationRow::municipalityName)
                .setHeader("Муниципалитет")
                .setSortable(true);
        grid.addComponentColumn(ParticipantsPanel::state)
                .setHeader("Этап")
                .setComparator(row -> row.stage().ordinal());
        grid.addComponentColumn(row ->
                        row.overdue() == 0 ? new Span("нет") : StatusBadge.danger(Integer.toString(row.overdue())))
                .setHeader("Просрочено")
                .setComparator(LaunchProgress.OrganizationRow::overdue)
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (mayChange()) {
            grid.addComponentColumn(this::leaving)
                    .setHeader("Действие")
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setHeight("32rem");
        GridName.set(grid, "Организации под распоряжением");
        NarrowColumns.cardsOnPhones(grid, row -> {
            RowCard card = new RowCard(row.name()).line(row.municipalityName()).with(state(row));
            if (row.overdue() > 0) {
                card.with(StatusBadge.danger("просрочено: " + row.overdue()));
            }
            return mayChange() ? card.with(leaving(row)) : card;
        });
    }

    private static Component state(LaunchProgress.OrganizationRow row) {
        if (row.state() == RolloutView.State.LEFT) {
            StatusBadge badge = StatusBadge.neutral("выбыла: " + row.leavingReason());
            badge.getElement().setAttribute("title", String.valueOf(row.leavingReason()));
            return badge;
        }
        if (row.state() == RolloutView.State.FINISHED) {
            return StatusBadge.neutral("завершено");
        }
        return row.stage() == RolloutStage.DONE
                ? StatusBadge.done(row.stage().title())
                : StatusBadge.active(row.stage().title());
    }

    private Component leaving(LaunchProgress.OrganizationRow row) {
        if (row.state() != RolloutView.State.ACTIVE) {
            return new Span();
        }
        Button leave = new Button("Выбывает…", event -> askReason(row));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        leave.setAriaLabel(row.name() + " выбывает из распоряжения");
        return leave;
    }

    private void askReason(LaunchProgress.OrganizationRow row) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Организация выбывает");
        TextArea reason = new TextArea("Причина");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        FieldErrors errors = new FieldErrors().field("reason", reason);
        Button confirm = new Button("Вывести из распоряжения", event -> {
            if (errors.accept(() -> screens.participation().leave(row.rollout(), reason.getValue()))) {
                dialog.close();
                Notices.done("Организация выбыла. Её открытые задачи сняты, документы сохранены.");
                refresh();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.add(
                new Paragraph(row.name() + ": открытые задачи будут сняты, сделанное и документы сохранятся."), reason);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), confirm);
        dialog.open();
    }

    private void refresh() {
        grid.setItems(filtered());
        joining.removeAll();
        if (mayChange()) {
            showOutsiders();
        }
    }

    private void showOutsiders() {
        List<LaunchProgress.Outsider> outsiders = screens.progress().outsiders(launch.id());
        if (outsiders.isEmpty()) {
            return;
        }
        ComboBox<LaunchProgress.Outsider> who = new ComboBox<>("Организация вне распоряжения: " + outsiders.size());
        who.setItems(outsiders);
        who.setItemLabelGenerator(outsider -> outsider.name() + ", " + outsider.municipalityName());
        who.setWidth("26rem");
        who.setMaxWidth("100%");
        Button join = new Button("Включить в распоряжение", event -> join(who));
        joining.add(who, join);
        joining.addClassName("toolbar");
    }

    private void join(ComboBox<LaunchProgress.Outsider> who) {
        LaunchProgress.Outsider chosen = who.getValue();
        if (chosen == null) {
            who.setErrorMessage("Выберите организацию.");
            who.setInvalid(true);
            return;
        }
        try {
            screens.participation().join(launch.id(), chosen.organization());
            Notices.done("Организация включена: её директор получил задачу о назначении куратора.");
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
        refresh();
    }

    private List<LaunchProgress.OrganizationRow> filtered() {
        String wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        RolloutStage wantedStage = stage.getValue();
        return screens.progress().organizations(launch.id(), null).stream()
                .filter(row -> wanted.isEmpty()
                        || (row.name() + " " + row.municipalityName())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .filter(row -> wantedStage == null || row.stage() == wantedStage)
                .toList();
    }
}
