package ru.nastavnik.installation.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the application, for trials and small installations. The library behind it is made
 * for tests and unsafe by default; everything that durability and access need is set here.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    static final String DATABASE = "nastavnik";
    static final String OWNER = "nastavnik_owner";
    static final String APPLICATION = "nastavnik_app";

    private final EmbeddedPostgres server;
    private final DataDirectory dataDirectory;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres server, DataDirectory dataDirectory, Secrets secrets) {
        this.server = server;
        this.dataDirectory = dataDirectory;
        this.secrets = secrets;
    }

    /** @throws DatabaseStartException if the server cannot run here */
    public static EmbeddedDatabase start(Path directory, int port) {
        return start(directory, null, port);
    }

    /**
     * @param programs where the server's programs are unpacked unless they lie there already; null for beside the data.
     *     Several servers may share them, also when they start at once
     * @throws DatabaseStartException if the server cannot run here
     */
    static EmbeddedDatabase start(Path directory, @Nullable Path programs, int port) {
        DataDirectory dataDirectory = new DataDirectory(directory);
        dataDirectory.lock();
        try {
            return startLocked(dataDirectory, programs, port);
        } catch (IOException | SQLException failure) {
            dataDirectory.unlock();
            throw new DatabaseStartException(
                    "Встроенная база данных не запустилась: " + failure.getMessage(),
                    "Проверьте свободное место и права на каталог " + dataDirectory.path()
                            + "; подробности — в журнале выше.",
                    failure);
        } catch (InterruptedException interrupted) {
            dataDirectory.unlock();
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Запуск прерван.", "Запустите «Наставник» снова.", interrupted);
        } catch (RuntimeException refused) {
            dataDirectory.unlock();
            throw refused;
        }
    }

    private static EmbeddedDatabase startLocked(DataDirectory dataDirectory, @Nullable Path programs, int port)
            throws IOException, SQLException, InterruptedException {
        dataDirectory.requireMajorVersion();
        dataDirectory.stopOrphan();
        if (port != 0) {
            DataDirectory.requireFreePort(port);
        }
        Path secretsFile = dataDirectory.sibling("secrets.properties");
        boolean firstStart = !dataDirectory.isInitialized();
        if (!firstStart && !Files.exists(secretsFile)) {
            throw new DatabaseStartException(
                    "Рядом с данными нет файла паролей " + secretsFile + ".",
                    "Верните файл из резервной копии: без него данные не открыть.");
        }
        Secrets secrets = Secrets.loadOrCreate(secretsFile);
        Path hba = dataDirectory.path().resolve("pg_hba.conf");
        // A first start that was interrupted before the passwords were set is still on trust.
        boolean secured = !firstStart && Files.readString(hba).contains("scram-sha-256");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(dataDirectory.path())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        (programs == null ? dataDirectory.sibling("postgres-binaries") : programs).toFile())
                .setPort(port)
                .setPGStartupWait(STARTUP_WAIT)
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "ru-RU")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB");
        if (secured) {
            builder.setConnectConfig("password", secrets.superuser());
        }
        EmbeddedPostgres server = builder.start();
        EmbeddedDatabase database = new EmbeddedDatabase(server, dataDirectory, secrets);
        if (!secured) {
            database.secure(hba);
        }
        LOG.info(
                "Embedded PostgreSQL {} runs on port {}, data in {}",
                DataDirectory.MAJOR_VERSION,
                server.getPort(),
                dataDirectory.path());
        return database;
    }

    private void secure(Path hba) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // Passwords are hexadecimal, made by us: nothing to escape.
            createRole(statement, OWNER, secrets.owner());
            createRole(statement, APPLICATION, secrets.application());
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + DATABASE + " owner " + OWNER);
                }
            }
            statement.execute("alter role postgres password '" + secrets.superuser() + "'");
            Files.writeString(hba, """
                    # Every connection needs a password.
                    local all all               scram-sha-256
                    host  all all 127.0.0.1/32  scram-sha-256
                    host  all all ::1/128       scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
            if (!found.next()) {
                statement.execute("create role " + role + " login nosuperuser nobypassrls password '" + password + "'");
            }
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    String ownerPassword() {
        return secrets.owner();
    }

    String applicationPassword() {
        return secrets.application();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("The embedded database did not stop cleanly: {}", e.getMessage());
        } finally {
            dataDirectory.unlock();
        }
    }
}
