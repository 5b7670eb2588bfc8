package ru.nastavnik.e2e;

import static org.awaitility.Awaitility.await;

import java.io.File;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import ru.nastavnik.installation.database.TestPrograms;

/** An application with its database in processes of their own, as a person starts, stops or loses them. */
final class ApplicationProcess implements AutoCloseable {
    /** Far more than anything here takes; only what never comes is waited for so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Path home;
    private final int databasePort;
    private Process application;

    private ApplicationProcess(Path home, int databasePort, Process application) {
        this.home = home;
        this.databasePort = databasePort;
        this.application = application;
    }

    /** Starts on an empty data folder. */
    static ApplicationProcess start(Path home, Class<?> main, String... arguments) {
        try {
            FileSystemUtils.deleteRecursively(home);
            Files.createDirectories(home);
            int port = freePort();
            return new ApplicationProcess(home, port, launch(home, port, output(home), main, arguments));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts again on what is left. */
    void startAgain(Class<?> main, String... arguments) {
        try {
            application = launch(home, databasePort, output(home), main, arguments);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts another node on the database of this one. */
    ApplicationProcess join(Path ownHome, Class<?> main, String... arguments) {
        try {
            FileSystemUtils.deleteRecursively(ownHome);
            Files.createDirectories(ownHome);
            Properties secrets = secrets();
            List<String> all = new ArrayList<>(List.of(
                    "--nastavnik.database.url=jdbc:postgresql://localhost:" + databasePort + "/nastavnik",
                    "--nastavnik.database.password=" + secrets.getProperty("application"),
                    "--nastavnik.database.owner-password=" + secrets.getProperty("owner")));
            all.addAll(List.of(arguments));
            return new ApplicationProcess(
                    ownHome,
                    databasePort,
                    launch(ownHome, databasePort, output(ownHome), main, all.toArray(String[]::new)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where its pages are. */
    String address() {
        return says("«Наставник» готов: ").replaceAll(".*(http://\\S+).*", "$1");
    }

    /** What a further start on the same data says before it ends by itself. */
    Ended startBeside(Class<?> main, String... arguments) {
        Path words = home.resolve("beside.log");
        try {
            Process beside = launch(home, databasePort, words, main, arguments);
            await().atMost(PATIENCE).pollInterval(LOOK).until(() -> !beside.isAlive());
            return new Ended(beside.exitValue(), Files.readString(words));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How a process ended, and what it said. */
    record Ended(int status, String said) {}

    private static Process launch(Path home, int port, Path output, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath(),
                main.getName(),
                "--server.port=0",
                "--nastavnik.database.directory=" + home.resolve("data/pg"),
                "--nastavnik.database.programs=" + TestPrograms.DIRECTORY,
                "--nastavnik.database.port=" + port));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    /** Without the empty part that Maven leaves at the end: it would mean the folder that the tests run in. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path output(Path home) {
        return home.resolve("output.log");
    }

    /** Waits for a line that contains the words and gives it; a process that has ended is not waited for. */
    String says(String words) {
        List<String> found = new ArrayList<>();
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> {
            boolean alive = application.isAlive();
            try (Stream<String> lines = Files.lines(output(home))) {
                lines.filter(line -> line.contains(words)).forEach(found::add);
            }
            if (found.isEmpty() && !alive) {
                throw new AssertionError("The application has ended, see " + output(home));
            }
            return !found.isEmpty();
        });
        return found.get(0);
    }

    String said() {
        try {
            return Files.readString(output(home));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells the application something and waits for the line that begins the answer. */
    String ask(String wish, String answer) {
        new PrintWriter(application.outputWriter(StandardCharsets.UTF_8), true).println(wish);
        return says(answer).substring(answer.length());
    }

    /** Waits until the application has ended by itself. */
    Ended end() {
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> !application.isAlive());
        return new Ended(application.exitValue(), said());
    }

    /** SIGKILL: no shutdown hook runs, no transaction is ended. */
    void killApplication() {
        application.destroyForcibly().onExit().join();
    }

    /** SIGKILL to the server and all its workers. */
    void killDatabase() {
        try {
            List<String> pid = Files.readAllLines(home.resolve("data/pg/postmaster.pid"));
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(pid.get(0).strip())).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Whether a database server runs on the data or was not stopped in order. */
    boolean hasLeftDatabaseBehind() {
        return Files.exists(home.resolve("data/pg/postmaster.pid"));
    }

    /** Waits until the database says at least so much; an application that has ended is not waited for. */
    void waitsUntil(String sql, long atLeast) {
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> {
            if (!application.isAlive()) {
                throw new AssertionError("The application has ended, see " + output(home));
            }
            try {
                return number(sql) >= atLeast;
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    /** What the database says, read past the application by the owner of the tables. */
    long number(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** What another program does to the database in one transaction. */
    void change(String sql) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection owner() throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + databasePort + "/nastavnik",
                    "nastavnik_owner",
                    secrets().getProperty("owner"));
        } catch (IOException tooEarly) {
            throw new SQLException("No database yet", tooEarly);
        }
    }

    private Properties secrets() throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("data/secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets;
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
