package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.shared.ui.UploadTexts;

/** Takes the scan of the signed paper; it may be left out. */
public class ScanUpload extends Upload {

    private static final int MAX_SCAN_BYTES = 15 * 1024 * 1024;

    private @Nullable DocumentFile file;

    public ScanUpload() {
        setUploadHandler(UploadHandler.inMemory(
                (metadata, content) -> file = new DocumentFile(metadata.fileName(), "", content)));
        setAcceptedFileTypes("application/pdf", ".pdf", "image/jpeg", ".jpg", ".jpeg", "image/png", ".png");
        setMaxFileSize(MAX_SCAN_BYTES);
        setMaxFiles(1);
        setI18n(UploadTexts.of("Файл больше 15 МБ.", "Нужен PDF, JPG или PNG."));
        setUploadButton(new Button("Скан (можно позже)"));
        setDropLabel(new Span("PDF, JPG или PNG до 15 МБ"));
        addFileRemovedListener(event -> file = null);
    }

    /** What was uploaded; null if nothing was. */
    public @Nullable DocumentFile file() {
        return file;
    }
}
