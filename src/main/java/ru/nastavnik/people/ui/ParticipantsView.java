package ru.nastavnik.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.Enterprises;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantImport;
import ru.nastavnik.people.ParticipantOverview;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.PersonalLists;
import ru.nastavnik.people.RegistrationResult;
import ru.nastavnik.shared.LongWorks;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.PrintedList;
import ru.nastavnik.shared.ui.ReturningExport;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TickBoxes;

/** «Участники»: bases of mentees and mentors of a school year, with the state of each one's consents. */
@Route(value = PeopleNavigation.PARTICIPANTS, layout = MainLayout.class)
@PageTitle("Участники")
@RolesAllowed({"CURATOR", "DIRECTOR"})
class ParticipantsView extends Div {
    private final transient ParticipantRegister register;
    private final transient ConsentRegister consents;
    private final transient ParticipantImport imports;
    private final transient Enterprises enterprises;
    private final transient PersonalLists lists;
    private final transient LongWorks works;
    private final transient OwnOrganization own;
    private final Tab menteesTab = new Tab("Наставляемые");
    private final Tab mentorsTab = new Tab("Наставники");
    private final Tabs tabs = new Tabs(menteesTab, mentorsTab);
    private final Select<SchoolYear> year;
    private final TextField search = new TextField("Найти");
    private final Checkbox withoutConsent = new Checkbox("Только без согласия");
    private final Grid<ParticipantOverview> grid = new Grid<>();
    private final Div empty = new Div();
    private final Button toRegister = new Button("Перевести в базу", VaadinIcon.ARCHIVE.create());
    private final Button leave = new Button("Выбыл", VaadinIcon.EXIT.create());
    private final PrintedList<ParticipantOverview> printed = new PrintedList<>(this::caption, exported(), this::shown);
    private transient List<ParticipantOverview> all = List.of();

    ParticipantsView(
            ParticipantRegister register,
            ConsentRegister consents,
            ParticipantImport imports,
            Enterprises enterprises,
            PersonalLists lists,
            LongWorks works,
            OwnOrganization own) {
        this.register = register;
        this.consents = consents;
        this.imports = imports;
        this.enterprises = enterprises;
        this.lists = lists;
        this.works = works;
        this.own = own;
        this.year = own.yearSelect();
        addClassName("participants");
        year.addValueChangeListener(event -> load());
        search.setPlaceholder("Имя, класс, направление");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show());
        withoutConsent.addValueChangeListener(event -> show());
        tabs.addSelectedChangeListener(event -> show());
        Div toolbar = new Div(year, search, withoutConsent);
        toolbar.addClassName("toolbar");
        columns();
        add(header(), tabs, toolbar, grid, empty, printed);
        load();
    }

    private PageHeader header() {
        PageHeader header = new PageHeader("Участники").point("7.1");
        ExportButton<ParticipantOverview> export = new ExportButton<>("Участники", exported(), this::taken);
        if (own.curatorActs()) {
            Button add = new Button(
                    "Добавить",
                    VaadinIcon.PLUS.create(),
                    event -> ParticipantDialog.entering(
                                    register,
                                    enterprises,
                                    own.id(),
                                    year.getValue(),
                                    role(),
                                    own.doubtsWhileTyping(),
                                    this::load)
                            .open());
            Button bulk = new Button(
                    "Из таблицы",
                    VaadinIcon.UPLOAD_ALT.create(),
                    event -> new ImportDialog(imports, works, own, year.getValue(), this::load).open());
            toRegister.addClickListener(event -> toRegister());
            leave.addClickListener(event -> new LeaveDialog(register, own.id(), selected(), this::load).open());
            ReturningExport corrected =
                    new ReturningExport("Участники для правки", () -> imports.workbook(own.id(), year.getValue()));
            corrected.setButtonText("Выгрузить для правки");
            header.primary(add).secondary(bulk, corrected, toRegister, leave);
        }
        return header.secondary(export, printed.button());
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        if (own.curatorActs()) {
            TickBoxes.choose(grid, row -> row.participant().person().name().full());
            grid.addSelectionListener(event -> selectionChanged());
        }
        grid.addComponentColumn(this::nameCell)
                .setHeader("Фамилия, имя, отчество")
                .setWidth("13rem")
                .setFlexGrow(3)
                .setComparator(row -> row.participant().person().name().full());
        Grid.Column<ParticipantOverview> who = grid.addColumn(ParticipantsView::who)
                .setHeader("Класс, должность")
                .setFlexGrow(2)
                .setSortable(true);
        Grid.Column<ParticipantOverview> direction = grid.addColumn(
                        row -> row.participant().details().direction())
                .setHeader("Направление")
                .setFlexGrow(2)
                .setSortable(true);
        Grid.Column<ParticipantOverview> personalData = grid.addComponentColumn(
                        row -> ConsentBadges.of(row.personalData()))
                .setHeader("Персональные данные")
                .setWidth("10rem")
                .setFlexGrow(0);
        Grid.Column<ParticipantOverview> publication = grid.addComponentColumn(
                        row -> ConsentBadges.of(row.publication()))
                .setHeader("Распространение")
                .setWidth("10rem")
                .setFlexGrow(0);
        Grid.Column<ParticipantOverview> state = grid.addComponentColumn(ParticipantsView::stateCell)
                .setHeader("Состояние")
                .setWidth("9rem")
                .setFlexGrow(0)
                .setComparator(row -> row.participant().state());
        NarrowColumns.hideOnPhones(grid, who, direction, personalData, publication, state);
        selectionChanged();
    }

    private Component nameCell(ParticipantOverview row) {
        Button name = new Button(row.participant().person().name().full());
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        name.addClassName("row-name");
        name.addClickListener(event -> new PersonCardDialog(
                        register, consents, enterprises, own, year.getValue(), row.participant(), this::load)
                .open());
        Div consent = new Div(new Span("Персональные данные: "), ConsentBadges.of(row.personalData()));
        Div cell = new Div(
                name,
                NarrowColumns.note(who(row)),
                NarrowColumns.note(consent),
                NarrowColumns.note(new Div(stateCell(row))));
        cell.addClassName("name-cell");
        return cell;
    }

    private static String who(ParticipantOverview row) {
        String group = row.participant().details().groupName();
        String description = row.participant().person().description();
        String capacity = row.participant().role() == ParticipantRole.MENTOR
                ? " · до " + row.participant().capacity()
                : "";
        return (group == null ? description : group) + capacity;
    }

    private static Component stateCell(ParticipantOverview row) {
        Participant participant = row.participant();
        return switch (participant.state()) {
            case CANDIDATE -> StatusBadge.waiting(participant.state().title());
            case REGISTERED -> StatusBadge.done(participant.state().title());
            case LEFT -> {
                StatusBadge badge = StatusBadge.neutral(participant.state().title());
                badge.getElement().setAttribute("title", String.valueOf(participant.stateReason()));
                yield badge;
            }
        };
    }

    private static List<ExportColumn<ParticipantOverview>> exported() {
        return List.of(
                new ExportColumn<>(
                        "Фамилия, имя, отчество",
                        row -> row.participant().person().name().full()),
                new ExportColumn<>(
                        "Дата рождения", row -> row.participant().person().birthDate()),
                new ExportColumn<>("Класс, должность", ParticipantsView::who),
                new ExportColumn<>(
                        "Направление", row -> row.participant().details().direction()),
                new ExportColumn<>(
                        "Согласие на обработку персональных данных", row -> ConsentBadges.text(row.personalData())),
                new ExportColumn<>("Согласие на распространение", row -> ConsentBadges.text(row.publication())),
                new ExportColumn<>("Состояние", row -> row.participant().state().title()));
    }

    private void load() {
        all = register.overview(own.id(), year.getValue());
        menteesTab.setLabel("Наставляемые (" + count(ParticipantRole.MENTEE) + ")");
        mentorsTab.setLabel("Наставники (" + count(ParticipantRole.MENTOR) + ")");
        show();
    }

    private long count(ParticipantRole role) {
        return all.stream()
                .filter(row ->
                        row.participant().role() == role && row.participant().takesPart())
                .count();
    }

    private void show() {
        List<ParticipantOverview> rows = shown();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        empty.removeAll();
        empty.setVisible(rows.isEmpty());
        boolean filtered = !search.isEmpty() || withoutConsent.getValue();
        empty.add(
                filtered
                        ? new EmptyState("Никого не нашлось", "Снимите отбор или проверьте написание.")
                        : new EmptyState(
                                VaadinIcon.USERS,
                                role().registerTitle() + " пока пуста",
                                "Добавьте участников по одному или загрузите таблицу: потом оформите согласия."));
        selectionChanged();
    }

    private List<ParticipantOverview> taken() {
        List<ParticipantOverview> rows = shown();
        lists.taken(own.id(), role().registerTitle(), rows.size());
        return rows;
    }

    private List<ParticipantOverview> shown() {
        String wanted = search.getValue();
        return all.stream()
                .filter(row -> row.participant().role() == role())
                .filter(row -> !withoutConsent.getValue() || !row.personalData().isValid())
                .filter(row -> Spelling.hasWords(
                        row.participant().person().name().full() + " " + who(row) + " "
                                + row.participant().details().direction(),
                        wanted))
                .toList();
    }

    private String caption() {
        return role().registerTitle() + ", " + year.getValue().title() + " учебный год";
    }

    private ParticipantRole role() {
        return tabs.getSelectedTab() == mentorsTab ? ParticipantRole.MENTOR : ParticipantRole.MENTEE;
    }

    private List<Participant> selected() {
        Set<ParticipantOverview> rows = grid.getSelectedItems();
        return rows.stream().map(ParticipantOverview::participant).toList();
    }

    private void selectionChanged() {
        boolean some = own.curatorActs() && !grid.getSelectedItems().isEmpty();
        toRegister.setEnabled(some);
        leave.setEnabled(some);
    }

    private void toRegister() {
        List<ParticipantId> ids = selected().stream()
                .filter(participant -> participant.state() != ParticipantState.REGISTERED)
                .map(Participant::id)
                .toList();
        try {
            RegistrationResult result = register.register(own.id(), ids);
            if (result.refused().isEmpty()) {
                Notices.done("В базе: " + result.registered().size());
            } else {
                new RefusalsDialog(result).open();
            }
            load();
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }
}
