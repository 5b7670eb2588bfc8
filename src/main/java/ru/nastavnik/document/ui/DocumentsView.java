package ru.nastavnik.document.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentPrinting;
import ru.nastavnik.document.NumberRegister;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.printing.ui.PrintButton;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** Registered documents that the person may read, newest first. */
@Route(value = DocumentNavigation.LIST, layout = MainLayout.class)
@PageTitle("Документы — Наставник")
@PermitAll
class DocumentsView extends Div {

    private static final int MOST_EXPORTED = 5_000;
    private static final int FEW = 20;
    private static final int LONGEST = 100;
    private static final String ENDS_EARLIER = "Конец раньше начала";

    private final transient DocumentArchive archive;
    private final ComboBox<DocumentKind> kind = new ComboBox<>("Вид");
    private final TextField number = new TextField("Номер или содержание");
    private final TextField words = new TextField("Слова в тексте");
    private final TextField person = new TextField("Кто упомянут");
    private final DatePicker from = DateFields.date("С", DayKind.SHOWN);
    private final DatePicker to = DateFields.date("По", DayKind.SHOWN);
    private final Grid<RegisteredDocument> grid = new Grid<>();
    private final transient Map<DocumentId, String> excerpts = new HashMap<>();
    private final EmptyState empty = new EmptyState(
            VaadinIcon.FILE_TEXT_O,
            "Документов здесь пока нет.",
            "Они появятся, когда директор подпишет первый приказ. Если задан отбор, измените его.");

    DocumentsView(DocumentArchive archive) {
        this.archive = archive;
        kind.setItems(Arrays.stream(DocumentKind.values())
                .filter(one -> one.register() != NumberRegister.UNNUMBERED)
                .toList());
        kind.setItemLabelGenerator(DocumentKind::title);
        kind.setClearButtonVisible(true);
        number.setClearButtonVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        words.setHelperText("В любой форме; \"в кавычках\" — подряд");
        person.setHelperText("Фамилия или ФИО в именительном падеже");
        for (TextField field : new TextField[] {words, person}) {
            field.setClearButtonVisible(true);
            field.setMaxLength(LONGEST);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(event -> refresh());
        }
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        kind.addValueChangeListener(event -> refresh());
        number.addValueChangeListener(event -> refresh());
        from.addValueChangeListener(event -> refresh());
        to.addValueChangeListener(event -> refresh());
        Div filter = new Div(kind, number, words, person, from, to);
        filter.addClassName("toolbar");
        configureGrid();
        add(
                new PageHeader("Документы")
                        .secondary(
                                new PrintButton("Документы", this::printed),
                                new ExportButton<>(
                                        "Документы", exported(), () -> archive.list(filter(), 0, MOST_EXPORTED))),
                filter,
                grid,
                empty);
        refresh();
    }

    private void configureGrid() {
        grid.addComponentColumn(DocumentsView::link).setHeader("Документ").setFlexGrow(2);
        grid.addColumn(document -> DateFields.text(document.date()))
                .setHeader("Дата")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::subject).setHeader("Содержание").setFlexGrow(2);
        grid.addColumn(RegisteredDocument::ownerName).setHeader("Организация").setFlexGrow(1);
        grid.addComponentColumn(DocumentsView::state)
                .setHeader("Состояние")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(false);
        grid.addClassName("tall-list");
        GridName.set(grid, "Документы");
        NarrowColumns.cardsOnPhones(
                grid,
                document -> new RowCard(link(document))
                        .line("от " + DateFields.text(document.date()))
                        .line(document.subject())
                        .with(excerpt(document))
                        .line(document.ownerName())
                        .with(state(document)));
    }

    private static Anchor link(RegisteredDocument document) {
        return new Anchor(
                DocumentNavigation.route(document.id()), document.kind().title() + " № " + document.number());
    }

    private static Div state(RegisteredDocument document) {
        Div state = new Div(
                document.relatedBy() == null
                        ? StatusBadge.done(document.state())
                        : StatusBadge.neutral(document.state()));
        if (document.signed() == SigningWay.ELECTRONIC) {
            state.add(StatusBadge.neutral("Эл. подпись"));
        } else if (document.signed() == SigningWay.UNCONFIRMED) {
            state.add(StatusBadge.warning("Эл. подпись не подтверждена"));
        }
        return state;
    }

    private void refresh() {
        if (from.getValue() != null && to.getValue() != null && to.getValue().isBefore(from.getValue())) {
            to.setErrorMessage(ENDS_EARLIER);
            to.setInvalid(true);
            return;
        }
        if (ENDS_EARLIER.equals(to.getErrorMessage())) {
            to.setInvalid(false);
        }
        DocumentFilter filter = filter();
        excerpts.clear();
        int found = archive.list(filter, 0, FEW + 1).size();
        boolean nothing = found == 0;
        empty.setVisible(nothing);
        // A short list is as high as its rows; a long one scrolls in its own frame and is read page by page.
        grid.setAllRowsVisible(found <= FEW);
        grid.setVisible(!nothing);
        grid.setItems(query -> page(filter, query.getOffset(), query.getLimit()).stream());
    }

    private List<RegisteredDocument> page(DocumentFilter filter, int offset, int limit) {
        List<RegisteredDocument> page = archive.list(filter, offset, limit);
        String wanted = filter.words();
        if (wanted != null) {
            excerpts.putAll(archive.excerpts(page, wanted));
        }
        return page;
    }

    private Div subject(RegisteredDocument document) {
        return new Div(new Span(document.subject()), excerpt(document));
    }

    /** Where the words that were looked for stand; they themselves are marked. */
    private Div excerpt(RegisteredDocument document) {
        Div line = new Div();
        line.addClassName("row-note");
        String excerpt = excerpts.getOrDefault(document.id(), "");
        line.setVisible(!excerpt.isEmpty());
        for (String piece : excerpt.split("(?=\uE000)|(?<=\uE001)", -1)) {
            String text = piece.replaceAll("[\uE000\uE001]", "");
            line.add(piece.startsWith("\uE000") ? mark(text) : new Span(text));
        }
        return line;
    }

    private static HtmlContainer mark(String text) {
        HtmlContainer mark = new HtmlContainer("mark");
        mark.setText(text);
        return mark;
    }

    /** What is shown; one more than may be printed, so that too many are refused and not cut off. */
    private List<PrintItem> printed() {
        return archive.list(filter(), 0, PrintJobs.MOST_ITEMS + 1).stream()
                .map(DocumentPrinting::item)
                .toList();
    }

    private DocumentFilter filter() {
        return new DocumentFilter(
                null,
                kind.getValue(),
                number.getValue().isBlank() ? null : number.getValue(),
                from.getValue(),
                to.getValue(),
                words.getValue().isBlank() ? null : words.getValue().strip(),
                person.getValue().isBlank() ? null : person.getValue().strip());
    }

    private static List<ExportColumn<RegisteredDocument>> exported() {
        return List.of(
                new ExportColumn<>("Вид", document -> document.kind().title()),
                new ExportColumn<>("Номер", RegisteredDocument::number),
                new ExportColumn<>("Дата", RegisteredDocument::date),
                new ExportColumn<>("Содержание", RegisteredDocument::subject),
                new ExportColumn<>("Организация", RegisteredDocument::ownerName),
                new ExportColumn<>("Состояние", RegisteredDocument::state),
                new ExportColumn<>("Подписан", document -> document.signed().title()));
    }
}
