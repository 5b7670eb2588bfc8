package ru.nastavnik.installation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/** One embedded PostgreSQL for all tests of a run, started as the application starts it, gone with the run. */
public final class TestDatabase {
    private static final Path HOME = home();
    private static final EmbeddedDatabase SERVER =
            EmbeddedDatabase.start(HOME.resolve("pg"), TestPrograms.DIRECTORY, 0);

    static {
        // Nothing here outlives the run, so no commit waits for the disk.
        doNotWaitForTheDisk(EmbeddedDatabase.APPLICATION, SERVER.applicationPassword());
        doNotWaitForTheDisk(EmbeddedDatabase.OWNER, SERVER.ownerPassword());
        // After Spring has closed its contexts, which still talk to the server.
        SpringApplication.getShutdownHandlers().add(TestDatabase::remove);
    }

    private TestDatabase() {}

    public static void register(DynamicPropertyRegistry registry) {
        registry.add("nastavnik.database.url", SERVER::url);
        registry.add("nastavnik.database.username", () -> EmbeddedDatabase.APPLICATION);
        registry.add("nastavnik.database.password", SERVER::applicationPassword);
        registry.add("nastavnik.database.owner-username", () -> EmbeddedDatabase.OWNER);
        registry.add("nastavnik.database.owner-password", SERVER::ownerPassword);
    }

    private static void doNotWaitForTheDisk(String role, String password) {
        try (Connection connection = DriverManager.getConnection(SERVER.url(), role, password);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + role + " set synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path home() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-databases")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove() {
        SERVER.close();
        try {
            FileSystemUtils.deleteRecursively(HOME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
