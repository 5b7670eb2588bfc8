package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.UploadTexts;

/** Takes the scan of the signed paper; it may be left out. */
public class ScanUpload extends Upload {

    private @Nullable DocumentFile file;

    public ScanUpload() {
        this("Скан (можно позже)", scan -> {});
    }

    /** @param taken gets the scan as soon as it is here */
    ScanUpload(String label, Consumer<DocumentFile> taken) {
        setUploadHandler(new ScanHandler(
                scan -> {
                    file = scan;
                    taken.accept(scan);
                },
                () -> {
                    forget();
                    refuse();
                }));
        setAcceptedFileTypes("application/pdf", ".pdf", "image/jpeg", ".jpg", ".jpeg", "image/png", ".png");
        setMaxFileSize(ScanHandler.MAX_BYTES);
        setMaxFiles(1);
        setI18n(UploadTexts.of("Файл больше 15 МБ.", "Нужен PDF, JPG или PNG."));
        setUploadButton(new Button(label));
        setDropLabel(new Span("PDF, JPG или PNG до 15 МБ"));
        addFileRemovedListener(event -> file = null);
        addFileRejectedListener(event -> refuse());
    }

    /** What was uploaded; null if nothing was. */
    public @Nullable DocumentFile file() {
        return file;
    }

    /** Drops what was uploaded: an empty list never hides a scan that would go to somebody else. */
    @Override
    public void clearFileList() {
        file = null;
        super.clearFileList();
    }

    /** Drops what was uploaded. */
    void forget() {
        clearFileList();
    }

    private static void refuse() {
        ErrorNotice.show("Файл не принят.", "Прежние сканы на месте.", "Нужен PDF, JPG или PNG не больше 15 МБ.");
    }
}
