package ru.nastavnik.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.language.ui.LanguageNavigation;
import ru.nastavnik.people.ParticipantImport;
import ru.nastavnik.people.ParticipantLoad;
import ru.nastavnik.people.importing.ParticipantTable;
import ru.nastavnik.shared.LongWorks;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.ui.BoundedUpload;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.ImportReview;
import ru.nastavnik.shared.ui.LoadRun;
import ru.nastavnik.shared.ui.NextFile;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TypedInput;
import ru.nastavnik.shared.ui.UploadTexts;

/** Many participants at once: a file, or rows copied from a spreadsheet; first shown, then loaded. */
class ImportDialog extends Dialog {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient ParticipantImport imports;
    private final transient OwnOrganization own;
    private final transient OrganizationId organization;
    private final transient SchoolYear year;
    private final transient Runnable changed;
    private final Div report = new Div();
    private final Div history = new Div();
    private final ImportReview review = new ImportReview(answers -> read(), this::apply);
    private final LoadRun run;
    private int rows;
    private String fileName = "";
    private byte @Nullable [] content;

    ImportDialog(ParticipantImport imports, LongWorks works, OwnOrganization own, SchoolYear year, Runnable changed) {
        this.run = new LoadRun(works, review);
        this.imports = imports;
        this.own = own;
        this.organization = own.id();
        this.year = year;
        this.changed = changed;
        setHeaderTitle("Участники из таблицы");
        setWidth("min(760px, 96vw)");
        Anchor sample = new Anchor();
        sample.setText("Образец таблицы");
        sample.setHref(DownloadHandler.fromInputStream(request -> {
            byte[] workbook = ParticipantTable.sample().xlsx();
            return new DownloadResponse(new ByteArrayInputStream(workbook), "участники.xlsx", XLSX, workbook.length);
        }));
        Upload upload = new Upload(new BoundedUpload(TableFile.LARGEST_FILE, this::preview));
        NextFile.welcome(upload);
        upload.setMaxFileSize(TableFile.LARGEST_FILE);
        upload.setI18n(UploadTexts.of("Файл больше 10 МБ.", "Нужна таблица XLSX, XLS, ODS или CSV."));
        upload.setAcceptedFileTypes(TableFile.names());
        upload.setUploadButton(new Button("Выбрать файл таблицы"));
        upload.setDropLabel(new com.vaadin.flow.component.html.Span("или перетащите его сюда"));
        TextArea pasted = new TextArea("Или вставьте строки из таблицы вместе с заголовком");
        pasted.setWidthFull();
        pasted.setMaxHeight("12em");
        pasted.addValueChangeListener(event -> {
            if (!event.getValue().isBlank()) {
                preview("вставленная таблица", event.getValue().getBytes(StandardCharsets.UTF_8));
            }
        });
        report.getElement().setAttribute("aria-live", "polite");
        add(sample, upload, pasted, report, history);
        showLoads();
        getFooter().add(new Button("Закрыть", event -> close()));
        TypedInput.guard(this);
    }

    private void preview(String name, byte[] bytes) {
        review.forget();
        fileName = name;
        content = bytes.clone();
        read();
    }

    private void read() {
        byte[] bytes = content;
        if (bytes == null) {
            return;
        }
        report.removeAll();
        try {
            ParticipantImport.Preview preview = imports.preview(organization, year, fileName, bytes, review.answers());
            int count = preview.rows().size();
            rows = count;
            review.show(
                    "Проверка: " + fileName,
                    new ImportReview.Content(
                            preview.understanding(),
                            preview.problems(),
                            preview.faultyRows(),
                            List.of(),
                            count == 0 ? "" : Plural.count(count, "участник", "участника", "участников"),
                            count == 0 ? null : rows(preview.rows()),
                            preview.returned()));
            report.add(review, run);
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    private static Grid<ParticipantImport.Row> rows(List<ParticipantImport.Row> rows) {
        Grid<ParticipantImport.Row> grid = new Grid<>();
        grid.addColumn(ParticipantImport.Row::number)
                .setHeader("Строка")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.isNew() ? "новый" : "исправлен")
                .setHeader("Что с ним")
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.participant().person().surname() + " "
                        + row.participant().person().givenName())
                .setHeader("Кто");
        grid.addColumn(row -> row.participant().role().title()).setHeader("Роль");
        grid.addColumn(row -> row.participant().details().groupName()).setHeader("Класс или группа");
        grid.setItems(rows);
        grid.setHeight("14rem");
        return grid;
    }

    /** What was loaded before, and the way back. */
    private void showLoads() {
        history.removeAll();
        List<ParticipantLoad> loads = imports.loads(organization, year);
        if (loads.isEmpty()) {
            return;
        }
        Grid<ParticipantLoad> grid = new Grid<>();
        grid.addColumn(load -> DateFields.text(own.dayOf(load.loadedAt())))
                .setHeader("Загружено")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ParticipantLoad::fileName).setHeader("Файл").setFlexGrow(2);
        grid.addColumn(ImportDialog::rows)
                .setHeader("Участников")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::undo).setHeader("").setAutoWidth(true).setFlexGrow(0);
        grid.setItems(loads);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        history.add(new H3("Прежние загрузки"), grid);
    }

    private static String rows(ParticipantLoad load) {
        return load.rows()
                + (load.corrected() == 0 ? "" : ", из них исправлено " + load.corrected())
                + (load.returned() == 0 ? "" : ", возвращено " + load.returned());
    }

    private Component undo(ParticipantLoad load) {
        if (load.isUndone()) {
            return StatusBadge.warning("отменена");
        }
        Button button = new Button(
                "Отменить",
                event -> ConfirmDialogs.askBeforeLoss(
                        "Отменить загрузку «" + load.fileName() + "»?",
                        "Добавленные участники исчезнут, если с ними ещё не работают; исправленные станут, какими были."
                                + " Запись о загрузке останется.",
                        "Отменить загрузку",
                        () -> undone(load)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Отменить загрузку " + load.fileName());
        return button;
    }

    private void undone(ParticipantLoad load) {
        try {
            imports.undo(organization, load.id());
            Notices.done("Загрузка отменена: " + load.fileName() + ".");
            changed.run();
            showLoads();
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    /** Closes the dialog, unless names came in whose cases somebody should look at. */
    private void lookAtCases() {
        int unseen = own.unseenWords();
        if (unseen == 0) {
            close();
            return;
        }
        report.removeAll();
        report.add(
                StatusBadge.warning("Не проверено склонение: " + Plural.count(unseen, "слово", "слова", "слов")),
                new Paragraph("В этих фамилиях и должностях правила не уверены. Просмотрите их один раз, и все приказы"
                        + " возьмут проверенные формы."),
                new Anchor(LanguageNavigation.CHECK, "Проверить склонение"));
    }

    private void apply(boolean goodRowsOnly) {
        byte[] bytes = content;
        if (bytes == null) {
            return;
        }
        String name = fileName;
        Answers answers = review.answers();
        AtomicInteger added = new AtomicInteger();
        run.load(rows, () -> added.set(imports.apply(organization, year, name, bytes, answers, goodRowsOnly)), () -> {
            Notices.done("Загружено: " + Plural.count(added.get(), "участник", "участника", "участников") + ".");
            changed.run();
            showLoads();
            lookAtCases();
        });
    }
}
