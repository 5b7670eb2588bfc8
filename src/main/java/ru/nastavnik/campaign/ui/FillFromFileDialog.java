package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.campaign.FilledSheet;
import ru.nastavnik.campaign.SubmissionFiles;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.ui.BoundedUpload;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.ImportReview;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.UploadTexts;

/** Fills a submission from a file: shown first as it was understood, then written into the fields, and not submitted. */
class FillFromFileDialog extends Dialog {
    private final transient SubmissionFiles files;
    private final transient SubmissionId id;
    private final transient ImportReview review;
    private transient @Nullable TableFile table;

    /**
     * @param version of the submission that the screen shows when the person confirms
     * @param filled called when the fields hold what the file said
     */
    FillFromFileDialog(SubmissionFiles files, SubmissionId id, IntSupplier version, Runnable filled) {
        this.files = files;
        this.id = id;
        this.review = new ImportReview(answers -> read(), partly -> write(version, filled));
        setHeaderTitle("Заполнить из файла");
        setWidth("min(760px, 96vw)");
        Upload upload = new Upload(new BoundedUpload(TableFile.LARGEST_FILE, this::show));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TableFile.LARGEST_FILE);
        upload.setI18n(UploadTexts.of("Файл больше 10 МБ.", "Нужна таблица XLSX, XLS, ODS или CSV."));
        upload.setAcceptedFileTypes(TableFile.names());
        upload.setUploadButton(new Button("Выбрать файл таблицы"));
        upload.setDropLabel(new Span("или перетащите его сюда"));
        add(
                new Paragraph(
                        "Выгрузите таблицу, заполните её и загрузите здесь. Числа встанут в поля формы; сдать их можно"
                                + " после проверки."),
                upload,
                review);
        getFooter().add(new Button("Закрыть", event -> close()));
    }

    void show(String name, byte[] bytes) {
        review.forget();
        try {
            table = TableFile.read(name, bytes);
            read();
        } catch (RuntimeException refused) {
            table = null;
            ErrorNotice.show(refused);
        }
    }

    private void read() {
        TableFile chosen = table;
        if (chosen == null) {
            return;
        }
        FilledSheet read = files.read(id, chosen.answered(review.answers()));
        int count = read.rows().size();
        review.show(
                "Проверка",
                new ImportReview.Content(
                        read.understanding(),
                        read.faults(),
                        read.faultyRows(),
                        List.of(),
                        count == 0 ? "" : Plural.count(count, "строка", "строки", "строк"),
                        count == 0 ? null : rows(read.rows()),
                        read.returned()));
    }

    private void write(IntSupplier version, Runnable filled) {
        TableFile chosen = table;
        if (chosen == null) {
            return;
        }
        try {
            files.fill(id, version.getAsInt(), chosen.answered(review.answers()));
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
            return;
        }
        close();
        Notices.done("Поля заполнены из файла. Проверьте их и сдайте показатели.");
        filled.run();
    }

    private static Component rows(List<FilledSheet.Row> rows) {
        Grid<FilledSheet.Row> grid = new Grid<>();
        grid.addColumn(FilledSheet.Row::number)
                .setHeader("Строка")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(FilledSheet.Row::title).setHeader("Позиция");
        grid.addColumn(FilledSheet.Row::content).setHeader("Данные").setFlexGrow(2);
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return grid;
    }
}
