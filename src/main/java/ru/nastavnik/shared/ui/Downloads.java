package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Links to files that are made when they are asked for. */
public final class Downloads {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Downloads() {}

    public static Anchor workbook(String label, String fileName, Supplier<byte[]> content) {
        return of(label, fileName, WORKBOOK, content);
    }

    public static Anchor document(String label, String fileName, Supplier<byte[]> content) {
        return of(label, fileName, DOCUMENT, content);
    }

    public static Anchor of(String label, String fileName, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                label);
    }
}
