package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.document.Counting;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.NumberRegister;
import ru.nastavnik.document.NumberRegisters;
import ru.nastavnik.document.ProtocolBodies;
import ru.nastavnik.document.ProtocolBody;
import ru.nastavnik.document.RegisterEntry;
import ru.nastavnik.document.RegisterSettings;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** The organisation's registers: what was registered under which number, how numbers are written, which one is next. */
@Route(value = DocumentNavigation.REGISTERS, layout = MainLayout.class)
@PageTitle("Книги регистрации — Наставник")
@RolesAllowed({"DIRECTOR", "SECRETARY"})
class RegistersView extends Div {

    private static final int YEARS_BACK = 5;

    private final transient NumberRegisters registers;
    private final transient ProtocolBodies bodies;
    private final OrganizationId organization;
    private final transient LocalDate today;
    /** The year of counting that today belongs to, in the book that is shown. */
    private int thisYear;

    private final Select<NumberRegister> register = new Select<>();
    private final Select<ProtocolBody> body = new Select<>();
    private final RadioButtonGroup<Counting> counting = new RadioButtonGroup<>("Номера начинаются заново");
    private final Select<Integer> year = new Select<>();
    private final Div settingsPlace = new Div();
    private final Div journal = new Div();
    private final TextField prefix = new TextField("Перед номером");
    private final TextField suffix = new TextField("После номера (индекс)");
    private final IntegerField lastOutside = new IntegerField();
    private final Paragraph example = new Paragraph();
    private transient RegisterSettings settings;

    RegistersView(NumberRegisters registers, ProtocolBodies bodies, CurrentActor currentActor, RegionClock clock) {
        this.registers = registers;
        this.bodies = bodies;
        this.organization = currentActor.require().organization().orElseThrow();
        this.today = clock.today();
        this.settings = registers.settings(organization, NumberRegister.ORDERS);
        register.setLabel("Книга");
        register.setItems(Arrays.stream(NumberRegister.values())
                .filter(one -> one.numbered() && one != NumberRegister.INCOMING)
                .toList());
        register.setItemLabelGenerator(NumberRegister::title);
        register.setValue(NumberRegister.ORDERS);
        year.setLabel("Год");
        body.setLabel("Чьи протоколы");
        body.setItemLabelGenerator(ProtocolBody::name);
        counting.setItems(Counting.values());
        counting.setItemLabelGenerator(Counting::title);
        year.setItemLabelGenerator(this::yearTitle);
        register.addValueChangeListener(event -> chooseBook());
        body.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                show();
            }
        });
        year.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                showJournal();
            }
        });
        Div toolbar = new Div(register, body, year);
        toolbar.addClassName("toolbar");
        add(
                new PageHeader("Книги регистрации")
                        .subtitle("Номера внутри книги и года не повторяются. Пропуски разрешены: часть"
                                + " номеров выдана на бумаге.")
                        .secondary(export()),
                toolbar,
                journal,
                settingsPlace);
        settingsPlace.add(new H2("Как пишутся номера"), settingsCard());
        chooseBook();
    }

    private ExportButton<RegisterEntry> export() {
        return new ExportButton<>(
                "Книга регистрации",
                List.of(
                        new ExportColumn<>("Номер", RegisterEntry::number),
                        new ExportColumn<>("Дата", RegisterEntry::date),
                        new ExportColumn<>("Документ", RegisterEntry::subject),
                        new ExportColumn<>("Состояние", entry -> entry.state().title()),
                        new ExportColumn<>("Причина", RegisterEntry::reason)),
                this::entries);
    }

    private Div settingsCard() {
        for (TextField field : List.of(prefix, suffix)) {
            field.setMaxLength(12);
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(event -> showExample());
        }
        prefix.setHelperText("Например, «331/»");
        suffix.setHelperText("Например, «-од», «-лс», «-у»");
        lastOutside.setHelperText("С него книга пойдёт дальше. Пусто — если всё внесено сюда");
        lastOutside.setMin(0);
        lastOutside.setValueChangeMode(ValueChangeMode.EAGER);
        lastOutside.addValueChangeListener(event -> showExample());
        FieldErrors errors = new FieldErrors()
                .field("prefix", prefix)
                .field("suffix", suffix)
                .field("lastOutside", lastOutside)
                .field("counting", counting);
        Button save = new Button("Сохранить", event -> {
            Integer last = lastOutside.getValue();
            RegisterSettings changed = new RegisterSettings(
                    prefix.getValue().strip(),
                    suffix.getValue().strip(),
                    last,
                    last == null ? null : Integer.valueOf(thisYear),
                    settings.version());
            if (errors.accept(() -> save(changed))) {
                Notices.done("Сохранено. Присвоенные номера не изменились.");
                chooseBook();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div card = new Div(counting, prefix, suffix, lastOutside, example, save);
        card.addClassNames("card", "order-settings");
        return card;
    }

    /** Protocols have a book for each body that met. */
    private void chooseBook() {
        boolean protocols = register.getValue() == NumberRegister.PROTOCOLS;
        ProtocolBody chosen = body.getValue();
        List<ProtocolBody> all = protocols ? bodies.list(organization) : List.of();
        body.setVisible(!all.isEmpty());
        body.setItems(all);
        body.setValue(all.stream()
                .filter(one -> chosen != null && one.id().equals(chosen.id()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0)));
        counting.setVisible(!all.isEmpty());
        settingsPlace.setVisible(!protocols || !all.isEmpty());
        year.setVisible(!protocols || !all.isEmpty());
        show();
    }

    private void save(RegisterSettings changed) {
        ProtocolBody chosen = body.getValue();
        if (chosen == null) {
            registers.save(organization, register.getValue(), changed);
        } else {
            bodies.save(organization, chosen.id(), counting.getValue(), changed);
        }
    }

    private List<RegisterEntry> entries() {
        ProtocolBody chosen = body.getValue();
        return chosen == null
                ? registers.journal(organization, register.getValue(), year.getValue())
                : bodies.journal(organization, chosen.id(), year.getValue());
    }

    private String yearTitle(int of) {
        ProtocolBody chosen = body.getValue();
        return chosen == null ? Integer.toString(of) : chosen.counting().yearTitle(of);
    }

    /** Which years the book has; the one that was looked at stays if it is one of them. */
    private void showYears(@Nullable ProtocolBody chosen) {
        Integer seen = year.getValue();
        thisYear = chosen == null ? today.getYear() : chosen.counting().yearOf(today);
        List<Integer> years = IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> thisYear - back)
                .toList();
        year.setItems(years);
        year.setValue(seen != null && years.contains(seen) ? seen : Integer.valueOf(thisYear));
        lastOutside.setLabel(
                "Последний номер на бумаге за " + (chosen == null ? thisYear + " год" : yearTitle(thisYear)));
    }

    private void show() {
        ProtocolBody chosen = body.getValue();
        settings = chosen == null ? registers.settings(organization, register.getValue()) : chosen.settings();
        counting.setValue(chosen == null ? null : chosen.counting());
        showYears(chosen);
        prefix.setValue(settings.prefix());
        suffix.setValue(settings.suffix());
        Integer last = settings.lastOutside();
        Integer of = settings.lastOutsideYear();
        lastOutside.setValue(of != null && of == thisYear ? last : null);
        showJournal();
        showExample();
    }

    private void showExample() {
        int last = lastOutside.getValue() == null ? 0 : lastOutside.getValue();
        example.setText("Номера выглядят так: № " + prefix.getValue() + (last + 1) + suffix.getValue());
    }

    private void showJournal() {
        journal.removeAll();
        if (!year.isVisible()) {
            journal.add(new EmptyState(
                    VaadinIcon.NOTEBOOK,
                    "Протоколов пока нет.",
                    "У каждого органа своя книга: она появится с первым протоколом его заседания."));
            return;
        }
        List<RegisterEntry> entries = entries();
        if (entries.isEmpty()) {
            String when = body.getValue() == null ? year.getValue() + " год" : yearTitle(year.getValue());
            journal.add(new EmptyState(
                    VaadinIcon.NOTEBOOK,
                    "В этой книге за " + when + " записей нет.",
                    "Запись появится, когда документ зарегистрируют или займут для него номер."));
            return;
        }
        Grid<RegisterEntry> grid = new Grid<>();
        grid.addComponentColumn(RegistersView::number)
                .setHeader("Номер")
                .setWidth("7rem")
                .setFlexGrow(0);
        Grid.Column<RegisterEntry> date = grid.addColumn(entry -> DateFields.text(entry.date()))
                .setHeader("Дата")
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(RegistersView::subject).setHeader("Документ").setFlexGrow(4);
        Grid.Column<RegisterEntry> state = grid.addComponentColumn(RegistersView::state)
                .setHeader("Состояние")
                .setFlexGrow(2);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Книга регистрации");
        NarrowColumns.hideOnPhones(grid, date, state);
        grid.setItems(entries);
        journal.add(grid);
    }

    private static Span number(RegisterEntry entry) {
        Span number = new Span(entry.number());
        number.addClassName("pair-mentor");
        return number;
    }

    private static Div subject(RegisterEntry entry) {
        DocumentId document = entry.document();
        Div cell = new Div(
                document == null
                        ? new Span(entry.subject())
                        : new Anchor(DocumentNavigation.route(document), entry.subject()),
                NarrowColumns.note(
                        DateFields.text(entry.date()) + " · " + entry.state().title()));
        if (entry.reason() != null) {
            cell.add(new Paragraph("Причина: " + entry.reason()));
        }
        cell.addClassName("name-cell");
        return cell;
    }

    private static StatusBadge state(RegisterEntry entry) {
        return switch (entry.state()) {
            case REGISTERED -> StatusBadge.done(entry.state().title());
            case RESERVED -> StatusBadge.waiting(entry.state().title());
            case ANNULLED -> StatusBadge.neutral(entry.state().title());
        };
    }
}
