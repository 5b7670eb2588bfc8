package ru.nastavnik.organization.ui;

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
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import ru.nastavnik.organization.ImportPreview;
import ru.nastavnik.organization.ImportRefusedException;
import ru.nastavnik.organization.ImportedOrganization;
import ru.nastavnik.organization.OrganizationImport;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.UploadTexts;

/** Import of organisations in three steps: file, check, apply. Nothing changes before the last one. */
@Route(value = OrganizationNavigation.IMPORT, layout = MainLayout.class)
@PageTitle("Загрузка организаций — Наставник")
@RolesAllowed("ADMINISTRATOR")
class OrganizationImportView extends Div {
    private final transient OrganizationImport organizationImport;
    private final Section result = new Section();

    OrganizationImportView(OrganizationImport organizationImport) {
        this.organizationImport = organizationImport;
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> check(metadata.fileName(), content)));
        upload.setAcceptedFileTypes(".csv", ".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TableFile.LARGEST_FILE);
        upload.setI18n(UploadTexts.of("Файл больше 10 МБ.", "Нужен CSV или XLSX."));
        upload.addFileRejectedListener(event -> ErrorNotice.show(
                "Файл не принят.", "Ничего не изменилось.", "Нужен файл CSV или XLSX не больше 10 МБ."));
        upload.addFileRemovedListener(event -> result.removeAll());
        Section file = new Section(
                new H2("1. Файл"),
                new Paragraph("Таблица CSV (UTF-8 или windows-1251) или XLSX со столбцами, как в образце. Файл сначала"
                        + " проверяется, и только потом загружается — весь или никак."),
                sample(),
                upload);
        file.addClassName("card");
        result.addClassName("card");
        result.setVisible(false);
        result.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader("Загрузка организаций").crumb("Организации", OrganizationNavigation.ORGANIZATIONS),
                file,
                result);
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
        result.removeAll();
        result.setVisible(true);
        try {
            show(fileName, content, organizationImport.preview(fileName, content));
        } catch (RuntimeException refused) {
            result.setVisible(false);
            ErrorNotice.show(refused);
        }
    }

    private void show(String fileName, byte[] content, ImportPreview preview) {
        result.removeAll();
        result.add(new H2("2. Проверка"), new Paragraph(preview.understanding().sentence()));
        if (!preview.problems().isEmpty()) {
            showProblems(preview.problems());
            return;
        }
        int count = preview.organizations().size();
        String organizations = Plural.count(count, "организация", "организации", "организаций");
        result.add(StatusBadge.done("ошибок нет, готово к загрузке: " + organizations), rows(preview));
        Button apply = new Button("Загрузить: " + organizations, event -> apply(fileName, content));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        result.add(new H2("3. Загрузка"), apply);
    }

    private void showProblems(List<ImportFault> problems) {
        Grid<ImportFault> grid = new Grid<>();
        grid.addColumn(ImportFault::row).setHeader("Строка").setWidth("6rem").setFlexGrow(0);
        grid.addColumn(problem -> problem.column().isEmpty() ? "вся строка" : problem.column())
                .setHeader("Столбец")
                .setWidth("14rem")
                .setFlexGrow(0);
        grid.addColumn(ImportFault::message).setHeader("Что не так");
        NarrowColumns.cardsOnPhones(
                grid,
                problem -> new RowCard("Строка " + problem.row())
                        .line(problem.column().isEmpty() ? "вся строка" : "столбец «" + problem.column() + "»")
                        .line(problem.message()));
        grid.setItems(problems);
        grid.setAllRowsVisible(problems.size() < 20);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        result.add(
                StatusBadge.danger(
                        Plural.count(problems.size(), "ошибка", "ошибки", "ошибок") + ", ничего не загружено"),
                new Paragraph("Исправьте файл и выберите его снова."),
                grid,
                new ExportButton<>(
                        "Ошибки загрузки",
                        List.of(
                                new ExportColumn<>("Строка", ImportFault::row),
                                new ExportColumn<>("Столбец", ImportFault::column),
                                new ExportColumn<>("Что не так", ImportFault::message)),
                        () -> problems));
    }

    private static Grid<ImportedOrganization> rows(ImportPreview preview) {
        Grid<ImportedOrganization> grid = new Grid<>();
        grid.addColumn(ImportedOrganization::row)
                .setHeader("Строка")
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.organization().details().shortName()).setHeader("Организация");
        grid.addColumn(row -> row.organization().kind().title()).setHeader("Вид");
        grid.addColumn(ImportedOrganization::municipalityName).setHeader("Муниципалитет");
        NarrowColumns.cardsOnPhones(
                grid,
                row -> new RowCard(row.organization().details().shortName())
                        .line(row.organization().kind().title())
                        .line(row.municipalityName())
                        .line("строка", row.row()));
        grid.setItems(preview.organizations());
        grid.setHeight("20rem");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return grid;
    }

    private void apply(String fileName, byte[] content) {
        try {
            int registered = organizationImport.apply(fileName, content);
            Notices.done("Загружено: " + Plural.count(registered, "организация", "организации", "организаций") + ".");
            UI.getCurrent().navigate(OrganizationNavigation.ORGANIZATIONS);
        } catch (ImportRefusedException refused) {
            ErrorNotice.show(refused);
            check(fileName, content);
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }
}
