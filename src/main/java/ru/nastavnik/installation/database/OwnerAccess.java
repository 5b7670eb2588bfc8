package ru.nastavnik.installation.database;

import java.io.IOException;
import java.nio.file.Files;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The database as its owner sees it, for commands that are not the application: backup and restore. The embedded server
 * is used as it runs, or started for the command and stopped after it.
 */
public final class OwnerAccess implements AutoCloseable {
    private final DataSource dataSource;
    private final String applicationRole;
    private final @Nullable EmbeddedDatabase started;

    private OwnerAccess(DataSource dataSource, String applicationRole, @Nullable EmbeddedDatabase started) {
        this.dataSource = dataSource;
        this.applicationRole = applicationRole;
        this.started = started;
    }

    /** @throws DatabaseStartException if the embedded server neither runs nor can be started */
    public static OwnerAccess open(DatabaseProperties properties) {
        if (!properties.embedded()) {
            return new OwnerAccess(
                    dataSource(properties.url(), properties.ownerUsername(), properties.ownerPassword()),
                    properties.username(),
                    null);
        }
        DataDirectory directory = new DataDirectory(properties.directory());
        if (directory.isLockedElsewhere()) {
            return ofRunning(properties, directory);
        }
        EmbeddedDatabase server =
                EmbeddedDatabase.start(properties.directory(), properties.programs(), properties.port());
        return new OwnerAccess(
                dataSource(server.url(), EmbeddedDatabase.OWNER, server.ownerPassword()),
                EmbeddedDatabase.APPLICATION,
                server);
    }

    private static OwnerAccess ofRunning(DatabaseProperties properties, DataDirectory directory) {
        try {
            if (!Files.exists(directory.sibling("secrets.properties"))) {
                throw new IOException("нет файла паролей");
            }
            Secrets secrets = Secrets.loadOrCreate(directory.sibling("secrets.properties"));
            String url = "jdbc:postgresql://localhost:" + properties.port() + "/" + EmbeddedDatabase.DATABASE;
            return new OwnerAccess(
                    dataSource(url, EmbeddedDatabase.OWNER, secrets.owner()), EmbeddedDatabase.APPLICATION, null);
        } catch (IOException unreadable) {
            throw new DatabaseStartException(
                    "«Наставник» работает, но пароли его базы не прочитать: " + unreadable.getMessage(),
                    "Выполните команду от имени того же пользователя, который запустил «Наставник».",
                    unreadable);
        }
    }

    private static DataSource dataSource(String url, String user, String password) {
        return new SimpleDriverDataSource(new Driver(), url, user, password);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Role that the migrations grant rights to. */
    public String applicationRole() {
        return applicationRole;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
