package ru.nastavnik.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ru.nastavnik.organization.ImportPreview;
import ru.nastavnik.organization.ImportRefusedException;
import ru.nastavnik.organization.ImportedOrganization;
import ru.nastavnik.organization.OrganizationImport;
import ru.nastavnik.organization.OrganizationLoad;
import ru.nastavnik.shared.LongWorks;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.ui.BoundedUpload;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.ImportReview;
import ru.nastavnik.shared.ui.LoadRun;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.NextFile;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.UploadTexts;

/** Import of organisations: file, check, load. Nothing changes before the last step. */
@Route(value = OrganizationNavigation.IMPORT, layout = MainLayout.class)
@PageTitle("Загрузка организаций — Наставник")
@RolesAllowed("ADMINISTRATOR")
class OrganizationImportView extends Div {
    private final transient OrganizationImport organizationImport;
    private final transient RegionClock clock;
    private final Section result = new Section();
    private final Section history = new Section();
    private final ImportReview review = new ImportReview(answers -> read(), this::apply);
    private final LoadRun run;
    private int rows;
    private String name = "";
    private byte[] file = {};

    OrganizationImportView(OrganizationImport organizationImport, LongWorks works, RegionClock clock) {
        this.run = new LoadRun(works, review);
        this.organizationImport = organizationImport;
        this.clock = clock;
        Upload upload = new Upload(new BoundedUpload(TableFile.LARGEST_FILE, this::check));
        upload.setAcceptedFileTypes(TableFile.names());
        NextFile.welcome(upload);
        upload.setMaxFileSize(TableFile.LARGEST_FILE);
        upload.setI18n(UploadTexts.of("Файл больше 10 МБ.", "Нужна таблица XLSX, XLS, ODS или CSV."));
        upload.addFileRejectedListener(event -> ErrorNotice.show(
                "Файл не принят.", "Ничего не изменилось.", "Нужна таблица XLSX, XLS, ODS или CSV не больше 10 МБ."));
        Section file = new Section(
                new H2("1. Файл"),
                new Paragraph(
                        "Таблица XLSX, XLS, ODS или CSV (" + TableFile.LIMITS + ") со столбцами, как в образце. Файл"
                                + " сначала проверяется; загрузить можно его весь или только верные строки."),
                sample(),
                upload);
        file.addClassName("card");
        result.addClassName("card");
        result.setVisible(false);
        result.add(review, run);
        history.addClassName("card");
        add(
                new PageHeader("Загрузка организаций").crumb("Организации", OrganizationNavigation.ORGANIZATIONS),
                file,
                result,
                history);
        showLoads();
    }

    /** What was loaded before, and the way back. */
    private void showLoads() {
        history.removeAll();
        List<OrganizationLoad> loads = organizationImport.loads();
        history.setVisible(!loads.isEmpty());
        if (loads.isEmpty()) {
            return;
        }
        Grid<OrganizationLoad> grid = new Grid<>();
        grid.addColumn(load -> DateFields.text(clock.dayOf(load.loadedAt())))
                .setHeader("Загружено")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(OrganizationLoad::fileName).setHeader("Файл").setFlexGrow(2);
        grid.addColumn(OrganizationImportView::rows)
                .setHeader("Организаций")
                .setAutoWidth(true)
                .setFlexGrow(0);
        Grid.Column<OrganizationLoad> who =
                grid.addColumn(OrganizationLoad::loadedBy).setHeader("Кто загрузил");
        grid.addComponentColumn(this::undo).setHeader("").setAutoWidth(true).setFlexGrow(0);
        grid.setItems(loads);
        grid.setAllRowsVisible(loads.size() < 20);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        NarrowColumns.hideOnPhones(grid, who);
        history.add(new H2("Прежние загрузки"), grid);
    }

    private Component undo(OrganizationLoad load) {
        if (load.isUndone()) {
            return StatusBadge.warning("отменена");
        }
        Button button = new Button(
                "Отменить",
                event -> ConfirmDialogs.askBeforeLoss(
                        "Отменить загрузку «" + load.fileName() + "»?",
                        "Добавленные организации исчезнут, если с ними ещё не работают; исправленные станут, какими"
                                + " были. Запись о загрузке останется.",
                        "Отменить загрузку",
                        () -> undone(load)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Отменить загрузку " + load.fileName());
        return button;
    }

    private void undone(OrganizationLoad load) {
        try {
            organizationImport.undo(load.id());
            Notices.done("Загрузка отменена: " + load.fileName() + ".");
            showLoads();
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    private Anchor sample() {
        TableExport sample = organizationImport.sample();
        byte[] workbook = sample.xlsx();
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> new DownloadResponse(
                        new ByteArrayInputStream(workbook),
                        "Образец.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        workbook.length)),
                AttachmentType.DOWNLOAD,
                "Скачать образец таблицы");
        return link;
    }

    /** The file has arrived: shows what it would bring, or what is wrong with it. */
    void check(String fileName, byte[] content) {
        review.forget();
        name = fileName;
        file = content.clone();
        read();
    }

    private void read() {
        try {
            show(organizationImport.preview(name, file, review.answers()));
        } catch (RuntimeException refused) {
            result.setVisible(false);
            ErrorNotice.show(refused);
        }
    }

    private void show(ImportPreview preview) {
        result.setVisible(true);
        int count = preview.organizations().size();
        rows = count;
        review.show(
                "2. Проверка и загрузка",
                new ImportReview.Content(
                        preview.understanding(),
                        preview.problems(),
                        preview.faultyRows(),
                        List.of(),
                        count == 0 ? "" : Plural.count(count, "организация", "организации", "организаций"),
                        count == 0 ? null : rows(preview),
                        preview.returned()));
    }

    private static Grid<ImportedOrganization> rows(ImportPreview preview) {
        Grid<ImportedOrganization> grid = new Grid<>();
        grid.addColumn(ImportedOrganization::row)
                .setHeader("Строка")
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.isNew() ? "новая" : "исправлена")
                .setHeader("Что с ней")
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.organization().details().shortName()).setHeader("Организация");
        grid.addColumn(row -> row.organization().kind().title()).setHeader("Вид");
        grid.addColumn(ImportedOrganization::municipalityName).setHeader("Муниципалитет");
        NarrowColumns.cardsOnPhones(
                grid,
                row -> new RowCard(row.organization().details().shortName())
                        .line(row.organization().kind().title())
                        .line(row.municipalityName())
                        .line(row.isNew() ? "новая" : "исправлена")
                        .line("строка", row.row()));
        grid.setItems(preview.organizations());
        grid.setHeight("20rem");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return grid;
    }

    private static String rows(OrganizationLoad load) {
        return load.rows()
                + (load.corrected() == 0 ? "" : ", из них исправлено " + load.corrected())
                + (load.returned() == 0 ? "" : ", возвращено " + load.returned());
    }

    private void apply(boolean goodRowsOnly) {
        try {
            String fileName = name;
            byte[] content = file;
            Answers answers = review.answers();
            AtomicInteger registered = new AtomicInteger();
            run.load(
                    rows,
                    () -> registered.set(organizationImport.apply(fileName, content, answers, goodRowsOnly)),
                    () -> {
                        Notices.done("Загружено: "
                                + Plural.count(registered.get(), "организация", "организации", "организаций") + ".");
                        UI.getCurrent().navigate(OrganizationNavigation.ORGANIZATIONS);
                    });
        } catch (ImportRefusedException refused) {
            ErrorNotice.show(refused);
            read();
        }
    }
}
