package ru.nastavnik.document.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import ru.nastavnik.document.DocumentFile;

/** Takes a file up to a size and no byte more, whatever a browser or a program that poses as one sends. */
class ScanHandler implements UploadHandler {

    static final int MAX_BYTES = 15 * 1024 * 1024;

    private final transient Consumer<DocumentFile> taken;
    private final transient Runnable tooBig;

    ScanHandler(Consumer<DocumentFile> taken, Runnable tooBig) {
        this.taken = taken;
        this.tooBig = tooBig;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content = event.getInputStream().readNBytes(MAX_BYTES + 1);
        String name = event.getFileName();
        event.getUI().access(() -> {
            if (content.length > MAX_BYTES) {
                tooBig.run();
            } else {
                taken.accept(new DocumentFile(name, "", content));
            }
        });
    }
}
