package ru.nastavnik.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.language.ui.LanguageNavigation;
import ru.nastavnik.people.ParticipantImport;
import ru.nastavnik.people.importing.ParticipantTable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TypedInput;
import ru.nastavnik.shared.ui.UploadTexts;

/** Many participants at once: a file, or rows copied from a spreadsheet. Nothing is imported by halves. */
class ImportDialog extends Dialog {
    private static final int SHOWN_PROBLEMS = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient ParticipantImport imports;
    private final transient OwnOrganization own;
    private final transient OrganizationId organization;
    private final transient SchoolYear year;
    private final transient Runnable changed;
    private final Div report = new Div();
    private final Button apply = new Button("Загрузить");
    private String fileName = "";
    private byte @Nullable [] content;

    ImportDialog(ParticipantImport imports, OwnOrganization own, SchoolYear year, Runnable changed) {
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
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> preview(metadata.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TableFile.LARGEST_FILE);
        upload.setI18n(UploadTexts.of("Файл больше 10 МБ.", "Нужен CSV или XLSX."));
        upload.setAcceptedFileTypes(".csv", ".xlsx", ".txt");
        upload.setUploadButton(new Button("Выбрать файл CSV или XLSX"));
        upload.setDropLabel(new com.vaadin.flow.component.html.Span("или перетащите его сюда"));
        TextArea pasted = new TextArea("Или вставьте строки из таблицы вместе с заголовком");
        pasted.setWidthFull();
        pasted.setMaxHeight("12em");
        pasted.addValueChangeListener(event -> {
            if (!event.getValue().isBlank()) {
                preview("вставленная таблица", event.getValue().getBytes(StandardCharsets.UTF_8));
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setEnabled(false);
        apply.addClickListener(event -> apply());
        report.getElement().setAttribute("aria-live", "polite");
        add(sample, upload, pasted, report);
        getFooter().add(new Button("Закрыть", event -> close()), apply);
        TypedInput.guard(this);
    }

    private void preview(String name, byte[] bytes) {
        report.removeAll();
        apply.setEnabled(false);
        try {
            ParticipantImport.Preview preview = imports.preview(organization, year, name, bytes);
            if (preview.isApplicable()) {
                fileName = name;
                content = bytes;
                apply.setEnabled(true);
                report.add(StatusBadge.done(
                        "Ошибок нет. " + preview.understanding().sentence() + " Будет добавлено: "
                                + preview.rows().size()));
            } else {
                problems(preview);
            }
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    private void problems(ParticipantImport.Preview preview) {
        int count = preview.problems().size();
        report.add(
                StatusBadge.danger(Plural.count(count, "ошибка", "ошибки", "ошибок")),
                new Paragraph("Ничего не загружено. Исправьте таблицу и выберите её снова."));
        UnorderedList list = new UnorderedList();
        preview.problems().stream()
                .limit(SHOWN_PROBLEMS)
                .map(problem -> new ListItem("Строка " + problem.row()
                        + (problem.column().isEmpty() ? "" : ", «" + problem.column() + "»") + ": "
                        + problem.message()))
                .forEach(list::add);
        if (count > SHOWN_PROBLEMS) {
            list.add(new ListItem("…и ещё " + (count - SHOWN_PROBLEMS)));
        }
        report.add(list);
    }

    /** Closes the dialog, unless names came in whose cases somebody should look at. */
    private void lookAtCases() {
        int unseen = own.unseenWords();
        if (unseen == 0) {
            close();
            return;
        }
        report.removeAll();
        apply.setEnabled(false);
        report.add(
                StatusBadge.warning("Не проверено склонение: " + Plural.count(unseen, "слово", "слова", "слов")),
                new Paragraph("В этих фамилиях и должностях правила не уверены. Просмотрите их один раз, и все приказы"
                        + " возьмут проверенные формы."),
                new Anchor(LanguageNavigation.CHECK, "Проверить склонение"));
    }

    private void apply() {
        byte[] bytes = content;
        if (bytes == null) {
            return;
        }
        try {
            int added = imports.apply(organization, year, fileName, bytes);
            Notices.done("Добавлено участников: " + added);
            changed.run();
            lookAtCases();
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }
}
