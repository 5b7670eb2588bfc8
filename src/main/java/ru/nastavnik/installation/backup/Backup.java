package ru.nastavnik.installation.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import ru.nastavnik.shared.Ids;

/**
 * Writes the rows of every table of both schemas into one file, as of one moment, while the system goes on working. The
 * file holds personal data: only its owner may read it.
 */
public final class Backup {
    private final DataSource owner;
    private final Clock clock;

    /** @param owner connects as the owner of the tables, whom row-level security does not narrow */
    public Backup(DataSource owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** @throws BackupException if the file exists or the database holds nothing; no file is left then */
    public Manifest writeTo(Path file) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new BackupException("Файл " + target + " уже есть. Укажите другое имя: прежние копии не заменяются.");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(parent(target));
            Files.deleteIfExists(part);
            Files.createFile(part, ownerOnly(part));
            Manifest manifest = write(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            record(target, manifest);
            return manifest;
        } catch (FileAlreadyExistsException second) {
            throw new BackupException("Резервная копия в этот файл уже делается: " + part + ".", second);
        } catch (IOException | SQLException failure) {
            remove(part);
            throw new BackupException("Резервная копия не сделана: " + failure.getMessage(), failure);
        } catch (RuntimeException refused) {
            remove(part);
            throw refused;
        }
    }

    private Manifest write(Path part) throws IOException, SQLException {
        try (Connection connection = owner.getConnection();
                OutputStream file = Files.newOutputStream(part, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Catalogue catalogue = new Catalogue(connection);
            String version = catalogue.schemaVersion();
            if (version.equals("0")) {
                throw new BackupException("База данных пуста: копировать нечего. Запустите «Наставник» хотя бы раз.");
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            List<Manifest.TablePart> parts = new ArrayList<>();
            for (Map.Entry<String, List<String>> table : catalogue.tables().entrySet()) {
                parts.add(copyOut(copy, zip, table.getKey(), table.getValue()));
            }
            Manifest manifest =
                    new Manifest(Manifest.FORMAT, version, clock.instant().toString(), parts, catalogue.sequences());
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.toBytes());
            zip.closeEntry();
            connection.rollback();
            return manifest;
        }
    }

    private static Manifest.TablePart copyOut(CopyManager copy, ZipOutputStream zip, String table, List<String> columns)
            throws IOException, SQLException {
        Manifest.TablePart unsummed = new Manifest.TablePart(table, columns, 0, "");
        zip.putNextEntry(new ZipEntry(unsummed.entry()));
        MessageDigest digest = sha256();
        long rows = copy.copyOut(
                "copy " + table + " (" + String.join(", ", columns) + ") to stdout with (encoding 'UTF8')",
                new DigestOutputStream(new KeepOpen(zip), digest));
        zip.closeEntry();
        return new Manifest.TablePart(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private void record(Path target, Manifest manifest) throws SQLException, IOException {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into app.backup_run (id, made_at, file_name, bytes, tables, rows, schema_version)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            statement.setObject(1, Ids.next());
            statement.setObject(2, Instant.parse(manifest.madeAt()).atOffset(ZoneOffset.UTC));
            statement.setString(3, target.toString());
            statement.setLong(4, Files.size(target));
            statement.setInt(5, manifest.tables().size());
            statement.setLong(6, manifest.rows());
            statement.setString(7, manifest.schemaVersion());
            statement.executeUpdate();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform knows SHA-256", impossible);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        return Files.getFileStore(parent(file)).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            throw new BackupException("Недописанный файл остался: удалите " + part + ".", left);
        }
    }

    /** The copy closes its stream after each table; the archive goes on. */
    private static final class KeepOpen extends OutputStream {
        private final OutputStream archive;

        KeepOpen(OutputStream archive) {
            this.archive = archive;
        }

        @Override
        public void write(int single) throws IOException {
            archive.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            archive.write(bytes, offset, length);
        }
    }
}
