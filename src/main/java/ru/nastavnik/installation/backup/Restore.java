package ru.nastavnik.installation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts a backup into a database that was migrated and holds no data yet. One transaction: it succeeds as a whole, with
 * every sum and every foreign key checked, or leaves the database as it was.
 */
public final class Restore {
    private final DataSource owner;

    public Restore(DataSource owner) {
        this.owner = owner;
    }

    /** @throws BackupException if the file is damaged or of another version, or the database holds data */
    public Manifest readFrom(Path file) {
        if (!Files.isReadable(file)) {
            throw new BackupException("Файл " + file.toAbsolutePath() + " не найден или недоступен для чтения.");
        }
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = owner.getConnection()) {
            Manifest manifest = manifest(zip);
            connection.setAutoCommit(false);
            Catalogue catalogue = new Catalogue(connection);
            requireSameShape(manifest, catalogue);
            requireNoData(connection);
            load(zip, manifest, connection, catalogue);
            connection.commit();
            return manifest;
        } catch (IOException | SQLException failure) {
            throw new BackupException(
                    "Восстановить не удалось, база данных осталась прежней: " + failure.getMessage(), failure);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupException("Это не резервная копия «Наставника» или файл записан не до конца: описи нет.");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Manifest manifest = Manifest.read(content.readAllBytes());
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupException(
                        "Копия сделана другой версией «Наставника», формат " + manifest.format() + ".");
            }
            return manifest;
        }
    }

    private static void requireSameShape(Manifest manifest, Catalogue catalogue) throws SQLException {
        String version = catalogue.schemaVersion();
        if (!version.equals(manifest.schemaVersion())) {
            throw new BackupException("Копия сделана при версии схемы " + manifest.schemaVersion() + ", а здесь "
                    + version + ". Восстановите её той же версией «Наставника» и обновите его потом.");
        }
        Map<String, List<String>> tables = catalogue.tables();
        for (Manifest.TablePart part : manifest.tables()) {
            if (!part.columns().equals(tables.get(part.table()))) {
                throw new BackupException("Таблица " + part.table() + " в копии и в базе разная. Ничего не изменено.");
            }
        }
    }

    private static void requireNoData(Connection connection) throws SQLException {
        String filled = TableLoad.filled(connection);
        if (filled != null) {
            throw new BackupException("В базе данных уже есть данные (" + filled
                    + "). Восстановление в неё не делается, чтобы ничего не потерять: укажите новый каталог"
                    + " данных или новую пустую базу.");
        }
    }

    private static void load(ZipFile zip, Manifest manifest, Connection connection, Catalogue catalogue)
            throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        TableLoad.into(connection, catalogue, manifest.tables(), part -> copyIn(zip, copy, part));
        TableLoad.sequences(connection, manifest.sequences());
    }

    private static void copyIn(ZipFile zip, CopyManager copy, Manifest.TablePart part)
            throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw new BackupException("Файл повреждён: нет части " + part.entry() + ". База данных осталась прежней.");
        }
        MessageDigest digest = Backup.sha256();
        long rows;
        try (InputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
            rows = copy.copyIn(
                    "copy " + part.table() + " (" + String.join(", ", part.columns())
                            + ") from stdin with (encoding 'UTF8')",
                    content);
        }
        if (rows != part.rows() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new BackupException(
                    "Файл повреждён: часть " + part.entry() + " не та, что записана. База данных осталась прежней.");
        }
    }
}
