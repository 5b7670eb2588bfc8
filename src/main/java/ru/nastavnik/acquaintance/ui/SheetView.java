package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.acquaintance.AcquaintanceMark;
import ru.nastavnik.acquaintance.AcquaintancePapers;
import ru.nastavnik.acquaintance.AcquaintancePrinting;
import ru.nastavnik.acquaintance.AcquaintanceState;
import ru.nastavnik.acquaintance.Acquaintances;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.acquaintance.ExtractLinks;
import ru.nastavnik.acquaintance.MarkAcquaintance;
import ru.nastavnik.acquaintance.OrderReader;
import ru.nastavnik.acquaintance.ReaderId;
import ru.nastavnik.acquaintance.ReaderKind;
import ru.nastavnik.acquaintance.ReaderRow;
import ru.nastavnik.acquaintance.ScanFacts;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.document.ui.ScanUpload;
import ru.nastavnik.printing.ui.PrintButton;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.ReasonDialog;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TickBoxes;

/** The journal of an order: who is to be acquainted, and by which of three ways they were. */
@Route(value = AcquaintanceNavigation.LIST + "/:documentId", layout = MainLayout.class)
@PageTitle("Ознакомление с приказом — Наставник")
@RolesAllowed({"SECRETARY", "DIRECTOR", "CURATOR"})
class SheetView extends Div implements BeforeEnterObserver {
    private static final int MOST_SIGNER = 200;

    private final transient Acquaintances acquaintances;
    private final transient AcquaintancePapers acquaintancePapers;
    private final transient AcquaintancePrinting printing;
    private final transient ElectronicGrounds grounds;
    private final transient ExtractLinks links;
    private final transient CurrentActor currentActor;
    private final transient RegionClock clock;
    private final Grid<ReaderRow> grid = new Grid<>();
    private final Div summary = new Div();
    private final Checkbox waitingOnly = new Checkbox("Только неознакомленные");
    private final DatePicker day = DateFields.date("День ознакомления", DayKind.EVENT);
    private final TextField signer = new TextField("Кто из законных представителей подписал");
    private final ScanUpload scan = new ScanUpload();
    private final Button paper = new Button("Отметить подписи на бумаге", VaadinIcon.CHECK.create());
    private final Button electronic = new Button("Отметить электронные подписи");
    private final Button attach = new Button("Приложить скан к отмеченным");
    private transient @Nullable RegisteredDocument order;

    SheetView(
            Acquaintances acquaintances,
            AcquaintancePapers acquaintancePapers,
            AcquaintancePrinting printing,
            ElectronicGrounds grounds,
            ExtractLinks links,
            CurrentActor currentActor,
            RegionClock clock) {
        this.acquaintances = acquaintances;
        this.acquaintancePapers = acquaintancePapers;
        this.printing = printing;
        this.grounds = grounds;
        this.links = links;
        this.currentActor = currentActor;
        this.clock = clock;
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(row -> who(row.reader()))
                .setHeader("Кого знакомят")
                .setFlexGrow(2);
        grid.addComponentColumn(this::paperMark).setHeader("Подпись на бумаге");
        grid.addComponentColumn(row -> mark(row, AcquaintanceState.ELECTRONIC)).setHeader("Электронная подпись");
        grid.addComponentColumn(row -> mark(row, AcquaintanceState.READ)).setHeader("Прочитано (не подпись)");
        grid.addComponentColumn(this::extract).setHeader("Выписка и ссылка").setFlexGrow(2);
        TickBoxes.choose(grid, row -> row.reader().title());
        grid.addSelectionListener(event -> enable());
        day.setMax(clock.today());
        day.setValue(clock.today());
        paper.addClickListener(event -> mark(AcquaintanceState.PAPER));
        electronic.addClickListener(event -> mark(AcquaintanceState.ELECTRONIC));
        attach.addClickListener(event -> attach());
        electronic.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        attach.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        waitingOnly.addValueChangeListener(event -> load());
        signer.setMaxLength(MOST_SIGNER);
        signer.setHelperText("Фамилия, имя, отчество представителя, как на бумаге");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        DocumentId id = Address.read(event, "documentId", DocumentId::of);
        RegisteredDocument known = acquaintances.order(id);
        order = known;
        day.setMin(known.date());
        OrganizationId organization = known.owner().organization();
        boolean electronicAllowed =
                organization != null && !grounds.of(organization).isEmpty();
        electronic.setVisible(electronicAllowed);
        boolean employees = acquaintances.sheet(id).stream()
                .anyMatch(row -> !row.reader().kind().getsExtract());
        boolean extracts = !acquaintancePapers.extractsOf(id, false).isEmpty();
        PageHeader header = new PageHeader("Ознакомление с приказом " + known.reference())
                .crumb("Ознакомление", AcquaintanceNavigation.LIST)
                .crumb(known.kind().title(), DocumentNavigation.route(id))
                .subtitle(known.subject() + ". Ознакомление идёт рядом: приказ действует и никого не ждёт.")
                .primary(paper)
                .secondary(new PrintButton(
                        "Печать для неознакомленных",
                        "Ознакомление с приказом " + known.reference(),
                        () -> printing.items(id, true)));
        if (employees) {
            header.secondary(Downloads.document(
                    "Лист для подписей (.docx)",
                    "Лист ознакомления.docx",
                    () -> acquaintancePapers.printSheet(id, false)));
        }
        if (extracts) {
            header.secondary(new PrintButton(
                    "Все выписки", "Выписки из приказа " + known.reference(), () -> printing.extracts(id, false)));
        }
        Div toolbar = new Div(summary, waitingOnly, day, signer, scan, electronic, attach);
        toolbar.addClassName("toolbar");
        add(header, toolbar, grid);
        load();
    }

    private void load() {
        RegisteredDocument known = order;
        if (known == null) {
            return;
        }
        List<ReaderRow> rows = acquaintances.sheet(known.id());
        long waiting = rows.stream().filter(ReaderRow::waits).count();
        summary.removeAll();
        summary.add(state(waiting, rows.size()));
        grid.setItems(rows.stream()
                .filter(row -> !waitingOnly.getValue() || row.waits())
                .toList());
        grid.deselectAll();
        enable();
    }

    private static StatusBadge state(long waiting, int readers) {
        if (readers == 0) {
            return StatusBadge.neutral("Знакомить некого");
        }
        return waiting == 0
                ? StatusBadge.done("Ознакомлены все: " + readers)
                : StatusBadge.waiting("Не ознакомлены " + waiting + " из " + readers);
    }

    private void enable() {
        boolean some = !grid.getSelectedItems().isEmpty();
        paper.setEnabled(some);
        electronic.setEnabled(some);
        attach.setEnabled(some);
        Set<ReaderRow> selected = grid.getSelectedItems();
        Optional<OrderReader> represents = selected.stream()
                .map(ReaderRow::reader)
                .filter(reader -> selected.size() == 1 && reader.kind() == ReaderKind.REPRESENTATIVE)
                .findFirst();
        signer.setVisible(represents.isPresent());
        signer.setValue(represents.map(OrderReader::fullName).orElse(""));
    }

    private static Component who(OrderReader reader) {
        Span name = new Span(reader.title());
        String post = reader.post();
        Span note = new Span(post == null ? reader.kind().title() : post);
        note.addClassName("row-note");
        Div cell = new Div(name, new Div(note));
        cell.addClassName("reader");
        return cell;
    }

    private Component paperMark(ReaderRow row) {
        Div cell = new Div(mark(row, AcquaintanceState.PAPER));
        row.mark(AcquaintanceState.PAPER).ifPresent(signed -> {
            UUID file = signed.scan();
            if (file != null) {
                cell.add(new Div(scanLink(file)));
            }
        });
        row.mark(AcquaintanceState.EARLIER).ifPresent(earlier -> cell.add(new Div(note(earlier))));
        return cell;
    }

    private Component scanLink(UUID file) {
        DocumentId id = Objects.requireNonNull(order).id();
        ScanFacts stored = acquaintances.scanFacts(id, file);
        return Downloads.of(
                "Скан листа",
                stored.name(),
                stored.contentType(),
                () -> acquaintances.scan(id, file).content());
    }

    private Component mark(ReaderRow row, AcquaintanceState state) {
        AcquaintanceMark mark = row.mark(state).orElse(null);
        if (mark == null) {
            return new Span(state == AcquaintanceState.PAPER && row.waits() ? "ещё нет" : "—");
        }
        Div cell = new Div(
                state == AcquaintanceState.READ
                        ? StatusBadge.neutral(DateFields.text(mark.day()))
                        : StatusBadge.done(DateFields.text(mark.day())));
        cell.add(new Div(note(mark)));
        if (state != AcquaintanceState.READ) {
            Button undo = new Button("Снять отметку", event -> withdraw(row, state));
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            undo.setAriaLabel(
                    "Снять отметку «" + state.title() + "»: " + row.reader().title());
            cell.add(undo);
        }
        return cell;
    }

    private static Span note(AcquaintanceMark mark) {
        String text = switch (mark.state()) {
            case PAPER -> mark.signer() == null ? "" : "подпись: " + mark.signer();
            case ELECTRONIC -> String.valueOf(mark.ground());
            case READ -> mark.title();
            case EARLIER -> DateFields.text(mark.day()) + ", " + mark.state().title();
        };
        Span note = new Span(text);
        note.addClassName("row-note");
        return note;
    }

    private void withdraw(ReaderRow row, AcquaintanceState state) {
        DocumentId id = Objects.requireNonNull(order).id();
        new ReasonDialog(
                        "Снять отметку об ознакомлении",
                        row.reader().title() + ". Отметка останется в журнале с причиной.",
                        "Снять",
                        reason -> acquaintances.withdraw(id, row.reader().id(), state, reason),
                        this::load)
                .open();
    }

    private Component extract(ReaderRow row) {
        OrderReader reader = row.reader();
        DocumentId id = Objects.requireNonNull(order).id();
        if (!reader.kind().getsExtract()) {
            return new Div(new Span("читает приказ целиком"), agreement(reader));
        }
        if (!Objects.requireNonNull(order).hasText()) {
            return new Div(new Span("текста приказа здесь нет: выписку готовят по бумаге"), agreement(reader));
        }
        Component download = Downloads.document(
                "Выписка (.docx)", "Выписка из приказа.docx", () -> acquaintancePapers.extract(id, reader.id()));
        return new Div(download, new LinkCell(links, clock, row, this::load), agreement(reader));
    }

    private Component agreement(OrderReader reader) {
        RegisteredDocument known = Objects.requireNonNull(order);
        OrganizationId organization = Objects.requireNonNull(known.owner().organization());
        Button enter = new Button(
                "Соглашение об электронной подписи",
                event -> new GroundDialog(
                                "Соглашение об электронной подписи",
                                reader.title(),
                                (title, number, dated) ->
                                        grounds.enterAgreement(organization, reader.id(), title, number, dated),
                                () -> {
                                    electronic.setVisible(true);
                                    load();
                                })
                        .open());
        enter.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        // Only they may enter one, see ElectronicGrounds.
        Role role = currentActor.require().role();
        enter.setVisible(role == Role.DIRECTOR || role == Role.SECRETARY);
        return enter;
    }

    private void mark(AcquaintanceState state) {
        RegisteredDocument known = order;
        FieldErrors errors = new FieldErrors().field("day", day).field("signer", signer);
        if (known == null || !errors.require("day", day.getValue() != null, "Укажите день ознакомления.")) {
            return;
        }
        List<ReaderId> chosen = chosen();
        AtomicInteger added = new AtomicInteger();
        boolean done = errors.accept(() -> added.set(acquaintances.mark(
                known.id(),
                new MarkAcquaintance(
                        chosen,
                        state,
                        day.getValue(),
                        signer.getValue(),
                        state == AcquaintanceState.PAPER ? scan.file() : null))));
        if (done) {
            int before = chosen.size() - added.get();
            Notices.done("Отмечено: " + added.get() + (before == 0 ? "" : ". Отметка уже была: " + before));
            scan.clearFileList();
            load();
        }
    }

    private void attach() {
        RegisteredDocument known = order;
        DocumentFile file = scan.file();
        if (known == null) {
            return;
        }
        if (file == null) {
            ErrorNotice.show(
                    "Скан не приложен.", "Отметки на месте.", "Сначала выберите файл скана рядом с днём ознакомления.");
            return;
        }
        if (new FieldErrors().accept(() -> acquaintances.attachScan(known.id(), chosen(), file))) {
            Notices.done("Скан приложен.");
            scan.clearFileList();
            load();
        }
    }

    private List<ReaderId> chosen() {
        return grid.getSelectedItems().stream().map(row -> row.reader().id()).toList();
    }
}
