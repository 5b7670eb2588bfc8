package ru.nastavnik.document.check;

import com.google.zxing.qrcode.QRCodeReader;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.domain.PrintMark;
import ru.nastavnik.shared.Hashes;

/**
 * Reads the square codes off scans, in a process of its own with little memory and little time. What cannot be read has
 * no marks: then a person looks.
 */
@Component
public class ScanReader {

    private static final Logger LOG = LoggerFactory.getLogger(ScanReader.class);
    private static final Duration LIMIT = Duration.ofSeconds(12);
    private static final String MEMORY = "-Xmx384m";
    private static final int AT_ONCE = 2;
    private static final int REMEMBERED = 32;
    private static final int MOST_LINES = 20;

    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Map<String, Set<PrintMark>> read = new LinkedHashMap<>();
    private final Duration limit;

    public ScanReader() {
        this(LIMIT);
    }

    /** @param limit after which reading one scan is given up */
    ScanReader(Duration limit) {
        this.limit = limit;
    }

    /** The marks on the scan: none, one, or those of several papers. The same scan is read once. */
    public Set<PrintMark> marks(byte[] scan) {
        String hash = Hashes.sha256(scan);
        synchronized (read) {
            Set<PrintMark> known = read.get(hash);
            if (known != null) {
                return known;
            }
        }
        Set<PrintMark> marks = readApart(scan);
        if (marks == null) {
            return Set.of();
        }
        synchronized (read) {
            read.put(hash, marks);
            while (read.size() > REMEMBERED) {
                read.remove(read.keySet().iterator().next());
            }
        }
        return marks;
    }

    /** Null if it was not tried to the end. */
    private @Nullable Set<PrintMark> readApart(byte[] scan) {
        try {
            if (!slots.tryAcquire(limit.toSeconds(), TimeUnit.SECONDS)) {
                return null;
            }
            try {
                return run(scan);
            } finally {
                slots.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } catch (IOException | URISyntaxException failure) {
            LOG.warn("A scan was not read: {}", failure.getMessage());
            return null;
        }
    }

    /** Null if the program was killed or failed: then nothing is known of the scan. */
    private @Nullable Set<PrintMark> run(byte[] scan) throws IOException, InterruptedException, URISyntaxException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(String.valueOf(System.getProperty("java.home")), "bin", "java")
                                .toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        ScanProgram.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // The program is told no secrets of the application's environment.
        builder.environment().clear();
        Process program = builder.start();
        CompletableFuture.delayedExecutor(limit.toSeconds(), TimeUnit.SECONDS).execute(program::destroyForcibly);
        try (OutputStream input = program.getOutputStream()) {
            input.write(scan);
        } catch (IOException ended) {
            LOG.warn("The reader of scans ended before it had read the scan");
        }
        Set<PrintMark> marks = new LinkedHashSet<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.US_ASCII))) {
            lines.lines().limit(MOST_LINES).map(PrintMark::read).forEach(mark -> mark.ifPresent(marks::add));
        }
        int end = program.waitFor();
        if (end != 0) {
            LOG.warn("The reader of scans ended with {}", end);
        }
        return end == 0 ? marks : null;
    }

    /** Only what the program needs: the two libraries, what those need, and our own classes. */
    private static String classPath() throws URISyntaxException, IOException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed : List.of(
                ScanProgram.class,
                PDDocument.class,
                RandomAccessRead.class,
                TrueTypeFont.class,
                LogFactory.class,
                QRCodeReader.class)) {
            CodeSource source = needed.getProtectionDomain().getCodeSource();
            URL place = source == null ? null : source.getLocation();
            if (place == null || !"file".equals(place.getProtocol())) {
                throw new IOException("the classes lie where no program can be started from: " + place);
            }
            places.add(Path.of(place.toURI()).toString());
        }
        return String.join(File.pathSeparator, places);
    }
}
