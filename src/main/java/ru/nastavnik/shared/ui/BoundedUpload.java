package ru.nastavnik.shared.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes a file into memory as far as it may be large, whatever the browser says of its size. Of a longer one only so
 * much is read that the receiver sees it is too long.
 */
public final class BoundedUpload implements UploadHandler {

    /** What is done with a file. */
    @FunctionalInterface
    public interface Receiver {
        void take(String fileName, byte[] content);
    }

    private final int most;
    private final transient Receiver receiver;

    /** @param most bytes that the receiver accepts; it refuses what is longer */
    public BoundedUpload(int most, Receiver receiver) {
        this.most = most;
        this.receiver = receiver;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream input = event.getInputStream()) {
            content = read(input, most);
        }
        event.getUI().accessSynchronously(() -> receiver.take(event.getFileName(), content));
    }

    /** At most one byte more than may be. */
    static byte[] read(InputStream input, int most) throws IOException {
        return input.readNBytes(most + 1);
    }
}
