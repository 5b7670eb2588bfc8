package ru.nastavnik.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.people.ConsentBlankPrinting;
import ru.nastavnik.people.ConsentBlanks;
import ru.nastavnik.people.ConsentCheck;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.ParticipantOverview;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonalLists;
import ru.nastavnik.printing.ui.PrintButton;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TickBoxes;

/** «Согласия»: who lacks which one and who must sign; papers are registered many at a time. */
@Route(value = PeopleNavigation.CONSENTS, layout = MainLayout.class)
@PageTitle("Согласия")
@RolesAllowed({"CURATOR", "DIRECTOR"})
class ConsentsView extends Div implements BeforeEnterObserver {
    private static final int DAYS_AHEAD = 30;

    private enum Shown {
        MISSING("Без согласия"),
        EXPIRING("Истекают за 30 дней"),
        ALL("Все участники");

        private final String title;

        Shown(String title) {
            this.title = title;
        }
    }

    private final transient ParticipantRegister register;
    private final transient ConsentRegister consents;
    private final transient PersonalLists lists;
    private final transient OwnOrganization own;
    private final Tab personalData = new Tab("Персональные данные");
    private final Tab publication = new Tab("Распространение");
    private final Tabs tabs = new Tabs(personalData, publication);
    private final Select<SchoolYear> year;
    private final Select<Shown> filter = new Select<>();
    private final TextField search = new TextField("Найти");
    private final Grid<ParticipantOverview> grid = new Grid<>();
    private final Div summary = new Div();
    private final Div empty = new Div();
    private final Button registerPapers = new Button("Бумаги получены", VaadinIcon.CHECK.create());
    private final BlanksButton blanksButton;
    private final Grid.Column<ParticipantOverview> note;
    private transient List<ParticipantOverview> people = List.of();

    ConsentsView(
            ParticipantRegister register,
            ConsentRegister consents,
            ConsentBlanks blanks,
            PersonalLists lists,
            OwnOrganization own) {
        this.register = register;
        this.lists = lists;
        this.consents = consents;
        this.own = own;
        this.blanksButton = new BlanksButton(blanks, own, this::selected);
        this.year = own.yearSelect();
        filter.setLabel("Показать");
        filter.setItems(Shown.values());
        filter.setItemLabelGenerator(shown -> shown.title);
        filter.setValue(Shown.MISSING);
        filter.addValueChangeListener(event -> show());
        search.setClearButtonVisible(true);
        search.setPlaceholder("Фамилия, класс");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show());
        year.addValueChangeListener(event -> load());
        tabs.addSelectedChangeListener(event -> show());
        Div toolbar = new Div(year, filter, search, summary);
        toolbar.addClassName("toolbar");
        note = columns();
        add(header(), tabs, toolbar, grid, empty);
        load();
    }

    /** The address may say whom to show, so that a count elsewhere leads to its rows. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .flatMap(name -> Arrays.stream(Shown.values())
                        .filter(shown -> shown.name().equals(name))
                        .findFirst())
                .ifPresent(filter::setValue);
    }

    private List<ParticipantOverview> taken() {
        List<ParticipantOverview> rows = shown();
        lists.taken(own.id(), "Согласия", rows.size());
        return rows;
    }

    private PageHeader header() {
        PageHeader header = new PageHeader("Согласия")
                .point("7.1")
                .subtitle("Без согласия на обработку персональных данных участник не попадёт ни в базу, ни в приказ;"
                        + " остальные не ждут. Согласие на распространение нужно для шага 33.");
        registerPapers.addClickListener(
                event -> new RegisterConsentsDialog(consents, own, kind(), selected(), this::load).open());
        if (own.curatorActs()) {
            header.primary(registerPapers);
        }
        ExportButton<ParticipantOverview> export = new ExportButton<>(
                "Согласия",
                List.of(
                        new ExportColumn<>(
                                "Участник",
                                row -> row.participant().person().name().full()),
                        new ExportColumn<>("Класс, должность", ConsentsView::who),
                        new ExportColumn<>("Персональные данные", row -> ConsentBadges.text(row.personalData())),
                        new ExportColumn<>("Распространение", row -> ConsentBadges.text(row.publication())),
                        new ExportColumn<>(
                                "Разрешено показывать всем",
                                row -> row.distributable().brief())),
                this::taken);
        return header.secondary(blanksButton, blanksOfAll(), export);
    }

    /** Of those who are ticked; if nobody is, of all that are shown: search for a class to print its blanks. */
    private Component blanksOfAll() {
        return new PrintButton("Бланки согласий", () -> {
            List<ParticipantOverview> chosen =
                    grid.getSelectedItems().isEmpty() ? shown() : List.copyOf(grid.getSelectedItems());
            return chosen.stream()
                    .map(row -> row.participant().person())
                    .sorted(Comparator.comparing(person -> person.name().full()))
                    .map(person -> ConsentBlankPrinting.item(own.id(), kind(), person))
                    .toList();
        });
    }

    private Grid.Column<ParticipantOverview> columns() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        TickBoxes.choose(grid, row -> row.participant().person().name().full());
        grid.addSelectionListener(event -> selectionChanged());
        grid.addComponentColumn(this::nameCell)
                .setHeader("Участник")
                .setWidth("13rem")
                .setFlexGrow(2);
        Grid.Column<ParticipantOverview> who =
                grid.addColumn(ConsentsView::who).setHeader("Класс, должность").setFlexGrow(1);
        Grid.Column<ParticipantOverview> consent = grid.addComponentColumn(row -> ConsentBadges.of(row.consent(kind())))
                .setHeader("Согласие")
                .setFlexGrow(1);
        Grid.Column<ParticipantOverview> note = grid.addColumn(this::note).setFlexGrow(4);
        NarrowColumns.hideOnPhones(grid, who, consent, note);
        return note;
    }

    /** What the consent allows, or why there is none and who must sign. */
    private String note(ParticipantOverview row) {
        boolean distributes =
                kind() == ConsentKind.PUBLICATION && row.publication().isValid();
        return distributes ? row.distributable().brief() : row.consent(kind()).reason();
    }

    private Component nameCell(ParticipantOverview row) {
        Person person = row.participant().person();
        Button name = new Button(person.name().full(), event -> history(person));
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        name.addClassName("row-name");
        Div cell = new Div(
                name,
                NarrowColumns.note(who(row)),
                NarrowColumns.note(new Div(ConsentBadges.of(row.consent(kind())))),
                NarrowColumns.note(note(row)));
        cell.addClassName("name-cell");
        return cell;
    }

    private void history(Person person) {
        Dialog dialog = new Dialog(person.name().full());
        dialog.setWidth("min(720px, 96vw)");
        dialog.add(new ConsentHistory(consents, own, person.id(), this::load));
        dialog.getFooter().add(new Button("Закрыть", event -> dialog.close()));
        dialog.open();
    }

    private static String who(ParticipantOverview row) {
        String group = row.participant().details().groupName();
        return group == null ? row.participant().person().description() : group;
    }

    private void load() {
        // One row per person, whatever parts they take.
        Map<PersonId, ParticipantOverview> unique = new LinkedHashMap<>();
        register.overview(own.id(), year.getValue()).stream()
                .filter(row -> row.participant().takesPart())
                .forEach(row -> unique.putIfAbsent(row.participant().personId(), row));
        people = List.copyOf(unique.values());
        show();
    }

    private void show() {
        blanksButton.show(kind());
        List<ParticipantOverview> rows = shown();
        note.setHeader(
                kind() == ConsentKind.PUBLICATION
                        ? "Что разрешено показывать всем или чего не хватает"
                        : "Чего не хватает и кто подписывает");
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        long missing =
                people.stream().filter(row -> !row.consent(kind()).isValid()).count();
        summary.removeAll();
        summary.add(
                missing == 0 && !people.isEmpty()
                        ? StatusBadge.done("Все согласия на месте")
                        : StatusBadge.warning("Нет согласия: " + missing + " из " + people.size()));
        summary.setVisible(!people.isEmpty());
        empty.removeAll();
        empty.setVisible(rows.isEmpty());
        empty.add(
                people.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.CLIPBOARD_CHECK,
                                "Здесь будут участники и их согласия",
                                "Сначала добавьте участников.",
                                new Anchor(PeopleNavigation.PARTICIPANTS, "К участникам"))
                        : new EmptyState(
                                VaadinIcon.CHECK_CIRCLE,
                                "В этом отборе никого",
                                "Измените отбор, чтобы увидеть всех."));
        selectionChanged();
    }

    private List<ParticipantOverview> shown() {
        String wanted = search.getValue();
        return people.stream()
                .filter(row -> isShown(row.consent(kind())))
                .filter(row ->
                        Spelling.hasWords(row.participant().person().name().full() + " " + who(row), wanted))
                .toList();
    }

    private boolean isShown(ConsentCheck consent) {
        return switch (filter.getValue()) {
            case ALL -> true;
            case MISSING -> !consent.isValid();
            case EXPIRING ->
                consent instanceof ConsentCheck.Valid valid
                        && valid.until() != null
                        && !valid.until().isAfter(own.today().plusDays(DAYS_AHEAD));
        };
    }

    private ConsentKind kind() {
        return tabs.getSelectedTab() == publication ? ConsentKind.PUBLICATION : ConsentKind.PERSONAL_DATA;
    }

    private List<PersonId> selected() {
        return grid.getSelectedItems().stream()
                .map(row -> row.participant().personId())
                .toList();
    }

    private void selectionChanged() {
        registerPapers.setEnabled(!grid.getSelectedItems().isEmpty());
    }
}
