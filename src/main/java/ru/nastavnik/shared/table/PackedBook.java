package ru.nastavnik.shared.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import ru.nastavnik.shared.DomainException;

/** A packed file of an office: a workbook, or something else with its own sentence. Unpacked bytes are counted. */
final class PackedBook implements AutoCloseable {
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long unpacked;

    private PackedBook(ZipFile zip) {
        this.zip = zip;
    }

    static TableFile read(byte[] content) {
        try (PackedBook book = new PackedBook(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get())) {
            book.list();
            return book.read();
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            if (damaged instanceof DomainException refused) {
                throw refused;
            }
            if (damaged.getCause() instanceof DomainException refused) {
                throw refused;
            }
            throw new DomainException(
                    "Книгу не удалось прочитать: файл повреждён. Ничего не загружено: откройте его в Excel или"
                            + " LibreOffice, сохраните снова как XLSX и выберите ещё раз.",
                    damaged);
        }
    }

    private void list() throws IOException {
        long told = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            parts.putIfAbsent(plain(entry.getName()), entry);
            told += Math.max(0, entry.getSize());
        }
        if (parts.size() > Limits.MOST_PARTS) {
            throw new DomainException("Книга устроена необычно: слишком много частей. Ничего не загружено.");
        }
        if (parts.isEmpty()) {
            throw new IOException("no parts");
        }
        if (told > Limits.LARGEST_UNPACKED) {
            throw Limits.tooLargeUnpacked();
        }
    }

    private TableFile read() throws IOException, XMLStreamException {
        Set<String> names = parts.keySet();
        if (has("xl/workbook.bin")) {
            throw unsupported("Это двоичная книга Excel (.xlsb)");
        }
        if (has("content.xml") && has("mimetype")) {
            return openDocument();
        }
        if (has("xl/workbook.xml")
                || (has("[content_types].xml") && names.stream().anyMatch(name -> name.startsWith("xl/")))) {
            return new XlsxReader(this).read();
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            throw new DomainException("Это документ Word, а не таблица. Ничего не загружено: скопируйте таблицу в Excel"
                    + " или LibreOffice и сохраните как XLSX.");
        }
        if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
            throw new DomainException(
                    "Это презентация, а не таблица. Ничего не загружено: нужна таблица XLSX, ODS или CSV.");
        }
        if (names.stream().anyMatch(name -> name.endsWith(".iwa") || name.equals("index.zip"))) {
            throw new DomainException("Это таблица Numbers. Ничего не загружено: выберите в Numbers «Экспортировать в"
                    + " Excel» и загрузите полученный файл.");
        }
        throw new DomainException(
                "Это архив, а не таблица. Ничего не загружено: распакуйте его и выберите файл таблицы.");
    }

    private TableFile openDocument() throws IOException, XMLStreamException {
        String kind = text("mimetype");
        if (!kind.contains("spreadsheet")) {
            throw new DomainException(
                    "Это документ LibreOffice, но не таблица. Ничего не загружено: нужна таблица XLSX,"
                            + " ODS или CSV.");
        }
        if (has("meta-inf/manifest.xml") && text("meta-inf/manifest.xml").contains("encryption-data")) {
            throw protectedByPassword();
        }
        return new OdsReader(this).read();
    }

    boolean has(String name) {
        return parts.containsKey(plain(name));
    }

    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(plain(name));
        if (entry == null) {
            throw new IOException("missing part");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw protectedByPassword();
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            // Offices pack in no other way, and others take as much memory as the file says.
            throw new IOException("unusual packing");
        }
        return new Counted(zip.getInputStream(entry));
    }

    private String text(String name) throws IOException {
        try (InputStream part = open(name)) {
            return new String(part.readNBytes(64 * 1024), StandardCharsets.UTF_8);
        }
    }

    static DomainException protectedByPassword() {
        return new DomainException(
                "Файл защищён паролем. Ничего не загружено: снимите пароль в программе, где он поставлен, и сохраните"
                        + " файл снова.");
    }

    static DomainException unsupported(String what) {
        return new DomainException(what + ". Ничего не загружено: откройте файл в Excel или LibreOffice и сохраните как"
                + " «Книга Excel (.xlsx)».");
    }

    private static String plain(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What a part says of its size may be wrong, so the bytes themselves are counted. */
    private final class Counted extends FilterInputStream {
        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            unpacked += Math.max(0, read);
            if (unpacked > Limits.LARGEST_UNPACKED) {
                throw Limits.tooLargeUnpacked();
            }
        }
    }
}
