package ru.nastavnik.document.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import ru.nastavnik.document.DocumentFile;

/** A link that downloads a file which is written when somebody asks for it. */
public final class FileLink {
    private FileLink() {}

    public static Anchor of(String label, Supplier<DocumentFile> written) {
        return new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    DocumentFile file = written.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            file.contentType(),
                            file.content().length);
                }),
                AttachmentType.DOWNLOAD,
                label);
    }
}
