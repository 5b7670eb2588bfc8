package ru.nastavnik.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path home;

    @Test
    void isDurableAndAsksForPasswords() throws SQLException, IOException {
        try (EmbeddedDatabase database = start(home.resolve("pg"))) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "")
                            .close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.APPLICATION, "guess")
                            .close())
                    .hasMessageContaining("password authentication failed");
            assertThat(query(database, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsItsDataFromOneStartToTheNext() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home.resolve("pg"), 0)) {
            asOwner(first, "create table kept (note text)", "insert into kept values ('здесь')");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(home.resolve("pg"), 0)) {
            assertThat(asOwnerQuery(second, "select note from kept")).isEqualTo("здесь");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItsServerIsKilled() throws SQLException, IOException {
        EmbeddedDatabase killed = start(home.resolve("pg"));
        asOwner(killed, "create table kept (note text)", "insert into kept values ('здесь')");
        List<String> pid = Files.readAllLines(home.resolve("pg").resolve("postmaster.pid"));
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.get(0))).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        killed.close();
        try (EmbeddedDatabase next = start(home.resolve("pg"))) {
            assertThat(asOwnerQuery(next, "select note from kept")).isEqualTo("здесь");
        }
    }

    @Test
    void takesOverFromAnApplicationThatWasKilled() throws SQLException, IOException {
        Process application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApplicationToKill.class.getName(),
                        home.resolve("pg").toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = application.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines().anyMatch(ApplicationToKill.READY::equals)).isTrue();
        }
        application.destroyForcibly();
        application.onExit().join();
        try (EmbeddedDatabase next = start(home.resolve("pg"))) {
            assertThat(asOwnerQuery(next, "select note from kept")).isEqualTo("здесь");
        }
    }

    /** Starts a database, commits a row and waits to be killed. */
    static final class ApplicationToKill {
        static final String READY = "ready to be killed";

        private ApplicationToKill() {}

        public static void main(String[] arguments) throws SQLException, InterruptedException {
            EmbeddedDatabase database = start(Path.of(arguments[0]));
            asOwner(database, "create table kept (note text)", "insert into kept values ('здесь')");
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(READY);
            new CountDownLatch(1).await();
        }
    }

    @Test
    void refusesASecondLauncher() {
        EmbeddedDatabase first = start(home.resolve("pg"));
        try (first) {
            assertThatThrownBy(() -> start(home.resolve("pg")))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("уже запущен");
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home.resolve("pg"), other.getLocalPort()))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("Порт " + other.getLocalPort() + " занят");
        }
        assertThat(home.resolve("pg")).doesNotExist();
    }

    @Test
    void refusesDataOfAnotherMajorVersionAndLeavesItAlone() throws IOException {
        Path data = Files.createDirectories(home.resolve("pg"));
        Files.writeString(data.resolve("PG_VERSION"), "16\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(data, 0))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("PostgreSQL 16");
        assertThat(data.resolve("PG_VERSION")).hasContent("16");
    }

    @Test
    void refusesAPlaceWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(home.resolve("occupied"), "a file where a directory should be");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("pg"), 0))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("Нет прав на запись");
    }

    private static EmbeddedDatabase start(Path data) {
        return EmbeddedDatabase.start(data, TestPrograms.DIRECTORY, 0);
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        return query(database, "show " + name);
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        return query(database, EmbeddedDatabase.APPLICATION, database.applicationPassword(), sql);
    }

    private static String asOwnerQuery(EmbeddedDatabase database, String sql) throws SQLException {
        return query(database, EmbeddedDatabase.OWNER, database.ownerPassword(), sql);
    }

    private static String query(EmbeddedDatabase database, String role, String password, String sql)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), role, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void asOwner(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, database.ownerPassword());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
