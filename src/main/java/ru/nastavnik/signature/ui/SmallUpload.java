package ru.nastavnik.signature.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.UploadTexts;

/**
 * Takes one small file. The browser refuses a large one by its size; of what comes all the same no more is read than may
 * be kept, so that nobody fills the server's memory.
 */
class SmallUpload extends Upload {
    /** Names that programs give to their signatures. */
    static final List<String> SIGNATURES = List.of(".sig", ".sgn", ".p7s", ".p7m", ".p7", ".pem", ".cms", ".txt");

    private static final int MEGABYTE = 1024 * 1024;

    /** @param taken name and content; what it throws is told to the person */
    SmallUpload(String button, String hint, int mostBytes, BiConsumer<String, byte[]> taken, List<String> types) {
        UploadHandler handler = event -> {
            byte[] content;
            try (InputStream in = event.getInputStream()) {
                content = bounded(in, mostBytes);
            }
            String name = event.getFileName();
            event.getUI().accessSynchronously(() -> take(name, content, taken));
        };
        setUploadHandler(handler);
        setAcceptedFileTypes(types.toArray(String[]::new));
        setMaxFileSize(mostBytes);
        setMaxFiles(1);
        String size = sizeOf(mostBytes);
        setI18n(UploadTexts.of("Файл больше " + size + ".", "Файл другого вида."));
        setUploadButton(new Button(button));
        setDropLabel(new Span(hint + " до " + size));
        addFileRejectedListener(event -> ErrorNotice.show(
                "Файл не принят.", "Приложенное раньше на месте.", "Нужен " + hint + " до " + size + "."));
    }

    private void take(String name, byte[] content, BiConsumer<String, byte[]> taken) {
        try {
            taken.accept(name, content);
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        } finally {
            clearFileList();
        }
    }

    /** @return the content, or its beginning, one byte longer than may be kept */
    static byte[] bounded(InputStream in, int mostBytes) throws IOException {
        return in.readNBytes(mostBytes + 1);
    }

    private static String sizeOf(int bytes) {
        return bytes >= MEGABYTE ? bytes / MEGABYTE + " МБ" : bytes / 1024 + " КБ";
    }
}
