package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.template.EditedFile;
import ru.nastavnik.shared.ui.BoundedUpload;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.UploadTexts;

/** Takes the .docx that was changed after it was printed. */
class WordUpload extends Upload {

    private final transient Consumer<DocumentFile> taken;
    private transient @Nullable DocumentFile file;

    /** @param taken gets the file as soon as it is here */
    WordUpload(Consumer<DocumentFile> taken) {
        this.taken = taken;
        setUploadHandler(new BoundedUpload(EditedFile.MAX_BYTES, this::take));
        setAcceptedFileTypes(DocumentFile.DOCX, ".docx");
        setMaxFileSize(EditedFile.MAX_BYTES);
        setMaxFiles(1);
        setI18n(UploadTexts.of("Файл больше 5 МБ.", "Нужен файл .docx."));
        setUploadButton(new Button("Исправленный файл .docx"));
        setDropLabel(new Span(".docx до 5 МБ"));
        addFileRemovedListener(event -> file = null);
        addFileRejectedListener(event -> ErrorNotice.show(
                "Файл не принят.", "Введённое осталось на экране.", "Нужен файл .docx не больше 5 МБ."));
    }

    void take(String name, byte[] content) {
        DocumentFile word = new DocumentFile(name, DocumentFile.DOCX, content);
        file = word;
        taken.accept(word);
    }

    /** What was uploaded; null if nothing was. */
    @Nullable
    DocumentFile file() {
        return file;
    }

    /** Drops what was uploaded. */
    void forget() {
        file = null;
        clearFileList();
    }
}
