package ru.nastavnik.load.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.load.FileLoad;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.load.MonitoringLoad;
import ru.nastavnik.load.MonitoringLoad.Kind;
import ru.nastavnik.shared.LongWorks;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.ui.BoundedUpload;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.NextFile;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RelatedPage;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.UploadTexts;

/** Loads figures, denominators and planned results from a file: choose, check, load; and who loaded what before. */
@Route(value = LoadNavigation.LOADS, layout = MainLayout.class)
@PageTitle("Загрузка данных — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class LoadsView extends Div {
    private static final String WHY = "Числа не как в реестрах: ";

    private final transient Map<Kind, FileLoad> loads = new EnumMap<>(Kind.class);
    private final transient RegionClock clock;
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<MonitoringDefinitions.Entry> form = new ComboBox<>("Форма");
    private final DatePicker asOf = DateFields.date("На дату", DayKind.FIGURES);
    private final Div template = new Div();
    private final Upload upload;
    private final LoadCheck check;
    private final Div history = new Div();

    LoadsView(
            List<FileLoad> loads,
            List<RelatedPage> pages,
            MonitoringDefinitions definitions,
            LongWorks works,
            RegionClock clock) {
        this.check = new LoadCheck(this::chosenLoad, works, this::loaded);
        loads.forEach(load -> this.loads.put(load.kind(), load));
        this.clock = clock;
        this.upload = new Upload(new BoundedUpload(TableFile.LARGEST_FILE, this::check));
        add(
                new PageHeader("Загрузка данных")
                        .point("3.2, 3.3, 9")
                        .secondary(RelatedPage.links(pages, LoadNavigation.LOADS)),
                file(definitions),
                check,
                history);
        refresh();
    }

    private Section file(MonitoringDefinitions definitions) {
        kind.setLabel("Что загрузить");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(Kind::title);
        kind.setValue(Kind.FIGURES);
        kind.addValueChangeListener(event -> refresh());
        form.setItems(definitions.list(MonitoringDefinitions.Kind.FORM).stream()
                .filter(MonitoringDefinitions.Entry::released)
                .collect(Collectors.toMap(
                        MonitoringDefinitions.Entry::code,
                        entry -> entry,
                        (newest, older) -> newest,
                        java.util.LinkedHashMap::new))
                .values());
        form.setItemLabelGenerator(MonitoringDefinitions.Entry::title);
        form.setWidth("min(28rem, 100%)");
        form.addValueChangeListener(event -> refresh());
        asOf.setMax(clock.today());
        asOf.setValue(clock.today());
        asOf.addValueChangeListener(event -> refresh());
        upload.setAcceptedFileTypes(TableFile.names());
        NextFile.welcome(upload);
        upload.setMaxFileSize(TableFile.LARGEST_FILE);
        upload.setI18n(UploadTexts.of("Файл больше 10 МБ.", "Нужна таблица XLSX, XLS, ODS или CSV."));
        upload.addFileRejectedListener(event -> ErrorNotice.show(
                "Файл не принят.", "Ничего не изменилось.", "Нужна таблица XLSX, XLS, ODS или CSV не больше 10 МБ."));
        Div fields = new Div(kind, form, asOf);
        fields.addClassName("toolbar");
        Section section = new Section(
                new H2("Файл"),
                new Paragraph(
                        "Таблица XLSX, XLS, ODS или CSV (" + TableFile.LIMITS + ") со столбцами, как в шаблоне: строка"
                                + " на организацию (и форму). Файл"
                                + " сначала проверяется; загрузить можно"
                                + " его весь или только верные строки."),
                fields,
                template,
                upload);
        section.addClassName("card");
        return section;
    }

    /** The file has arrived. */
    void check(String fileName, byte[] content) {
        MonitoringDefinitions.@Nullable Entry chosen = form.getValue();
        @Nullable LocalDate day = asOf.getValue();
        boolean figuresWanted = kind.getValue() == Kind.FIGURES;
        if (figuresWanted && (chosen == null || day == null)) {
            form.setInvalid(chosen == null);
            form.setErrorMessage("Выберите форму");
            asOf.setInvalid(day == null);
            asOf.setErrorMessage("Укажите дату");
            upload.clearFileList();
            return;
        }
        try {
            String code = chosen == null ? "" : chosen.code();
            LocalDate on = day == null ? clock.today() : day;
            LoadFile file = new LoadFile(figuresWanted ? code : "", on, fileName, content);
            check.show(file);
        } catch (RuntimeException refused) {
            check.clear();
            ErrorNotice.show(refused);
        }
    }

    private FileLoad chosenLoad() {
        return Objects.requireNonNull(loads.get(kind.getValue()));
    }

    private void loaded(LoadFile file) {
        Notices.done(chosenLoad().loads().stream()
                .findFirst()
                .map(LoadsView::outcome)
                .orElse("Загружено: " + file.name() + "."));
        refresh();
    }

    private void refresh() {
        boolean figuresWanted = kind.getValue() == Kind.FIGURES;
        form.setVisible(figuresWanted);
        asOf.setVisible(figuresWanted);
        check.clear();
        template.removeAll();
        MonitoringDefinitions.@Nullable Entry chosen = form.getValue();
        if (figuresWanted && chosen == null) {
            template.add(new Paragraph("Выберите форму, чтобы скачать её шаблон или то, что уже есть в системе."));
        } else {
            files(chosen);
        }
        history.removeAll();
        history.add(new H2("Кто и что загружал"), history());
    }

    /** The empty template, and what is in the system already, to be corrected and loaded again. */
    private void files(MonitoringDefinitions.@Nullable Entry chosen) {
        String code = chosen == null || kind.getValue() != Kind.FIGURES ? "" : chosen.code();
        String title = code.isEmpty() || chosen == null ? kind.getValue().title() : chosen.title();
        FileLoad load = chosenLoad();
        @Nullable LocalDate day = asOf.getValue();
        LocalDate on = day == null ? clock.today() : day;
        template.add(
                Downloads.workbook(
                        code.isEmpty() ? "Скачать шаблон" : "Скачать шаблон формы",
                        code.isEmpty() ? "Шаблон.xlsx" : "Шаблон – " + title + ".xlsx",
                        () -> load.template(code).xlsx()),
                new Span(" · "),
                Downloads.workbook(
                        code.isEmpty()
                                ? "Выгрузить, что есть в системе"
                                : "Выгрузить, что есть на " + DateFields.text(on),
                        title + ".xlsx",
                        () -> load.workbook(code, on).xlsx()),
                new Paragraph("Выгрузку можно исправить и загрузить здесь же: изменятся только исправленные строки."));
    }

    /** What was left out is said too: a part must not be taken for the whole file. */
    private static String outcome(MonitoringLoad newest) {
        return "Файл «" + newest.fileName() + "»: загружено строк – " + newest.rows()
                + (newest.returned() == 0 ? "." : ", не загружено из-за ошибок – " + newest.returned() + ".");
    }

    /** What was collected, by its name; a form that is no longer offered, by its code. */
    private String subject(MonitoringLoad load) {
        return form.getListDataView()
                .getItems()
                .filter(entry -> entry.code().equals(load.subject()))
                .map(MonitoringDefinitions.Entry::title)
                .findFirst()
                .orElse(load.subject());
    }

    private RowCard card(MonitoringLoad load) {
        RowCard card = new RowCard(load.fileName());
        if (load.kind() == Kind.FIGURES) {
            card.line(subject(load));
        }
        load.reasons().forEach(reason -> card.line(WHY + reason));
        return card.line("на " + DateFields.text(load.asOf()) + ", строк " + rows(load))
                .line("загружено " + DateFields.text(clock.dayOf(load.loadedAt())) + ", " + load.loadedBy())
                .with(undo(load));
    }

    private static Div file(MonitoringLoad load) {
        Div file = new Div(new Span(load.fileName()));
        load.reasons().forEach(reason -> {
            Div why = new Div(WHY + reason);
            why.addClassName("secondary-text");
            file.add(why);
        });
        return file;
    }

    private static String rows(MonitoringLoad load) {
        return load.rows() + (load.returned() == 0 ? "" : ", возвращено " + load.returned());
    }

    private com.vaadin.flow.component.Component undo(MonitoringLoad load) {
        if (load.isUndone()) {
            return StatusBadge.warning("отменена");
        }
        Button button = new Button(
                "Отменить",
                event -> ConfirmDialogs.askBeforeLoss(
                        "Отменить загрузку «" + load.fileName() + "»?",
                        "Загруженные данные исчезнут, прежние снова станут действующими. Запись о загрузке останется.",
                        "Отменить загрузку",
                        () -> undone(load)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Отменить загрузку " + load.fileName());
        return button;
    }

    private void undone(MonitoringLoad load) {
        try {
            chosenLoad().undo(load.id());
            Notices.done("Загрузка отменена: " + load.fileName() + ".");
            refresh();
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    private com.vaadin.flow.component.Component history() {
        List<MonitoringLoad> known = chosenLoad().loads();
        if (known.isEmpty()) {
            return new EmptyState("Загрузок ещё не было", "Скачайте шаблон, заполните его и выберите файл.");
        }
        Grid<MonitoringLoad> grid = new Grid<>();
        grid.addColumn(load -> DateFields.text(clock.dayOf(load.loadedAt())))
                .setHeader("Загружено")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(LoadsView::file).setHeader("Файл").setFlexGrow(2);
        if (kind.getValue() == Kind.FIGURES) {
            grid.addColumn(this::subject).setHeader("Форма").setFlexGrow(2);
        }
        grid.addColumn(load -> DateFields.text(load.asOf()))
                .setHeader("На дату")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(LoadsView::rows).setHeader("Строк").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(MonitoringLoad::loadedBy).setHeader("Кто загрузил");
        Grid.Column<MonitoringLoad> undo =
                grid.addComponentColumn(this::undo).setKey("undo").setHeader("").setAutoWidth(true);
        undo.setFlexGrow(0);
        grid.setItems(known);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        NarrowColumns.cardsOnPhones(grid, this::card);
        return grid;
    }
}
