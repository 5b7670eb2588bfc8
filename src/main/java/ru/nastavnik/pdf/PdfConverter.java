package ru.nastavnik.pdf;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import ru.nastavnik.shared.Hashes;

/**
 * Makes PDF/A-2b of documents that the application wrote itself. One program at a time: on two cores a second one would
 * only make both slow. Whoever waits is served in turn. Asks for no role: callers have.
 */
@Component
public class PdfConverter {
    /** The most documents that one run of the program is given. */
    public static final int MOST_AT_ONCE = 25;

    private static final Logger LOG = LoggerFactory.getLogger(PdfConverter.class);
    private static final String INSTEAD = " Документ можно скачать в .docx и напечатать из текстового редактора.";
    private static final int MOST_DOCUMENT_BYTES = 20 * 1024 * 1024;
    private static final long MOST_PDF_BYTES = 60L * 1024 * 1024;
    private static final long CACHED_BYTES = 32L * 1024 * 1024;
    /** Each further document of a run lengthens its limit by this part. */
    private static final int PART_FOR_A_FURTHER_ONE = 10;

    private final OfficeProperties properties;
    private final Optional<Path> program;
    private final Semaphore turn = new Semaphore(1, true);
    private final PdfCache cache = new PdfCache(CACHED_BYTES);
    private volatile @Nullable Path home;
    private volatile @Nullable OfficeRun running;

    @Autowired
    PdfConverter(OfficeProperties properties) {
        this(properties, Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    PdfConverter(OfficeProperties properties, String searchPath) {
        this.properties = properties;
        this.program = OfficeProgram.find(properties.program(), searchPath);
    }

    /** For the pages that offer a PDF, and for the administrator. */
    public PdfAvailability availability() {
        return program.map(path -> new PdfAvailability(true, "PDF делает LibreOffice: " + path))
                .orElseGet(() -> new PdfAvailability(
                        false,
                        properties.program().isBlank()
                                ? "PDF не делается: на сервере нет LibreOffice (нужен пакет libreoffice-writer)."
                                : "PDF не делается: по пути " + properties.program()
                                        + " из настройки nastavnik.office.program программы нет."));
    }

    /**
     * @param docx a document of ours
     * @throws PdfFailedException if there is no program, or it fails, or takes too long
     */
    public byte[] convert(byte[] docx) {
        String hash = Hashes.sha256(docx);
        Optional<byte[]> known = cache.find(hash);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] pdf = convertAll(List.of(docx))
                .get(0)
                .orElseThrow(() ->
                        new PdfFailedException("LibreOffice не смог прочитать документ, PDF не сделан." + INSTEAD));
        cache.keep(hash, pdf);
        return pdf;
    }

    /**
     * Several at once, for a fraction of the time.
     *
     * @param documents at most {@link #MOST_AT_ONCE}
     * @return in the same order; empty where the program made none
     * @throws PdfFailedException if there is no program, or it fails as a whole, or takes too long
     */
    public List<Optional<byte[]>> convertAll(List<byte[]> documents) {
        long limit = properties.timeout().toMillis();
        long all = limit + limit / PART_FOR_A_FURTHER_ONE * Math.max(0, documents.size() - 1);
        return convertAll(documents, Duration.ofMillis(all));
    }

    List<Optional<byte[]>> convertAll(List<byte[]> documents, Duration limit) {
        Path office =
                program.orElseThrow(() -> new PdfFailedException(availability().explanation() + INSTEAD));
        if (documents.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(documents.size() + " documents at once");
        }
        for (byte[] document : documents) {
            if (document.length > MOST_DOCUMENT_BYTES) {
                throw new PdfFailedException("Документ больше 20 МБ, PDF не сделан." + INSTEAD);
            }
        }
        boolean mine = false;
        try {
            mine = turn.tryAcquire(2 * properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new PdfFailedException(
                        "Сейчас печатается много документов, очередь до этого не дошла. Повторите через минуту.");
            }
            return inTurn(office, documents, limit);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PdfFailedException("Сервер останавливается, PDF не сделан. Повторите позже.", stopped);
        } catch (IOException | UncheckedIOException failure) {
            LOG.error("No PDF", failure);
            throw new PdfFailedException(
                    "PDF не сделан: на сервере не удалось запустить LibreOffice или записать файл. Сообщите администратору."
                            + INSTEAD,
                    failure);
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    private List<Optional<byte[]>> inTurn(Path office, List<byte[]> documents, Duration limit)
            throws IOException, InterruptedException {
        Path own = home();
        OfficeProfile profile = new OfficeProfile(own.resolve("profile"));
        Path folder = Files.createTempDirectory(own, "run");
        try {
            Path results = Files.createDirectory(folder.resolve("pdf"));
            List<Path> files = new ArrayList<>();
            for (int index = 0; index < documents.size(); index++) {
                files.add(Files.write(folder.resolve(name(index, ".docx")), documents.get(index)));
            }
            OfficeRun run = new OfficeRun(office, profile, folder);
            running = run;
            return switch (run.convert(files, results, limit)) {
                case FINISHED -> read(results, documents.size());
                case OUT_OF_TIME ->
                    throw new PdfFailedException(
                            "PDF не готов за отведённое время, преобразование остановлено. Повторите." + INSTEAD);
                case CRASHED ->
                    throw new PdfFailedException(
                            "LibreOffice завершился с ошибкой, PDF не сделан. Повторите; если не поможет, сообщите администратору."
                                    + INSTEAD);
            };
        } finally {
            running = null;
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Optional<byte[]>> read(Path results, int count) throws IOException {
        List<Optional<byte[]>> read = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Path pdf = results.resolve(name(index, ".pdf"));
            boolean usable = Files.isRegularFile(pdf) && Files.size(pdf) <= MOST_PDF_BYTES;
            read.add(usable ? Optional.of(Files.readAllBytes(pdf)) : Optional.empty());
        }
        return read;
    }

    private static String name(int index, String extension) {
        return "%04d%s".formatted(index, extension);
    }

    /** A folder that only the application's user can read: documents pass through it. */
    private Path home() throws IOException {
        Path made = home;
        if (made == null || !Files.isDirectory(made)) {
            made = Files.createTempDirectory("nastavnik-office");
            home = made;
        }
        return made;
    }

    @PreDestroy
    void clear() throws IOException {
        OfficeRun run = running;
        if (run != null) {
            run.stop();
        }
        Path made = home;
        if (made != null) {
            FileSystemUtils.deleteRecursively(made);
        }
    }
}
