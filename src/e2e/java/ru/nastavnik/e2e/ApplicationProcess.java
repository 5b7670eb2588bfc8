package ru.nastavnik.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** An application and its database in processes of their own, which can be killed as a power cut kills them. */
final class KilledProcess implements AutoCloseable {
    private final Path home;
    private final int databasePort;
    private Process application;

    private KilledProcess(Path home, int databasePort, Process application) {
        this.home = home;
        this.databasePort = databasePort;
        this.application = application;
    }

    /** Starts on an empty data folder. */
    static KilledProcess start(Path home, Class<?> main) {
        try {
            FileSystemUtils.deleteRecursively(home);
            Files.createDirectories(home);
            int port = freePort();
            return new KilledProcess(home, port, launch(home, port, main, ProcessBuilder.Redirect.PIPE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts again on what is left. */
    void startAgain(Class<?> main) {
        try {
            ProcessBuilder.Redirect log =
                    ProcessBuilder.Redirect.appendTo(home.resolve("output.log").toFile());
            application = launch(home, databasePort, main, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Process launch(Path home, int port, Class<?> main, ProcessBuilder.Redirect output)
            throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        "--server.port=0",
                        "--nastavnik.database.directory=" + home.resolve("pg"),
                        "--nastavnik.database.port=" + port,
                        // What the killed process had locked is free again after so long.
                        "--camunda.bpm.job-execution.lock-time-in-millis=10000")
                .redirectError(ProcessBuilder.Redirect.appendTo(home.resolve("errors.log").toFile()))
                .redirectOutput(output)
                .start();
    }

    /** Tells the application something and waits for the line that begins the answer. */
    String ask(String wish, String answer) {
        new PrintWriter(application.outputWriter(StandardCharsets.UTF_8), true).println(wish);
        BufferedReader said = application.inputReader(StandardCharsets.UTF_8);
        return said.lines()
                .filter(line -> line.startsWith(answer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The application ended without an answer, see " + home))
                .substring(answer.length());
    }

    boolean isRunning() {
        return application.isAlive();
    }

    /** SIGKILL: no shutdown hook runs, no transaction is ended. */
    void killApplication() {
        application.destroyForcibly().onExit().join();
    }

    /** SIGKILL to the server and all its workers. */
    void killDatabase() {
        try {
            List<String> pid = Files.readAllLines(home.resolve("pg").resolve("postmaster.pid"));
            ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.get(0).strip()))
                    .orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What the database says, read past the application by the owner of the tables. */
    long number(String sql) throws SQLException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException tooEarly) {
            throw new SQLException("No database yet", tooEarly);
        }
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + databasePort + "/nastavnik",
                        "nastavnik_owner",
                        secrets.getProperty("owner"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Ends the application as an administrator does, its database with it. */
    @Override
    public void close() {
        application.destroy();
        application.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
