package ru.nastavnik.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import ru.nastavnik.NastavnikApplication;
import ru.nastavnik.installation.database.TestPrograms;

/** The application on a fresh embedded database with the demo region, at a port of its own. */
final class RunningApplication implements AutoCloseable {
    private static final Path DATA = Path.of("target", "e2e");

    private final ConfigurableApplicationContext context;

    private RunningApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningApplication start() {
        return new RunningApplication(SpringApplication.run(
                NastavnikApplication.class,
                "--server.port=0",
                // The stories begin with the directive.
                "--nastavnik.demo=fresh",
                "--nastavnik.database.directory=" + home().resolve("pg"),
                "--nastavnik.database.programs=" + TestPrograms.DIRECTORY,
                "--nastavnik.database.port=" + freePort()));
    }

    /** Of this process alone: the stories are played by two processes at once. */
    private static Path home() {
        try {
            return Files.createTempDirectory(Files.createDirectories(DATA), "run");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return "http://localhost:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
